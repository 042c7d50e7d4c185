/** What was chosen about a text × an edit of that text → what of it still holds, at its new place. Another text put in its place begins anew. */
import { lineStarts } from '../format/places.ts';
import type { Wish } from './wish.ts';

export interface Chosen {
  readonly wish: Wish;
  /** Doubts that were ticked off, by key. */
  readonly ticked: readonly string[];
}

/** Of an edited text so much stands at least; below it, it is another text. */
const LEAST_KEPT = 1 / 4;

/**
 * Undone repairs are named by their place, doubts and items by their line.
 * @param caret where the field's caret stands after the edit: that tells an insertion from the same words before it
 * @returns undefined where the text is another one
 */
export function carryOver({ wish, ticked }: Chosen, after: string, caret: number): Chosen | undefined {
  const before = wish.source;
  const [head, tail] = [after.length - caret, Infinity]
    .map((most) => {
      const tail = sharedEnd(before, after, most);
      return [sharedStart(before, after, Math.min(before.length, after.length) - tail), tail] as const;
    })
    // Where all of it was put in anew, the caret stands at the end and tells nothing.
    .find(([head, tail]) => head + tail >= before.length * LEAST_KEPT) ?? [0, 0];
  if (after.trim() === '' || head + tail === 0) return undefined;
  const shift = after.length - before.length;
  const place = (at: number) => (at >= before.length - tail ? at + shift : at <= head ? at : undefined);
  const atPlace = (key: string): string[] => {
    const [rule = '', ...range] = key.split(' ');
    const [from = 0, to = 0] = range.map(Number);
    const isTouched = head < to && before.length - tail > from;
    const moved = from >= before.length - tail ? shift : 0;
    return isTouched ? [] : [`${rule} ${from + moved} ${to + moved}`];
  };
  const startsBefore = lineStarts(before);
  const startsAfter = new Map(lineStarts(after).map((start, index) => [start, index + 1]));
  const line = (number: number): number | undefined => {
    const start = startsBefore[number - 1];
    const moved = start === undefined ? undefined : place(start);
    // What is typed before the first sign of a line leaves the line where it is.
    return startsAfter.get(moved ?? -1) ?? (start !== undefined && start <= head ? startsAfter.get(start) : undefined);
  };
  const atLine = (key: string): string[] => {
    const [number = ''] = key.split(/[ .]/u, 1);
    const moved = line(Number(number));
    return moved === undefined ? [] : [`${moved}${key.slice(number.length)}`];
  };
  return {
    wish: {
      ...wish,
      source: after,
      undone: wish.undone.flatMap(atPlace),
      names: wish.names.flatMap((told) => {
        const at = told.line === undefined ? undefined : line(told.line);
        return told.line === undefined ? [told] : at === undefined ? [] : [{ ...told, line: at }];
      }),
      bounds: wish.bounds.flatMap((bound) => {
        const at = place(bound.at);
        return at === undefined ? [] : [{ ...bound, at }];
      }),
      items: Object.fromEntries(
        Object.entries(wish.items).flatMap(([key, item]) => atLine(key).map((to) => [to, item])),
      ),
    },
    ticked: ticked.flatMap(atLine),
  };
}

function sharedStart(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string, most: number): number {
  let length = 0;
  const limit = Math.min(most, a.length, b.length);
  while (length < limit && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
