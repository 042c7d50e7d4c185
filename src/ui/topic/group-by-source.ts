/** Evidence in order → the same by the item it stands in, and there by the post: titles and speakers are said once. */
import type { Evidence } from '../view.ts';

export interface Source {
  /** Any of its pieces: they agree in item, title, language and date. */
  readonly first: Evidence;
  /** The item as a whole is the evidence, or a place in it. */
  readonly whole: readonly Evidence[];
  /** Posts and findings in it, each with what it says. */
  readonly posts: readonly Turn[];
}

export interface Turn {
  readonly by?: string | undefined;
  readonly date?: string | undefined;
  readonly words: readonly Evidence[];
}

export function groupBySource(list: readonly Evidence[]): Source[] {
  return groups(list, ({ item }) => item).map((here) => ({
    first: here[0],
    whole: here.filter(({ html }) => html === undefined),
    posts: groups(
      here.filter(({ html }) => html !== undefined),
      ({ post }) => post,
    ).map((words) => ({ by: words[0].by, date: words[0].date, words })),
  }));
}

type Some<T> = readonly [T, ...T[]];

/** By key, in the order in which the keys first come. */
function groups<T>(list: readonly T[], keyOf: (one: T) => string | undefined): Some<T>[] {
  const found = new Map<string | undefined, [T, ...T[]]>();
  for (const one of list) {
    const group = found.get(keyOf(one));
    if (group) group.push(one);
    else found.set(keyOf(one), [one]);
  }
  return [...found.values()];
}
