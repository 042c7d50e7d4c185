/** `**Ann: Is it so?**`: the whole turn is bold, its label with it. A line and where its words begin → the words without the marks, and the marks. */
import { join, slice, type Tracked } from '../../tracked.ts';

export interface Unmarked {
  /** What stands before the words, and marks within them. */
  readonly moved: readonly Tracked[];
  readonly words: Tracked;
}

/** @param text where the words begin */
export function unmarked(line: Tracked, text: number): Unmarked {
  const [head, words] = [slice(line, 0, text), slice(line, text)];
  const open = openIn(head.text);
  if (!open) return { moved: [head], words };
  const { mark, from } = open;
  // Behind the label it belongs to the words: `A：**Yes**, it is.`
  if (/^\s*$/u.test(head.text.slice(from + mark.length)))
    return { moved: [slice(head, 0, from)], words: slice(line, from) };
  const at = closingIn(words.text, mark);
  if (at !== undefined) {
    const [before, behind] = [slice(words, 0, at), slice(words, at + mark.length)];
    return {
      moved: [head, slice(words, at, at + mark.length)],
      words: behind.text.trim() === '' ? before : join([before, behind], ''),
    };
  }
  // The bold words go on below: they keep their mark.
  return {
    moved: [slice(head, 0, from), slice(head, from + mark.length)],
    words: join([slice(head, from, from + mark.length), words], ''),
  };
}

/** The mark that is open where the words begin. */
function openIn(head: string): { readonly mark: string; readonly from: number } | undefined {
  const marks = [...head.matchAll(MARKS)].filter(({ 0: mark }) => !mark.startsWith('\\'));
  const last = marks.length % 2 === 1 ? marks.at(-1) : undefined;
  return last && { mark: last[0], from: last.index };
}

/** Where the mark stands that closes: the first, if there is one more than pairs need. */
function closingIn(words: string, mark: string): number | undefined {
  const places = [...words.matchAll(MARKS)].filter(({ 0: found }) => found === mark);
  return places.length % 2 === 1 ? places[0]?.index : undefined;
}

/** Of a list's mark nothing stands on either side. */
const MARKS = /\\.|`[^`\n]*`|\$[^$\n]*\$|\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}|__(?=\S)|(?<=\S)__/gu;
