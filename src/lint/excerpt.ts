/** A line of a file and the place of a fault in it → what is shown of it: the words before the fault, those at fault, those behind. */
import { HIDDEN } from '../format/hidden.ts';

/** What a terminal would obey, or hide instead of showing it. */
export const UNSEEN = new RegExp(HIDDEN.source, 'gu');

export interface Excerpt {
  readonly before: string;
  /** Empty when the fault lies behind the end of the line. */
  readonly fault: string;
  readonly after: string;
}

/** Long lines are cut to the neighbourhood of the fault; columns count from 1, and `endColumn` is behind the last. */
export function excerptOf(source: string, { column, endColumn = column + 1 }: Place): Excerpt {
  const from = Math.max(0, column - 60);
  const until = from + 100;
  const end = Math.max(column, Math.min(endColumn - 1, until));
  return {
    before: (from > 0 ? '…' : '') + visible(source.slice(from, column - 1)),
    fault: visible(source.slice(column - 1, end)),
    after: visible(source.slice(end, until)),
  };
}

interface Place {
  readonly column: number;
  readonly endColumn?: number | undefined;
}

/** Tabs as spaces, so that a caret below stands right; a dot for what a terminal would obey or hide instead of showing it. */
export function visible(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSEEN, '·');
}

/** Words of strangers as one line, for a terminal or a log: nothing in them begins a line or steers it. */
export function inOneLine(text: string): string {
  return visible(text.replaceAll('\n', '·'));
}
