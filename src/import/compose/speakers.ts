/** Who speaks in an item → a label each: people's names become labels of the item's own, in the order in which they first speak. */
import { both } from '../../format/problem.ts';
import type { Account } from '../account.ts';
import { applyRules } from '../apply-rules.ts';
import type { Draft } from '../draft.ts';
import { takenFor } from '../people/mention-doubts.ts';
import type { Listed } from '../people/listed-people.ts';
import { mentionsIn } from '../people/mentions.ts';
import { openPeople, type People } from '../people/people.ts';
import { isShortOf } from '../people/short-for.ts';
import { shortFor } from './same-speaker.ts';
import type { FoundPost } from '../readers/reader.ts';
import { anonymousLabel } from '../readers/talk/parts.ts';
import type { ToldNames } from '../people/told-names.ts';
import { replace, track, type Tracked } from '../tracked.ts';

export interface Speakers {
  /** Label of each post; null where nobody is named. */
  readonly labels: readonly (string | null)[];
  readonly people: People;
}

/** @param hasAccounts as an export tells them: who is called otherwise is somebody else. */
export function labelSpeakers(
  posts: readonly FoundPost[],
  { language, hasAccounts, account, told, listed }: LabelContext,
): Speakers {
  const isName = posts.map((post) => post.speakerIs === 'name' && anonymous(post) === undefined);
  const given = posts.map(nameOf);
  const people = openPeople(
    given.flatMap((name, index) => (name === null || isName[index] ? [] : [name])),
    language,
  );
  const names = given.map((name, index) => (name !== null && isName[index] ? name : undefined));
  const shorts = hasAccounts ? new Map<string, string>() : shortFor(names);
  for (const name of new Set(names)) {
    const said = name === undefined ? undefined : told.of(name);
    const full =
      name === undefined || said ? said?.as : (listed.shorts.get(name) ?? shorts.get(name) ?? onList(name, listed));
    if (name !== undefined && full !== undefined && !said && listed.shorts.has(name)) people.list(name, full);
    else if (name !== undefined && full !== undefined) {
      people.same(name, full);
      const post = posts[names.indexOf(name)];
      const at = typeof post?.speaker === 'string' ? (post.moved[0] ?? post.body[0]) : post?.speaker;
      if (at && !said) account.doubt(at, takenFor(name, full, people.label(full)));
    } else if (name !== undefined) people.label(name);
  }
  const labels = given.map((name, index) => (name === null || !isName[index] ? name : people.label(name)));
  return { labels, people };
}

interface LabelContext {
  readonly language: Draft['source']['language'];
  readonly hasAccounts: boolean;
  readonly account: Account;
  readonly told: ToldNames;
  readonly listed: Listed;
}

/** Whom of the list of those who were there a short name can be, where it is one alone. */
function onList(name: string, { names }: Listed): string | undefined {
  const [full, other] = names.includes(name) ? [] : names.filter((one) => isShortOf(one, name));
  return other === undefined ? full : undefined;
}

/** It is no rule of the list, as it must know who is named, and told as one. */
export const NAMES = { name: 'name-to-label', shown: both('换成代号的人名', 'names that became labels') } as const;

/** The text with labels in the place of names. */
export function hideNames(text: Tracked, people: People, account: Account, isTalk: boolean): Tracked {
  if (people.named.size === 0 && !isTalk && !/[@＠]/u.test(text.text)) return text;
  const rule = { ...NAMES, find: (written: string) => mentionsIn(written, people, isTalk) };
  return applyRules(text, [rule], { dialect: undefined }, account);
}

/** The same for a heading, of which no account is kept: all of it counts as moved. */
export function withoutNames(heading: string, people: People): string {
  const edits = mentionsIn(heading, people).flatMap(({ from, to, text }) =>
    text === undefined ? [] : [{ from, to, text }],
  );
  return replace(track(heading), edits).text;
}

function nameOf(post: FoundPost): string | null {
  return anonymous(post) ?? (post.speaker === undefined ? null : written(post.speaker));
}

function anonymous({ speaker, speakerIs }: FoundPost): string | undefined {
  return speaker === undefined ? undefined : anonymousLabel(written(speaker), speakerIs === 'name');
}

function written(speaker: NonNullable<FoundPost['speaker']>): string {
  return (typeof speaker === 'string' ? speaker : speaker.text).trim();
}
