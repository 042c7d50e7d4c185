/** Titles → the names of pages: short, ASCII, one of its own for each, and the same again when the same source comes again. */
import type { Known } from './known.ts';
import { foldText } from '../../format/fold.ts';
import { uniqueSlug } from './slug.ts';

type Room = 'threads' | 'analyses' | 'digests';

export interface PageNames {
  /** @param isItself whether the page that has this name already is the very item that is to be named. */
  take(room: Room, slug: string, isItself: (id: string) => boolean): string;
  /** Takes a name that is given. */
  keep(room: string, id: string): void;
}

export function pageNames(known: Known): PageNames {
  const there = new Set(known.pages);
  const taken = new Set<string>();
  return {
    take(room, slug, isItself) {
      const name = uniqueSlug(slug || room, (tried) => {
        const ref = `${room}/${tried}`;
        return taken.has(ref) || (there.has(ref) && !isItself(tried));
      });
      taken.add(`${room}/${name}`);
      return name;
    },
    keep: (room, id) => void taken.add(`${room}/${id}`),
  };
}

/** What is left of a line when script, case and punctuation are let go. */
export function wordsAlone(line: string): string {
  return foldText(line).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether both begin alike: of what is known there may be no more than the first words. */
export function beginsAlike(one: string, other: string): boolean {
  const [a, b] = [wordsAlone(one), wordsAlone(other)];
  const least = Math.min(a.length, b.length, 40);
  return a.slice(0, least) === b.slice(0, least);
}
