/** `$\begingroup$` and `$\endgroup$`: StackExchange puts them around each post so that its macros end there. Nobody sees them. */
import { both } from '../../format/problem.ts';
import type { Rule } from './rule.ts';

/** Not where somebody shows them as code. */
const BOUND = /(?<!`)(?:\$\\(?:begingroup|endgroup|bgroup|egroup)\$)(?!`)[^\S\n]?/gu;

export const groupBounds: Rule = {
  name: 'group-bounds',
  shown: both('公式的分组记号', 'group marks of formulas'),
  find: (text) =>
    text.includes('group$')
      ? [...text.matchAll(BOUND)].map(({ 0: bound, index }) => ({
          from: index,
          to: index + bound.length,
          text: '',
          dropped: both('网页给公式划界的记号，谁也看不见', 'an invisible mark around formulas on a web page'),
        }))
      : [],
};
