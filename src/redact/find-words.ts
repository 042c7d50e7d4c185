/** Words × a file as it is written → every place where they stand, however they are spelt there. */
import type { Seen } from '../format/seen/seen.ts';
import { readThrough, type ReadingOptions } from './reading.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface WordPlace extends Range {
  /** The letters themselves; marks of Markdown may stand between them. */
  readonly letters: readonly Range[];
  /** Part of a longer Latin word or number: "Li" in "Lipschitz". Not taken for the word, but told. */
  readonly isInside: boolean;
}

export interface Wanted {
  readonly words: readonly string[];
  /** Longer phrases that hold the words and mean something else: 主张三点 for 张三. */
  readonly keep?: readonly string[];
  /** Take parts of longer Latin words too. */
  readonly inside?: boolean;
}

/** Shorter would stand everywhere. In letters, after spaces and marks are left out. */
export const FEWEST_LETTERS = 2;

/** The letters of a word alone, as they are looked for. */
export function lettersOf(word: string): string {
  return readThrough(word).text;
}

/** In order, none in another. Linear in the text for each word. */
export function findWords(
  written: string,
  { words, keep = [], inside = false }: Wanted,
  options: ReadingOptions = {},
): WordPlace[] {
  // As it is written, for addresses hold words too; and as the page shows it, where links have words alone.
  const readings = [readThrough(written, options)];
  if (written.includes('](')) readings.push(readThrough(written, { ...options, asPage: true }));
  const places = (word: string) => readings.flatMap((reading) => placesOf(word, reading, written));
  const kept = keep.flatMap(places);
  const found = words
    .flatMap(places)
    .filter(({ from, to }) => !kept.some((phrase) => phrase.from <= from && to <= phrase.to))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let done = 0;
  return found.flatMap((place) => {
    if (place.from < done) return [];
    done = place.to;
    return [inside ? { ...place, isInside: false } : place];
  });
}

const LONGEST_GAP = 16;
const ADDRESS = /\]\([^\s]*\)/u;

/** Two lines may be one paragraph; behind an empty line, or the mark of an item, begins another. One of two quotation marks is another's. */
function isWithinName(gap: string): boolean {
  if (gap === '') return true;
  const marks = gap.replace(ADDRESS, ']');
  return (
    marks.length <= LONGEST_GAP &&
    !/\n[ \t>]*(?:\n|[-*][ \t])/u.test(marks) &&
    (marks.match(/["'“”‘’「」『』]/gu)?.length ?? 0) < 2
  );
}

function placesOf(word: string, { text, starts, ends }: Seen, written: string): WordPlace[] {
  const letters = lettersOf(word);
  const found: WordPlace[] = [];
  if (letters === '') return found;
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
    const end = at + letters.length;
    const places = Array.from({ length: letters.length }, (_, i) => ({
      from: starts[at + i] ?? 0,
      to: ends[at + i] ?? 0,
    })).filter(({ from }, i, all) => i === 0 || from !== all[i - 1]?.from);
    const isOne = places.every(({ from }, i) => {
      const before = places[i - 1];
      if (!before) return true;
      return isWithinName(written.slice(before.to, from));
    });
    if (!isOne) continue;
    const goesOn = (left: number, right: number) => ends[left] === starts[right] && isSame(text[left], text[right]);
    found.push({
      from: places[0]?.from ?? 0,
      to: places.at(-1)?.to ?? 0,
      letters: places,
      isInside: (at > 0 && goesOn(at - 1, at)) || (end < text.length && goesOn(end - 1, end)),
    });
  }
  return found;
}

/** Whether two neighbours are of one word: Latin letters, or digits. Han has no such bounds. */
function isSame(a = '', b = ''): boolean {
  return (/[a-z]/u.test(a) && /[a-z]/u.test(b)) || (/\d/u.test(a) && /\d/u.test(b));
}
