/** Text → formulas printed three times whose TeX has a command or a script. */
import { judge, type Judgement } from './judge.ts';
import { readLetters, type Letters } from './letters.ts';
import { looseEnds, places } from './places.ts';
import { guessesAt, type Guess } from './search.ts';
import type { Eye } from './visible.ts';
import type { Zone } from './zones.ts';

/** Below it nothing better is looked for. */
const GOOD = 0.12;

/** How many formulas stand with and without white space between their copies. */
interface Habits {
  glued: number;
  apart: number;
}

/** @param scripts whether `^` and `_` count as commands; commands are looked for first, as what is printed may hold `^`. */
export function findMarked(text: string, zones: readonly Zone[], eye: Eye, scripts: boolean): Judgement[] {
  const found: Judgement[] = [];
  const habits: Habits = { glued: 0, apart: 0 };
  for (const zone of zones) findInZone(text, zone, eye, scripts, habits, found);
  return found;
}

function findInZone(text: string, zone: Zone, eye: Eye, scripts: boolean, habits: Habits, found: Judgement[]): void {
  const letters = readLetters(text, zone.from, zone.to, eye, scripts);
  let floor = 0;
  let start = zone.from;
  for (let first = 0; first < letters.anchors.length; first++) {
    const anchor = letters.anchors[first];
    if (!anchor || anchor.from < start) continue;
    const best = bestAt(text, { from: start, to: zone.to }, letters, first, floor, habits, eye);
    if (!best) continue;
    found.push(best);
    start = best.to;
    while (floor < letters.count && (letters.from[floor] ?? 0) < start) floor++;
  }
}

/**
 * Places with white space on both sides are looked at first, in a text that has none between its copies those with none: what has it on
 * one side only is mostly a formula read from its middle to the middle of the next.
 */
function bestAt(
  text: string,
  zone: Zone,
  letters: Letters,
  first: number,
  floor: number,
  habits: Habits,
  eye: Eye,
): Judgement | undefined {
  const candidates = guessesAt(letters, first, floor).flatMap((guess) =>
    places(text, span(zone, letters, first, guess)).map(([at, until]) => ({ guess, at, until })),
  );
  for (const loose of habits.glued > habits.apart ? [2, 0, 1] : [0, 2, 1]) {
    let best: Judgement | undefined;
    for (const { guess, at, until } of candidates) {
      if (looseEnds(text, at, until) !== loose) continue;
      const to = letters.anchors[guess.last + 1]?.from ?? zone.to;
      const found = judge({ text, from: zone.from, to, eye }, at, until, guess.before);
      if (found && found.cost < (best?.cost ?? Infinity)) best = found;
      if (best && best.cost < GOOD) break;
    }
    if (!best) continue;
    if (loose === 2) habits.glued++;
    if (loose === 0) habits.apart++;
    return best;
  }
  return undefined;
}

function span(zone: Zone, letters: Letters, first: number, { from, to, last }: Guess) {
  const start = letters.anchors[first]?.from ?? zone.from;
  const end = letters.anchors[last]?.to ?? zone.to;
  return {
    low: Math.max(zone.from, from > 0 ? (letters.to[from - 1] ?? 0) : 0),
    high: Math.min(start, from < letters.count ? (letters.from[from] ?? start) : start),
    tail: Math.max(end, to > 0 ? (letters.to[to - 1] ?? 0) : 0),
    beyond: to < letters.count ? (letters.from[to] ?? zone.to) : zone.to,
  };
}
