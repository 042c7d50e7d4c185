/** One item as a reader found it → the item of the draft. */
import type { Account } from '../account.ts';
import type { ComposedItem, ComposedPost, Person } from '../composed.ts';
import type { Draft } from '../draft.ts';
import type { KnownPaper } from '../papers/gather-papers.ts';
import type { FoundItem, FoundPost } from '../readers/reader.ts';
import type { Listed } from '../people/listed-people.ts';
import { type ToldName, toldNames } from '../people/told-names.ts';
import { join, slice, type Tracked } from '../tracked.ts';
import { makeAcceptable } from './accept.ts';
import { factsOf } from './facts.ts';
import { knownTitle } from './known-title.ts';
import { layOut } from './layout.ts';
import { hideNames, labelSpeakers, withoutNames } from './speakers.ts';
import { sourcesOf, type LostAddress } from './sources.ts';
import { titleFrom } from './title.ts';

export interface ItemContext {
  readonly index: number;
  readonly account: Account;
  readonly language: Draft['source']['language'];
  readonly isPlain: boolean;
  /** Names are accounts of a program, and nobody has two. */
  readonly hasAccounts: boolean;
  readonly knownPapers: readonly KnownPaper[];
  /** Dollars mean maths in all of the source, and never money. */
  readonly usesMaths: boolean;
  /** Full names of who speaks anywhere in the source, or is told to be of the group. */
  readonly speakers: readonly string[];
  readonly listed: Listed;
  /** What a person says of names in the text. */
  readonly names: readonly ToldName[];
  /** Addresses that repairs took out of the text, in the order of the source. */
  readonly lost: readonly LostAddress[];
}

export function composeItem(
  found: FoundItem,
  context: ItemContext,
): {
  readonly item: ComposedItem;
  readonly people: readonly Person[];
  readonly places: Readonly<Record<string, number>>;
} {
  const { account, isPlain } = context;
  for (const text of found.moved ?? []) account.move(text);
  if (found.title) account.move(found.title);
  const written = writtenIn(found);
  const places = join(
    [written, ...(found.moved ?? []), ...found.posts.flatMap(({ moved }) => moved)],
    '',
  ).origins.toSorted();
  const lines = [account.lineAt(places[0] ?? 0), account.lineAt(places.at(-1) ?? 0)] as const;
  const told = toldNames(context.names, lines[0]);
  const { labels, people } = labelSpeakers(found.posts, { ...context, told });
  const said = [found.title, ...found.posts.flatMap(({ body }) => body), ...found.body].map((line) => line?.text ?? '');
  const isSaid = (name: string) => said.some((line) => line.includes(name));
  for (const name of inOrder(context.speakers, said))
    if (!told.of(name) && context.listed.names.includes(name)) people.list(name, name);
    else if (!told.of(name)) people.label(name);
  for (const [short, full] of context.listed.shorts)
    if (!told.of(short) && !people.isListed(short) && isSaid(short)) people.list(short, full);
  for (const { name, isMissed } of told.all) {
    const as = told.of(name)?.as;
    if (isMissed === true && isSaid(name)) people.give(name, as);
    else if (as !== undefined && isSaid(name)) people.same(name, as);
  }
  // In a question and its one answer nobody calls another.
  const isTalk = people.named.size > 0 || found.posts.length > 2;
  const lay = (lines: readonly Tracked[]) =>
    makeAcceptable(hideNames(layOut(lines, isPlain, context.usesMaths), people, account, isTalk), account);
  const laid = found.posts.map(({ body }) => lay(body));
  const prose = lay(found.body);
  for (const post of found.posts) for (const text of post.moved) account.move(text);
  for (const { text } of [...laid, prose]) account.keep(text);

  const ids = idsFor(found.posts);
  const posts = found.posts.map((post, index): ComposedPost => ({
    id: ids[index] ?? '',
    parent: post.parent === undefined ? null : (ids[post.parent] ?? null),
    role: post.role,
    by: labels[index] ?? null,
    text: laid[index]?.text.text ?? '',
    ...(post.on !== undefined && { on: post.on }),
  }));
  const facts = [...laid, prose].map(({ body }) => factsOf(body));
  const title =
    found.title || posts.length > 0
      ? undefined
      : knownTitle(join(found.body.slice(0, 20), '\n').text, context.knownPapers);
  return {
    item: {
      kind: found.kind,
      title:
        title ??
        titleFrom(
          found.title && withoutNames(found.title.text, people),
          posts[0]?.text ?? prose.text.text,
          posts[0]?.role === 'question',
        ),
      lines,
      posts,
      text: prose.text.text,
      sections: facts.flatMap(({ sections }) => sections),
      blocks: facts.flatMap(({ blocks }) => blocks),
      asides: [...laid, prose].flatMap(({ text }, index) => asidesOf(text, facts[index]?.asides ?? [], account)),
      ...sourcesOf(written, context),
      formulas: facts.flatMap(({ formulas }) => formulas),
      figures: facts.flatMap(({ figures }) => figures),
      ...(found.date !== undefined && { date: found.date }),
      ...(found.yearless && { yearless: found.yearless }),
    },
    places: Object.fromEntries(
      found.posts.flatMap(({ body }, index) => {
        const first = body.find(({ text }) => text.trim() !== '');
        return first ? [[ids[index] ?? '', account.lineOf(first)]] : [];
      }),
    ),
    people: [...people.named].map(([name, label]) => ({ item: context.index, name, label })),
  };
}

/** All lines of it, in the order of the source. */
function writtenIn({ title, posts, body }: FoundItem): Tracked {
  const lines = [...(title ? [title] : []), ...posts.flatMap((post) => post.body), ...body];
  return join(
    lines.filter(({ text }) => text !== '').toSorted((a, b) => (a.origins[0] ?? 0) - (b.origins[0] ?? 0)),
    '\n',
  );
}

/** The names that are said, as they first come. */
function inOrder(names: readonly string[], said: readonly string[]): readonly string[] {
  const text = names.length === 0 ? '' : said.join('\n');
  return names
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

/** `q`, `r1`, `r2` …; more questions in one item are `q2`, `q3`, or from `q1` where several stand side by side. */
function idsFor(posts: readonly FoundPost[]): string[] {
  const opening = posts.filter(({ role, parent }) => role === 'question' && parent === undefined).length;
  let questions = 0;
  let replies = 0;
  return posts.map(({ role }) => {
    if (role !== 'question') return `r${++replies}`;
    questions++;
    return opening > 1 ? `q${questions}` : questions === 1 ? 'q' : `q${questions}`;
  });
}

/** The curator's words with their lines in the source. */
function asidesOf(text: Tracked, asides: readonly string[], account: Account): ComposedItem['asides'] {
  let from = 0;
  return asides.map((words) => {
    const at = Math.max(0, text.text.indexOf(words.split('\n')[0] ?? '', from));
    from = at + 1;
    return { line: account.lineOf(slice(text, at, at + 1)), text: words };
  });
}
