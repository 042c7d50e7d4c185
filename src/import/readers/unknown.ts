/** Text of no known dialect → one analysis with its paragraphs as they are. */
import type { Reader } from './reader.ts';

export const unknown: Reader = {
  dialect: 'unknown',
  isPlain: false,
  claim: () => 0,
  read: (lines) => ({ items: [{ kind: 'analysis', posts: [], body: lines }], doubts: [], dropped: [] }),
};
