/** What of a question without a label depends on the lines around it: its run of numbers, the headings above and below. */
import { levelOf } from '../markdown-lines.ts';
import { isBlank } from '../talk/text.ts';
import { questionIn, type Style } from './styles.ts';

/** The one heading of the first level above deeper ones names the whole, though it may ask. @returns its line, or -1. */
export function nameOfAll(lines: readonly string[], code: readonly boolean[], style: Style): number {
  if (style !== 'heading') return -1;
  const levels = lines.map((line, at) => (code[at] ? 0 : levelOf(line)));
  const first = levels.findIndex((level) => level > 0);
  const isOnly = levels[first] === 1 && levels.filter((level) => level === 1).length === 1;
  return isOnly && levels.filter((level) => level > 1).length >= 2 ? first : -1;
}

/** A bare question needs air above it, so that one within a paragraph is not taken. */
export function opensHere(lines: readonly string[], at: number, style: Style): boolean {
  return style !== 'bare' || at === 0 || isBlank(lines[at - 1] ?? '');
}

/** `5) Typos on page 3.` behind `4) Will you …?` is the next of the run, though it asks nothing. */
export function comesNext(texts: readonly string[], at: number, asked: string): boolean {
  const [here, last] = [NUMBER.exec(texts[at] ?? '')?.groups, NUMBER.exec(asked)?.groups];
  return (
    // Right below the one before it, which nobody answered, or apart.
    (isBlank(texts[at - 1] ?? '') || texts[at - 1] === asked) &&
    here !== undefined &&
    last !== undefined &&
    here['lead'] === last['lead'] &&
    here['mark'] === last['mark'] &&
    Number(here['number']) === Number(last['number']) + 1
  );
}

const NUMBER = /^(?<lead>\s{0,3}[(（]?)(?<number>\d{1,3})(?<mark>[.．、)）])/u;

/** Whether the next heading or numbered line below is a question: the heading then stands above several. */
export function leadsToQuestion(texts: readonly string[], at: number, style: Style): boolean {
  let hasWords = false;
  for (let next = at + 1; next < Math.min(texts.length, at + 60); next++) {
    const text = texts[next] ?? '';
    if (isBlank(text)) continue;
    // Of two headings side by side with words between them, the first does not stand above the second.
    if (questionIn(text, style)) return !hasWords || levelOf(text) > levelOf(texts[at] ?? '');
    hasWords = true;
    if (style !== 'heading' || /^\s{0,3}#{1,6}\s/u.test(text)) return false;
  }
  return false;
}
