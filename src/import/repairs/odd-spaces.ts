/** Spaces of printers (no-break, thin, full-width indents) → plain ones; an indent of them is none in Markdown and goes. */
import { both } from '../../format/problem.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

export const oddSpaces: Rule = {
  name: 'odd-space',
  shown: both('特殊的空格', 'unusual spaces'),
  isHabit: true,
  find(text, { dialect }) {
    if (dialect === 'wenqu' || !/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u.test(text)) return [];
    const literals = literalsIn(text);
    return [
      ...text.matchAll(
        /[ \t]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*/gu,
      ),
    ].flatMap(({ 0: spaces, index: from }): Edit[] => {
      const to = from + spaces.length;
      const odd = from + spaces.search(/[^ \t]/u);
      const opens = from === 0 || text[from - 1] === '\n';
      const closes = to === text.length || text[to] === '\n';
      if (literals.at(odd) === 'code') return [{ from, to, text: spaces.replace(/[^ \t]/gu, ' ') }];
      if (opens && /^[-*+][ \t]|^\d{1,3}[.)][ \t]/u.test(text.slice(to, to + 6)))
        return [{ from, to, text: ' '.repeat(Math.min(spaces.length, 8)) }];
      return [{ from, to, text: opens || closes ? '' : ' ' }];
    });
  },
};
