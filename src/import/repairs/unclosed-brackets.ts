/** A （ that nothing closes in its paragraph: told as a doubt. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { isBlank, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

export const unclosedBrackets: Rule = {
  name: 'unclosed-bracket',
  shown: both('没有配对的括号', 'unclosed brackets'),
  find(text, context) {
    if (!isProse(context) || !text.includes('（')) return [];
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    let open: number[] = [];
    for (const line of linesOf(text)) {
      if (isBlank(line)) {
        edits.push(...open.map(doubt));
        open = [];
      }
      for (const { 0: mark, index } of line.text.matchAll(/[（）()]/gu)) {
        const at = line.from + index;
        if (literals.at(at) !== undefined) continue;
        if (mark === '（') open.push(at);
        else if (mark !== '(') open.pop();
      }
    }
    return [...edits, ...open.map(doubt)];
  },
};

function doubt(at: number): Edit {
  return {
    from: at,
    to: at + 1,
    doubt: {
      reason: both('这个（没有对应的）', 'This （ is never closed'),
      choice: both('保持原样', 'left as it is'),
    },
  };
}
