/** Radicals for characters, as PDF gives them away, and letters of other alphabets within Latin words → the characters that they look like. */
import { lookAlikesIn } from '../../format/look-alikes.ts';
import { both } from '../../format/problem.ts';
import type { Rule } from './rule.ts';

export const lookAlikes: Rule = {
  name: 'look-alike',
  shown: both('形近字符', 'look-alike characters'),
  isHabit: true,
  find: (text) => lookAlikesIn(text).map(({ from, to, text: plain }) => ({ from, to, text: plain })),
};
