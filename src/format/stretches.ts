/**
 * A run of Markdown → the stretches that it can be read in, each by itself: what is surely a paragraph of words, formulas and links or a
 * display formula, for `plainBlock`, and what lies between, for the parser. That asks at each character for dozens of constructs,
 * and most of a file holds none of them.
 */
import { isPlain } from './plain-block.ts';

export interface Stretch {
  readonly text: string;
  /** Index in the run. */
  readonly from: number;
  readonly isPlain: boolean;
}

/** What a definition defines may stand anywhere; and what the parser reads otherwise than it is written, or drops. */
const WHOLE = /\]:|[\r\0\ufeff]/u;

/** Lines without a blank one between them. To Markdown a line is blank when it holds only spaces and tabs. */
const CHUNK = /(?:[ \t]*[^ \t\n][^\n]*(?:\n|$))+/gu;

export function stretchesOf(run: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  const cutAt = (index: number) => {
    const text = run.slice(done, index);
    if (/[^ \t\n]/u.test(text)) stretches.push({ text, from: done, isPlain: false });
    done = index;
  };
  let fence = NO_FENCE;
  for (const { index, 0: chunk } of WHOLE.test(run) ? [] : run.matchAll(CHUNK)) {
    const text = chunk.endsWith('\n') ? chunk.slice(0, -1) : chunk;
    if (fence === NO_FENCE && isPlain(text)) {
      cutAt(index);
      done = index + chunk.length;
      stretches.push({ text, from: index, isPlain: true });
    } else {
      for (const line of text.split('\n')) fence = fenceBehind(line, fence);
      if (fence === UNSURE) break;
    }
  }
  cutAt(run.length);
  return stretches;
}

const NO_FENCE = '';
/** A fence in a quotation, in a list, or what looks like one: only the parser knows where it ends. */
const UNSURE = '?';

function fenceBehind(line: string, fence: string): string {
  if (fence === UNSURE || !/```|~~~|\$\$/u.test(line)) return fence;
  if (fence === NO_FENCE) return /^(`{3,}|~{3,}|\${2,})[^`~$]*$/u.exec(line)?.[1] ?? UNSURE;
  return line === fence ? NO_FENCE : UNSURE;
}
