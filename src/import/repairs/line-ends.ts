/** Line ends of Windows and of old Macs, and the mark that some editors put before a text. */
import { both } from '../../format/problem.ts';
import type { Rule } from './rule.ts';

export const lineEnds: Rule = {
  name: 'line-ends',
  shown: both('换行符', 'line ends'),
  find: (text) =>
    [...text.matchAll(/^\ufeff|\r\n?/gu)].map(({ 0: sign, index }) => ({
      from: index,
      to: index + (sign === '\r\n' ? 1 : sign.length),
      text: sign === '\r' ? '\n' : '',
    })),
};
