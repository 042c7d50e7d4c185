/** Lines of a list whose questions bear no label, in one style → the lines among them that name chapters. */
import type { Tracked } from '../../tracked.ts';
import { partChapters, type Chapters, type Opens } from '../chapters.ts';
import { inCode } from '../talk/fences.ts';
import { nameOfAll, opensHere } from './places.ts';
import { runOf } from './run.ts';
import { questionIn, type Style } from './styles.ts';

export function chaptersAmong(lines: readonly Tracked[], style: Style): Chapters {
  const texts = lines.map(({ text }) => text);
  const code = inCode(texts);
  const run = runOf(texts, code, style, nameOfAll(texts, code, style));
  const opens = texts.map((text, at): Opens => {
    const isAsked = run.has(at) || questionIn(text, style) !== undefined || (style === 'numbered' && NEXT.test(text));
    return !code[at] && opensHere(texts, at, style) && isAsked ? 'question' : undefined;
  });
  return partChapters(lines, code, opens, style === 'numbered');
}

/** The next of a run of numbers may ask nothing. */
const NEXT = /^\s{0,3}(?:\*\*)?[(（]?\d{1,3}[.．、)）]\s*\S/u;
