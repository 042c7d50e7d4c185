/** `**…**` that CommonMark does not take for bold beside Chinese marks → the same words bold. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const SPACE = /^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
/** Marks that may as well stand outside. */
const MARKS_AT_END = /[，。；：、！？,.;:!?]+$/u;

export const emphasis: Rule = {
  name: 'emphasis',
  shown: both('没有生效的加粗', 'bold marks that had no effect'),
  find(text, context) {
    if (!isMarkdown(context) || !text.includes('**')) return [];
    const literals = literalsIn(text);
    return linesOf(text).flatMap((line): Edit[] => {
      if (!line.text.includes('**')) return [];
      const marks = [...line.text.matchAll(/(?<!\*)\*\*(?!\*)/gu)].filter(
        ({ index }) => literals.at(line.from + index) === undefined && line.text[index - 1] !== '\\',
      );
      // One that has no other half: which words are meant cannot be known.
      if (marks.length % 2 === 1) return [];
      const edits: Edit[] = [];
      for (let at = 0; at < marks.length; at += 2)
        edits.push(...mend(line.text, marks[at]?.index ?? 0, marks[at + 1]?.index ?? 0, line.from));
      return edits;
    });
  },
};

/** The bold words between the marks at `open` and `close` of a line; edits count from `start`. */
function mend(line: string, open: number, close: number, start: number): Edit[] {
  const inside = line.slice(open + 2, close);
  const bare = inside.trim();
  if (bare === '') return [];
  const lead = inside.length - inside.trimStart().length;
  const trail = inside.length - inside.trimEnd().length;
  if (isOperator(line, open) || isOperator(line, close) || CUT.test(bare)) return [];
  if (trail > 0 && /[,，、]$/u.test(bare)) return [];
  const [before, behind] = [line[open - 1] ?? ' ', line[close + 2] ?? ' '];
  const opens = lead === 0 && canOpen(before, bare[0] ?? '');
  const closes = trail === 0 && canOpen(behind, bare.at(-1) ?? '');
  const edits: Edit[] = [];
  if (!opens) {
    const gap = canOpen(before, bare[0] ?? '') ? '' : ' ';
    edits.push({ from: start + open, to: start + open + 2 + lead, text: `${gap}**` });
  }
  if (!closes) {
    const marks = MARKS_AT_END.exec(bare)?.[0] ?? '';
    const words = bare.slice(0, bare.length - marks.length);
    const outside = marks !== '' && words !== '' && !PUNCTUATION.test(words.at(-1) ?? '');
    const gap = outside || canOpen(behind, bare.at(-1) ?? '') ? '' : ' ';
    const from = close - trail - (outside ? marks.length : 0);
    edits.push({ from: start + from, to: start + close + 2, text: `**${outside ? marks : gap}` });
  }
  return edits;
}

/** `f(**a, **b)` and `f(**a), g(**b)`: what stands between is cut out of the middle of something. */
const CUT = /^[)\]}）】》”’,]|[([{（【《“‘]$/u;

/** `2 ** 3 ** 4`: with blanks on both sides it may be meant as it stands. */
function isOperator(line: string, at: number): boolean {
  return SPACE.test(line[at - 1] ?? '') && SPACE.test(line[at + 2] ?? '');
}

/** CommonMark's rule, told for either end: what stands outside the mark, and what next to it inside. */
function canOpen(outside: string, inside: string): boolean {
  return !SPACE.test(inside) && (!PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside));
}
