/** Text of no known dialect → one analysis with its paragraphs as they are, under its title if it has one. */
import { firstLine, mainTitle } from './note-parts.ts';
import type { Reader } from './reader.ts';

export const unknown: Reader = {
  dialect: 'unknown',
  isPlain: false,
  claim: () => 0,
  read(lines) {
    const named = mainTitle(lines) ?? firstLine(lines);
    const body = lines.filter((line) => line !== named?.line);
    const moved = named ? [named.mark] : [];
    return {
      title: named?.title,
      items: [{ kind: 'analysis', title: named?.title, posts: [], body }],
      doubts: [],
      dropped: [],
      moved,
    };
  },
};
