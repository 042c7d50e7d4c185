/** Titles → the names of pages: short, ASCII, one of its own for each, and the same again when the same source comes again. */
import type { Known } from './known.ts';
import { foldText } from '../../format/fold.ts';
import { isNameOfSite } from './slug.ts';

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
  const numbered = new Map<string, Numbered>();
  return {
    take(room, slug, isItself) {
      const base = slug || room;
      const state = numbered.get(`${room}/${base}`) ?? { known: [], next: 1 };
      numbered.set(`${room}/${base}`, state);
      const isFree = (name: string) => !taken.has(`${room}/${name}`) && !isNameOfSite(name);
      let name = state.known.find((tried) => isFree(tried) && isItself(tried));
      while (name === undefined) {
        const tried = state.next === 1 ? base : `${base}-${state.next}`;
        state.next++;
        if (!isFree(tried)) continue;
        if (!there.has(`${room}/${tried}`) || isItself(tried)) name = tried;
        else state.known.push(tried);
      }
      taken.add(`${room}/${name}`);
      return name;
    },
    keep: (room, id) => void taken.add(`${room}/${id}`),
  };
}

/** What has become of a name with its numbers: thousands of items may bear one title. */
interface Numbered {
  /** Of pages that are there already. */
  readonly known: string[];
  /** No number below it is free. */
  next: number;
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
