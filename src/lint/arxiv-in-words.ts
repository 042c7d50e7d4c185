/** A file's text → the arXiv ids that stand in its words, with their places: `arXiv:2310.03214`. A record need not be there for them. */
import { ARXIV_IN_WORDS, withoutClass } from '../format/arxiv-form.ts';
import { codeRanges, insideOf } from '../format/code-ranges.ts';
import { placesIn } from '../format/places.ts';
import type { Point } from '../format/problem.ts';

export interface ArxivUse extends Point {
  readonly id: string;
}

export function arxivInWords(text: string): ArxivUse[] {
  const found = [...text.matchAll(ARXIV_IN_WORDS)];
  if (found.length === 0) return [];
  const isCode = insideOf(codeRanges(text));
  const place = placesIn(text);
  return found.flatMap(({ index, 0: whole, 1: id = '' }) => {
    if (isCode(index)) return [];
    const { line, column } = place(index + whole.length - id.length);
    return [{ id: withoutClass(id), line, column }];
  });
}
