/** One item as a reader found it → the item of the draft. */
import type { Account } from '../account.ts';
import type { ComposedItem, ComposedPost, Person } from '../composed.ts';
import type { FoundItem } from '../readers/reader.ts';
import type { People } from '../people/people.ts';
import { join, slice, type Tracked } from '../tracked.ts';
import { type Accepted, makeAcceptable } from './accept.ts';
import { factsOf } from './facts.ts';
import type { ItemContext } from './item-context.ts';
import { peopleOf } from './item-people.ts';
import { placesOf, postsOf } from './item-posts.ts';
import { knownTitle } from './known-title.ts';
import { layOut } from './layout.ts';
import { hideNames, withoutNames } from './speakers.ts';
import { sourcesOf } from './sources.ts';
import { titleFrom } from './title.ts';

interface ItemComposed {
  readonly item: ComposedItem;
  readonly people: readonly Person[];
  /** By ids of posts, the line of the source on which each begins. */
  readonly places: Readonly<Record<string, number>>;
}

export function composeItem(found: FoundItem, context: ItemContext): ItemComposed {
  const { account } = context;
  for (const text of found.moved ?? []) account.move(text);
  if (found.title) account.move(found.title);
  const written = writtenIn(found);
  const lines = linesOf(found, written, account);
  const { labels, people } = peopleOf(found, lines[0], context);
  const { posts: laid, prose } = layAll(found, people, context);

  const posts = postsOf(found.posts, laid, labels);
  const parts = [...laid, prose];
  const facts = parts.map(({ body }) => factsOf(body));
  return {
    item: {
      kind: found.kind,
      title: titleOf(found, posts, prose.text.text, people, context),
      lines,
      posts,
      text: prose.text.text,
      sections: facts.flatMap(({ sections }) => sections),
      blocks: facts.flatMap(({ blocks }) => blocks),
      asides: parts.flatMap(({ text }, index) => asidesOf(text, facts[index]?.asides ?? [], account)),
      ...sourcesOf(written, context),
      formulas: facts.flatMap(({ formulas }) => formulas),
      figures: facts.flatMap(({ figures }) => figures),
      ...(found.date !== undefined && { date: found.date }),
      ...(found.yearless && { yearless: found.yearless }),
    },
    places: placesOf(found.posts, posts, account),
    people: [...people.named].map(([name, label]) => ({ item: context.index, name, label })),
  };
}

/** The first and the last line of the source of which anything is in it. */
function linesOf({ moved = [], posts }: FoundItem, written: Tracked, account: Account): readonly [number, number] {
  const all = join([written, ...moved, ...posts.flatMap((post) => post.moved)], '');
  const places = all.origins.toSorted();
  return [account.lineAt(places[0] ?? 0), account.lineAt(places.at(-1) ?? 0)];
}

/** Its words as a content file may hold them, with labels in the place of names. */
function layAll(
  { posts, body }: FoundItem,
  people: People,
  { account, isPlain, usesMaths }: ItemContext,
): { readonly posts: readonly Accepted[]; readonly prose: Accepted } {
  // In a question and its one answer nobody calls another.
  const isTalk = people.named.size > 0 || posts.length > 2;
  const lay = (lines: readonly Tracked[]) =>
    makeAcceptable(hideNames(layOut(lines, isPlain, usesMaths), people, account, isTalk), account);
  const laid = { posts: posts.map((post) => lay(post.body)), prose: lay(body) };
  for (const { moved } of posts) for (const text of moved) account.move(text);
  for (const { text } of [...laid.posts, laid.prose]) account.keep(text);
  return laid;
}

/** Its own; that of the paper at the head of notes that have none; else made of its first words. */
function titleOf(
  { title, body }: FoundItem,
  posts: readonly ComposedPost[],
  prose: string,
  people: People,
  { knownPapers }: ItemContext,
): string {
  const isReading = !title && posts.length === 0;
  const known = isReading ? knownTitle(join(body.slice(0, 20), '\n').text, knownPapers) : undefined;
  const [first] = posts;
  return (
    known ?? titleFrom(title && withoutNames(title.text, people), first?.text ?? prose, first?.role === 'question')
  );
}

/** All lines of it, in the order of the source. */
function writtenIn({ title, posts, body }: FoundItem): Tracked {
  const lines = [...(title ? [title] : []), ...posts.flatMap((post) => post.body), ...body];
  return join(
    lines.filter(({ text }) => text !== '').toSorted((a, b) => (a.origins[0] ?? 0) - (b.origins[0] ?? 0)),
    '\n',
  );
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
