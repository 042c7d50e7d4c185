/** Text of no known dialect → one analysis with its paragraphs as they are, under its title if it has one. */
import { readFrontMatter } from './front-matter.ts';
import { firstLine, mainTitle } from './note-parts.ts';
import type { Reader } from './reader.ts';

export const unknown: Reader = {
  dialect: 'unknown',
  isPlain: false,
  claim: () => 0,
  read(lines) {
    const front = readFrontMatter(lines);
    const named = mainTitle(front.rest) ?? (front.title ? undefined : firstLine(front.rest));
    const title = named?.title ?? front.title;
    const body = [...front.links, ...front.rest.filter((line) => line !== named?.line)];
    const moved = [...front.moved, ...(named ? [named.mark] : [])];
    return {
      title,
      items: [{ kind: 'analysis', title, posts: [], body }],
      doubts: front.doubts,
      dropped: [],
      moved,
      date: front.date,
    };
  },
};
