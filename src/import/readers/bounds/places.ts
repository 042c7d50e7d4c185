/** Where in the source items, posts and words begin and end. */
import type { FoundItem, FoundPost } from '../reader.ts';
import type { Tracked } from '../../tracked.ts';

/** Index in the source of its first character. */
export function startOf({ title, posts, body, moved = [] }: FoundItem): number {
  return firstIn([...(title ? [title] : []), ...body, ...moved, ...posts.flatMap(linesOf)]);
}

export const startOfPost = (post: FoundPost): number => firstIn(linesOf(post));

/** Of lines, the first and the last character that is no white space; undefined where there is none. */
export function wordsIn(lines: readonly Tracked[]): readonly [first: number, last: number] | undefined {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const [one, other] = [said[0], said.at(-1)];
  if (!one || !other) return undefined;
  return [one.origins[one.text.search(/\S/u)] ?? 0, other.origins[other.text.trimEnd().length - 1] ?? 0];
}

const linesOf = ({ body, moved }: FoundPost) => [...body, ...moved];

function firstIn(lines: readonly Tracked[]): number {
  return lines.reduce((first, { origins }) => Math.min(first, origins[0] ?? Infinity), Infinity);
}
