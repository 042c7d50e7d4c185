/** Paragraphs broken into lines of equal width (mails, PDF, consoles) → one line each. */
import { both } from '../../format/problem.ts';
import { isColumns } from './columns.ts';
import { isPage } from './dialects.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

/** Widths count Han characters twice. */
const NARROWEST = 40;
const WIDEST = 110;
const FEWEST_LINES = 3;
/** What begins anew: `2024-03-05 14:22 INFO …`, `Width: 100`. */
const BEGINS =
  /^(?:[[(]?\d{2,4}[-/.:]\d{1,2}[-/.:]\d{1,2}|[^\s：:，。,.!?！？][^：:，。,.!?！？]{0,15}(?:：|:(?=\s)))/u;
const STRUCTURE = /^\s|^(?:[#>|<]|[-*+•]\s|\d{1,3}[.、)]|```|~~~|\$\$|!\[|---|===|\[\^)/u;

export const hardWraps: Rule = {
  name: 'hard-wrap',
  shown: both('断开的行', 'broken lines'),
  isHabit: true,
  find(text, context) {
    if (!isPage(context)) return [];
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    let paragraph: Line[] = [];
    for (const line of [...linesOf(text), undefined]) {
      if (line && BEGINS.test(line.text)) {
        if (isWrapped(paragraph)) edits.push(...joinLines(paragraph));
        paragraph = [];
      }
      if (
        line &&
        !isBlank(line) &&
        !STRUCTURE.test(line.text) &&
        !isColumns(line.text) &&
        literals.at(line.from) !== 'code' &&
        literals.at(line.to - 1) !== 'maths'
      )
        paragraph.push(line);
      else {
        if (isWrapped(paragraph)) edits.push(...joinLines(paragraph));
        paragraph = [];
      }
    }
    return edits;
  },
};

/** All lines but the last nearly fill the width, and most break in the middle of a sentence. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const widths = lines.slice(0, -1).map(({ text }) => widthOf(text.trimEnd()));
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  const narrowest = widths.reduce((a, b) => Math.min(a, b), widest);
  if (widest < NARROWEST || widest > WIDEST || narrowest < widest - 18) return false;
  const inside = lines.slice(0, -1).filter(({ text }) => !/[。.!?！？：:；;]["”’」』）)]*\s*$/u.test(text)).length;
  return inside >= Math.ceil((lines.length - 1) * 0.6);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u30ff]/u.test(character) ? 2 : 1;
  return width;
}

function joinLines(lines: readonly Line[]): Edit[] {
  return lines.slice(0, -1).map((line, index): Edit => {
    const end = line.from + line.text.trimEnd().length;
    const next = lines[index + 1]?.text[0] ?? '';
    const last = line.text.trimEnd().at(-1) ?? '';
    const isTight =
      WIDE.test(last) || WIDE.test(next) || (/[\p{L}]-$/u.test(line.text.trimEnd()) && /\p{L}/u.test(next));
    return { from: end, to: line.to + 1, text: isTight ? '' : ' ' };
  });
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u30ff“”‘’]/u;
