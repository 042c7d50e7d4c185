/**
 * White space that goes on and on → no more of it than anybody sees. It says nothing, and what looks for white space before or behind
 * something would else look through all of it at each of its places.
 */
import { both } from '../../format/problem.ts';
import type { Rule } from './rule.ts';

/** What stays at each end. */
const KEPT = 64;
const GAP = new RegExp(String.raw`\s{${2 * KEPT + 3},}`, 'gu');

export const longGaps: Rule = {
  name: 'long-gap',
  shown: both('过长的空白', 'overlong white space'),
  isHabit: true,
  find: (text) =>
    [...text.matchAll(GAP)].map(({ 0: gap, index }) => {
      const lines = gap.slice(KEPT, -KEPT).split('\n').length - 1;
      // A paragraph still ends here, or a line.
      return { from: index + KEPT, to: index + gap.length - KEPT, text: '\n'.repeat(Math.min(2, lines)) };
    }),
};
