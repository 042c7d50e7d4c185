/** Text → formulas printed three times whose TeX has a command or a script. */
import type { Effort } from './effort.ts';
import { judge, judgePair, judgeTwin, type Judgement, type Surroundings } from './judge.ts';
import { readLetters, type Letters } from './letters.ts';
import { looseEnds, places } from './places.ts';
import { guessesAt, type Guess } from './search.ts';
import type { Eye } from './visible.ts';
import type { Zone } from './zones.ts';

/** Below it nothing better is looked for. */
const GOOD = 0.12;

/** What was learned on the way. */
interface Habits {
  /** How many formulas stand without and with white space between their copies. */
  glued: number;
  apart: number;
}

/** Commands are looked for first and scripts then, as what is printed may hold `^`; pairs last, as half of a triple is a pair. */
export interface Look {
  /** Whether `^` and `_` count as commands. */
  readonly scripts: boolean;
  /** Whether one copy, before the TeX, is enough. */
  readonly pairs: boolean;
  /** One for all the times that a text is looked through. */
  readonly effort: Effort;
}

export function findMarked(text: string, zones: readonly Zone[], eye: Eye, look: Look): Judgement[] {
  const found: Judgement[] = [];
  const habits: Habits = { glued: 0, apart: 0 };
  look.effort.restart();
  for (const zone of zones) findInZone(text, zone, eye, look, habits, found);
  return found;
}

function findInZone(text: string, zone: Zone, eye: Eye, look: Look, habits: Habits, found: Judgement[]): void {
  const letters = readLetters(text, zone.from, zone.to, eye, look.scripts);
  let floor = 0;
  let start = zone.from;
  for (let first = 0; first < letters.anchors.length; first++) {
    const anchor = letters.anchors[first];
    if (!anchor || anchor.from < start || !look.effort.moveTo(anchor.from)) continue;
    const best = bestAt(text, { from: start, to: zone.to }, letters, first, floor, look, habits, eye);
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
  look: Look,
  habits: Habits,
  eye: Eye,
): Judgement | undefined {
  const { effort } = look;
  const around = { text, from: zone.from, to: zone.to, eye, effort };
  const candidates = guessesAt(letters, first, floor, effort).flatMap((guess) =>
    places(text, span(zone, letters, first, guess), effort).map(([at, until]) => ({ guess, at, until })),
  );
  for (const loose of habits.glued > habits.apart ? [2, 0, 1] : [0, 2, 1]) {
    let best: Judgement | undefined;
    for (const { guess, at, until } of candidates) {
      if (looseEnds(text, at, until) !== loose) continue;
      const to = letters.anchors[guess.last + 1]?.from ?? zone.to;
      if (effort.isSpent) return undefined;
      const place = { text, from: zone.from, to, eye, effort };
      const found = look.pairs ? judgePair(place, at, until) : judge(place, at, until, guess.before);
      if (found && found.cost < (best?.cost ?? Infinity)) best = found;
      if (best && best.cost < GOOD) break;
    }
    if (!best) continue;
    // Where something is amiss, it may be one that has both its copies before it.
    const twin = look.pairs || best.cost < GOOD ? undefined : twinAt(around, letters, candidates);
    if (twin) return twin;
    effort.found(best.to - best.from);
    if (loose === 2) habits.glued++;
    if (loose === 0) habits.apart++;
    return best;
  }
  return look.pairs ? undefined : twinAt(around, letters, candidates);
}

/** Only where the same letters stand before the TeX twice, and not behind. */
function twinAt(
  place: Surroundings,
  { sums }: Letters,
  candidates: readonly { readonly guess: Guess; readonly at: number; readonly until: number }[],
): Judgement | undefined {
  let best: Judgement | undefined;
  for (const { guess, at, until } of candidates) {
    const { from, to, before, behind } = guess;
    const [first, second] = [2 * from - to, 3 * from - 2 * to];
    const sum = (low: number, high: number) => ((sums[high] ?? 0) - (sums[low] ?? 0)) | 0;
    if (!before || behind || second < 0 || to === from || sum(second, first) !== sum(first, from)) continue;
    if (place.effort.isSpent) return best;
    const found = judgeTwin(place, at, until);
    if (found && found.cost < (best?.cost ?? Infinity)) best = found;
    if (best && best.cost < GOOD) break;
  }
  if (best) place.effort.found(best.to - best.from);
  return best;
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
