/** `=》` and its like, typed with a Chinese keyboard → ⇒, →. */
import { both } from '../../format/problem.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

export const arrows: Rule = {
  name: 'typed-arrow',
  shown: both('用符号打成的箭头', 'typed arrows'),
  find(text, { dialect }) {
    if (dialect === 'wenqu') return [];
    const found = [...text.matchAll(/(?:={1,3}|-{1,3}|—{1,2})[》＞]/gu)];
    if (found.length === 0) return [];
    const literals = literalsIn(text);
    return found.flatMap(({ 0: arrow, index }): Edit[] => {
      if (literals.at(index) !== undefined || endsTitle(text, index)) return [];
      return [{ from: index, to: index + arrow.length, text: arrow.startsWith('=') ? '⇒' : '→' }];
    });
  },
};

/** 《…=》: a title that ends with the sign. */
function endsTitle(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 80), index);
  return /《[^》\n]*$/u.test(before);
}
