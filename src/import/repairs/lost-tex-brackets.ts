/** Formulas between `[` and `]` or `(` and `)` that have lost their backslashes, as a copy from ChatGPT has them → left as they are, with a doubt. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Question, Rule } from './rule.ts';

/** A bracket alone on its line, a formula below it, and the other bracket alone. */
const DISPLAY = /^[ \t]*\[[ \t]*\n(?<tex>(?:(?![ \t]*[[\]][ \t]*$)[^\n]*\S[^\n]*\n){1,20})[ \t]*\][ \t]*$/gmu;
/** On one line with other words; no link, and no list of references. */
const INLINE =
  /(?<![\\\w\])])(?:\((?<round>[^()\n$\p{Script=Han}]{1,120})\)|\[(?<square>[^[\]\n$\p{Script=Han}]{1,120})\])(?![([:\w])/gu;
/** A command that stands nowhere but in a formula. */
const COMMAND =
  /\\(?:frac|sqrt|sum|prod|int|partial|nabla|infty|alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|rho|sigma|tau|phi|psi|omega|Theta|Sigma|Omega|mathbb|mathcal|mathbf|mathrm|text|hat|bar|log|exp|cdot|times|le|ge|leq|geq|neq|in|to|approx|sim|mid|left|right)(?![A-Za-z])/u;

export const lostTexBrackets: Rule = {
  name: 'lost-tex-brackets',
  shown: both('丢了反斜线的公式', 'formulas without their backslashes'),
  find(text, context): Edit[] {
    if (!isMarkdown(context)) return [];
    const found = bracketsIn(text);
    const [first] = found;
    return first ? [{ ...first, doubt: doubtOf(found.length) }] : [];
  },
};

/** Where they stand, in order. */
export function bracketsIn(text: string): { readonly from: number; readonly to: number }[] {
  if (!COMMAND.test(text)) return [];
  const literals = literalsIn(text);
  return [
    ...[...text.matchAll(DISPLAY)].map((match) => ({ match, tex: match.groups?.['tex'] })),
    ...[...text.matchAll(INLINE)].map((match) => ({
      match,
      tex: match.groups?.['round'] ?? match.groups?.['square'],
    })),
  ]
    .filter(({ match, tex }) => COMMAND.test(tex ?? '') && literals.at(match.index) === undefined)
    .map(({ match }) => ({ from: match.index, to: match.index + match[0].length }))
    .toSorted((a, b) => a.from - b.from);
}

function doubtOf(count: number): Question {
  return {
    reason: both(
      `这里起有 ${count} 处像公式，却只有方括号或圆括号，反斜杠可能在复制时丢了`,
      `From here on ${count} brackets hold what looks like a formula: copying may have lost their backslashes`,
    ),
    choice: both('照原样留下，请补上美元号', 'left as they are: please put dollars around them'),
  };
}
