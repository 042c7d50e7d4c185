/** What was withdrawn × the other texts → where long stretches of its words stand too: quoted by somebody, or told in a summary. */
import { placesIn } from '../format/places.ts';
import { lettersOf } from './find-words.ts';
import { readThrough } from './reading.ts';

export interface Echo {
  readonly path: string;
  readonly line: number;
}

/** In letters. Shorter stretches are two people's words for one thing. */
const FEWEST = 12;

/** One for each stretch, by its first line. */
export function echoesOf(words: string, texts: ReadonlyMap<string, string>): Echo[] {
  const letters = lettersOf(words);
  const stretches = new Set(
    Array.from({ length: Math.max(0, letters.length - FEWEST + 1) }, (_, i) => letters.slice(i, i + FEWEST)),
  );
  if (stretches.size === 0) return [];
  return [...texts].flatMap(([path, text]) => {
    const { text: read, starts } = readThrough(text);
    const place = placesIn(text);
    const found = new Set<number>();
    let isIn = false;
    for (let i = 0; i + FEWEST <= read.length; i++) {
      const echoes = stretches.has(read.slice(i, i + FEWEST));
      if (echoes && !isIn) found.add(place(starts[i] ?? 0).line);
      isIn = echoes;
    }
    return [...found].map((line): Echo => ({ path, line }));
  });
}
