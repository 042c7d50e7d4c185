/** `? ` before paragraphs: the indent of the page, which the tool that took the text could not write. */
import { both } from '../../format/problem.ts';
import { isPage } from './dialects.ts';
import { isBlank, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const MARK = /^([ \t]*[?？\ufffd]{1,4}[ \u00a0\u3000]+)(?=[\p{L}\p{N}"“‘「『《（([$*`])/u;
/** Fewer may be a manner of writing. */
const FEWEST = 3;

export const questionMarkIndents: Rule = {
  name: 'question-mark-indent',
  shown: both('段首的问号', 'question marks before paragraphs'),
  isHabit: true,
  find(text, context) {
    if (!isPage(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits = lines.flatMap((line, index): Edit[] => {
      const mark = MARK.exec(line.text)?.[1];
      if (mark === undefined || literals.at(line.from) !== undefined) return [];
      // An indent begins a paragraph.
      const gap = index === 0 || isBlank(lines[index - 1]) ? '' : '\n';
      return [{ from: line.from, to: line.from + mark.length, text: gap }];
    });
    return edits.length < FEWEST ? [] : edits;
  },
};
