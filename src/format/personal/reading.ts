/** Pieces of a text, each as it reads → one text to search, and the way back to where each sign of it is written. */
import type { Range } from '../code-ranges.ts';

export interface Piece {
  readonly text: string;
  /** A place in `text`, which is not empty → the place in the whole text. */
  readonly place: (from: number, to: number) => Range;
}

export interface ReadOtherwise {
  /** Empty where nothing reads otherwise than it is written. */
  readonly text: string;
  /** A place in `text` → the place where it is written. */
  readonly written: (from: number, to: number) => Range;
}

/** Between two pieces stands what no pattern reaches over. */
const APART = '\n\u0000\n';

export function readTogether(pieces: readonly Piece[]): ReadOtherwise {
  const begins: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    begins.push(length);
    length += text.length + APART.length;
  }
  const written = (from: number, to: number): Range => {
    const index = lastUpTo(begins, from);
    const piece = pieces[index];
    const begin = begins[index] ?? 0;
    return piece ? piece.place(from - begin, to - begin) : { from, to };
  };
  return { text: pieces.map(({ text }) => text).join(APART), written };
}

/** Index of the last that is not greater, -1 where all are. */
export function lastUpTo(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
