/** Items as a reader has cut them × what a person says begins at a place → the items. */
import { joinItems, joinPosts } from './bounds/join.ts';
import { partItem, partPost, partProse } from './bounds/part.ts';
import { startOf, startOfPost, wordsIn } from './bounds/places.ts';
import type { Found, FoundItem } from './reader.ts';

export interface ToldBound {
  /** Index in the source: the beginning of a sentence, or of the line of a post. */
  readonly at: number;
  /** An item; a post in the item that stands before; or nothing: the post before goes on. */
  readonly begins: 'item' | 'post' | 'nothing';
}

interface Bounded {
  readonly found: Found;
  /** Places where nothing changed: what is said was so already, or no words stand there. */
  readonly idle: readonly number[];
}

/** @param lineOf line of a place in the source */
export function setBounds(found: Found, told: readonly ToldBound[], lineOf: (at: number) => number): Bounded {
  if (told.length === 0) return { found, idle: [] };
  const done = new Set<ToldBound>();
  let parts: readonly FoundItem[] = found.items;
  for (const bound of told)
    if (bound.begins !== 'nothing')
      parts = parts.flatMap((item) => {
        const parted = partPost(item, bound.at) ?? (bound.begins === 'item' ? partProse(item, bound.at) : undefined);
        if (parted) done.add(bound);
        return parted ?? item;
      });

  const boundOf = bounder(told, lineOf);
  const items: FoundItem[] = [];
  for (const item of parts) {
    const own = boundOf(startOf(item), wordsOf(item));
    const within = item.posts.map((post, index) =>
      index === 0 ? undefined : boundOf(startOfPost(post), wordsIn(post.body)),
    );
    let whole = item;
    for (let index = within.length - 1; index > 0; index--) {
      const bound = within[index];
      if (bound && bound.begins !== 'post') done.add(bound);
      if (bound?.begins !== 'nothing') continue;
      whole = joinPosts(whole, index);
      within.splice(index, 1);
    }
    const starts = within.flatMap((bound, index) => (bound?.begins === 'item' ? [index] : []));
    const [first = whole, ...others] = partItem(whole, starts);
    const before = items.at(-1);
    if (before && own && own.begins !== 'item') {
      const isTalk = before.posts.length > 0 && first.posts.length > 0;
      const joined = joinItems(before, first);
      items[items.length - 1] = own.begins === 'nothing' && isTalk ? joinPosts(joined, before.posts.length) : joined;
      done.add(own);
    } else items.push(first);
    items.push(...others);
  }
  // What was asked there is answered.
  const lines = new Set(told.map(({ at }) => lineOf(at)));
  const doubts = found.doubts.filter(
    ({ at, begins: asked }) => asked === undefined || !lines.has(lineOf(at.origins[0] ?? 0)),
  );
  return {
    found: { ...found, items, doubts },
    idle: told.flatMap((bound) => (done.has(bound) ? [] : [bound.at])),
  };
}

type Words = readonly [first: number, last: number] | undefined;

/** Asked of one unit after another: what is told between the words before it and its own, on its lines, is told of it. */
function bounder(told: readonly ToldBound[], lineOf: (at: number) => number) {
  let before = -1;
  return (start: number, words: Words): ToldBound | undefined => {
    const [first, last] = words ?? [start, start];
    const line = lineOf(start);
    const bound = told.find(({ at }) => at > before && at <= first && lineOf(at) >= line);
    before = Math.max(before, last);
    return bound;
  };
}

function wordsOf({ body, posts: [post] }: FoundItem): Words {
  return wordsIn(body) ?? (post && wordsIn(post.body));
}
