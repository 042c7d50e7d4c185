/** What should stand there, and a text that may have lost some of it → how far it reaches and how much is amiss. */
import { fold, kindOf } from './glyphs.ts';
import type { Sign } from './visible.ts';

export interface Match {
  /** How much is amiss; 0 when each sign stands there. */
  readonly cost: number;
  /** Where the copy begins when it was read backwards, else where it ends. */
  readonly edge: number;
  /** Signs without ink that stand there as `?`. */
  readonly marks: number;
  /** How many signs were compared. */
  readonly work: number;
}

const MISSING = { ghost: 0.02, sign: 0.2, soft: 0.3, letter: 1.2 } as const;
const LOST = { ghost: 0, sign: 0.1, soft: 0.1, letter: 0.6 } as const;
const EXTRA_MARK = 0.3;
const EXTRA_SIGN = 0.7;
const EXTRA = 3;
const OTHER_SIGN = 0.6;
const NEVER = 1e9;

/** What it costs when nothing at all stands there. */
export function costOfNothing(expected: readonly Sign[]): number {
  return expected.reduce((sum, { kind }) => sum + MISSING[kind], 0);
}

interface Stretch {
  readonly signs: readonly string[];
  /** Where each sign ends, seen in the direction of reading. */
  readonly edges: readonly number[];
}

/**
 * @param step 1 reads on from `start`, -1 reads back from it; `limit` is where the text ends that may belong to the copy.
 * @param most what costs more is no copy, and is not followed to its end: then the cost is more than it, and the edge means nothing.
 */
export function align(
  expected: readonly Sign[],
  text: string,
  start: number,
  step: 1 | -1,
  limit: number,
  most: number,
): Match {
  const order = step === 1 ? expected : [...expected].reverse();
  const { signs, edges } = stretch(text, start, step, limit, Math.ceil(expected.length * 1.25) + 8);
  const extras = signs.map(extra);
  const areSigns = signs.map((found) => kindOf(found) === 'sign');
  let row = new Float64Array(signs.length + 1).fill(NEVER);
  let next = new Float64Array(signs.length + 1).fill(NEVER);
  row[0] = 0;
  // What is left of a row: outside it all is too dear already.
  let low = 0;
  let high = 0;
  let work = signs.length;
  for (const [index, sign] of order.entries()) {
    let last = -1;
    let first = -1;
    for (let k = low; k <= high; k++) {
      const cost = row[k] ?? NEVER;
      if (cost > most) continue;
      if (first < 0) first = k;
      lower(next, k, cost + MISSING[sign.kind]);
      last = Math.max(last, k);
      const found = signs[k];
      if (found === undefined) continue;
      // Nothing strange may stand before the first sign: that belongs to the text around.
      if (index > 0) {
        lower(row, k + 1, cost + (extras[k] ?? NEVER));
        if (k === high && (row[k + 1] ?? NEVER) <= most) high++;
      }
      const together = pair(sign, found, areSigns[k] ?? false);
      if (together < NEVER) lower(next, k + 1, cost + together);
      last = k + 1;
    }
    work += high + 1 - low;
    if (first < 0) return { cost: NEVER, edge: start, marks: 0, work };
    row.fill(NEVER, low, Math.min(high + 2, row.length));
    [row, next] = [next, row];
    [low, high] = [first, last];
  }
  let best = 0;
  for (let k = Math.max(1, low); k <= high; k++) if ((row[k] ?? NEVER) < (row[best] ?? NEVER) - 1e-9) best = k;
  return {
    cost: row[best] ?? NEVER,
    edge: best === 0 ? start : (edges[best - 1] ?? start),
    marks: signs.slice(0, best).filter((sign) => sign === '?').length,
    work,
  };
}

function lower(costs: Float64Array, index: number, cost: number): void {
  if (cost < (costs[index] ?? NEVER)) costs[index] = cost;
}

function pair({ text, kind }: Sign, found: string, isSign: boolean): number {
  if (kind !== 'ghost' && text === found) return 0;
  if (found === '?') return LOST[kind];
  return kind === 'sign' && isSign ? OTHER_SIGN : NEVER;
}

function extra(found: string): number {
  return found === '?' ? EXTRA_MARK : kindOf(found) === 'sign' ? EXTRA_SIGN : EXTRA;
}

function stretch(text: string, start: number, step: 1 | -1, limit: number, most: number): Stretch {
  const signs: string[] = [];
  const edges: number[] = [];
  for (let at = start; signs.length < most && (step === 1 ? at < limit : at > limit);) {
    const code = step === 1 ? text.codePointAt(at) : codePointBefore(text, at);
    const char = String.fromCodePoint(code ?? 0);
    at += step * char.length;
    const folded = fold(char);
    if (folded === '') continue;
    signs.push(folded);
    edges.push(at);
  }
  return { signs, edges };
}

function codePointBefore(text: string, at: number): number | undefined {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at >= 2 ? text.codePointAt(at - 2) : low;
}
