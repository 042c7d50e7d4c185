/** A source, with whatever ends of lines → the line, from 1, of a place in it and of what stood there. */
import type { Tracked } from '../tracked.ts';

export interface Lines {
  /** Line of the source, from 1, of a place in it. */
  lineAt(index: number): number;
  /** Line of the source, from 1, on which the text begins. */
  lineOf(text: Tracked): number;
  lastLineOf(text: Tracked): number;
}

export function linesOf(source: string): Lines {
  const starts = lineStarts(source);
  const lineAt = (index: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  return {
    lineAt,
    lineOf: ({ origins }) => lineAt(origins[0] ?? 0),
    lastLineOf: ({ origins }) => lineAt(origins.at(-1) ?? 0),
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  return starts;
}
