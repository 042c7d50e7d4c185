/** Backslashes that a converter (html2text) put before signs that mean nothing there: `2\-bit`, `snake\_case`, `1\. Title`. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const NEEDLESS =
  /(?<=[^\\\n])\\(?=-[^-])|(?<![^\n])\\(?=[-+][ \t])|(?<=^[ \t]*(?:#{1,6} )?\d{1,3})\\(?=[.)])|(?<=[\p{L}\p{N}])\\(?=_[\p{L}\p{N}])/gmu;

export const needlessEscapes: Rule = {
  name: 'needless-escape',
  shown: both('多余的反斜线', 'needless backslashes'),
  find(text, context) {
    if (!isMarkdown(context) || !text.includes('\\')) return [];
    const literals = literalsIn(text);
    return [...text.matchAll(NEEDLESS)]
      .filter(({ index }) => literals.at(index) !== 'code' && literals.at(index) !== 'maths')
      .map(({ index }): Edit => ({ from: index, to: index + 1, text: '' }));
  },
};
