/** Letters of a stretch → where a formula may stand between its two printed copies. Counts letters only; `judge` looks at the rest. */
import type { Effort } from './effort.ts';
import type { Letters } from './letters.ts';

/** Indices of letters: TeX prints those from `from` to `to`. */
export interface Guess {
  readonly from: number;
  readonly to: number;
  /** Whether the same letters stand before, and behind. */
  readonly before: boolean;
  readonly behind: boolean;
  /** Last of its commands. */
  readonly last: number;
}

/** Letters of a formula before its first command and behind its last one. */
const MOST_AHEAD = 60;
const MOST_AFTER = 120;
const MOST_GUESSES = 48;
const MOST_ANCHORS = 400;

/**
 * All guesses whose first command is `first`. The copies hold no command, so the letters of the formula are no more than stand between
 * this command and the one before it: that keeps the time linear.
 * @param floor letters before this index belong to something else.
 */
export function guessesAt(letters: Letters, first: number, floor: number, effort: Effort): Guess[] {
  const { anchors, sums, count } = letters;
  const start = anchors[first];
  if (!start) return [];
  const low = Math.max(floor, anchors[first - 1]?.after ?? 0);
  const room = start.before - low;
  const guesses: Guess[] = [];
  let checks = 0;
  for (let last = first; last < anchors.length && last < first + MOST_ANCHORS; last++) {
    const end = anchors[last];
    if (!end) break;
    const inner = end.after - start.before;
    if (inner > room) break;
    const high = anchors[last + 1]?.before ?? count;
    const mostAfter = Math.min(MOST_AFTER, high - end.after, room - inner);
    for (let ahead = 0; ahead <= MOST_AHEAD && inner + 2 * ahead <= room; ahead++) {
      const from = start.before - ahead;
      for (let after = 0; after <= mostAfter; after++) {
        const to = end.after + after;
        const size = to - from;
        if (from - size < low) break;
        const sum = ((sums[to] ?? 0) - (sums[from] ?? 0)) | 0;
        checks++;
        const before = (((sums[from] ?? 0) - (sums[from - size] ?? 0)) | 0) === sum;
        const behind = to + size <= high && (((sums[to + size] ?? 0) - (sums[to] ?? 0)) | 0) === sum;
        if (before || behind) guesses.push({ from, to, before, behind, last });
        if (guesses.length > 4 * MOST_GUESSES) return best(guesses);
      }
    }
  }
  effort.spend(checks / 4000);
  return best(guesses);
}

/** Those with both copies first, longer ones before shorter ones, and of equal ones that which leaves nothing over in front. */
function best(guesses: Guess[]): Guess[] {
  const rank = ({ from, to, before, behind }: Guess) =>
    (before && behind && to > from ? 1e6 : 0) + (before && to > from ? 1e5 : 0) + (to - from);
  return guesses.sort((a, b) => rank(b) - rank(a) || a.from - b.from).slice(0, MOST_GUESSES);
}
