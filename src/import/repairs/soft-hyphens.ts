/** Hyphens that a page shows only where a word breaks (U+00AD) → nothing. */
import { both } from '../../format/problem.ts';
import type { Edit, Rule } from './rule.ts';

export const softHyphens: Rule = {
  name: 'soft-hyphen',
  shown: both('软连字符', 'soft hyphens'),
  isHabit: true,
  find: (text) =>
    [...text.matchAll(/\u00ad+/gu)].map(({ 0: found, index }): Edit => ({
      from: index,
      to: index + found.length,
      text: '',
    })),
};
