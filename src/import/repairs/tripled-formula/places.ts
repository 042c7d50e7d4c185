/** Roughly where a TeX begins and ends → pairs of exact places, likely ones first. */
import type { Effort } from './effort.ts';

const MOST_LENGTH = 3000;
const MOST_PLACES = 8;

interface Span {
  /** It begins somewhere from `low` to `high`, ends somewhere from `tail` to `beyond`. */
  readonly low: number;
  readonly high: number;
  readonly tail: number;
  readonly beyond: number;
}

export function places(text: string, { low, high, tail, beyond }: Span, effort: Effort): [number, number][] {
  // Braces are counted from each beginning to the last ending.
  if (effort.isSpent) return [];
  effort.spend((tail - low + 20) / 200);
  const pairs = beginnings(text, low, high).flatMap((at) =>
    endings(text, at, tail, beyond).map((until): [number, number] => [at, until]),
  );
  const [none, one, two] = [0, 1, 2].map((loose) => pairs.filter((pair) => looseEnds(text, ...pair) === loose));
  return [...(none ?? []), ...(one ?? []), ...(two ?? [])];
}

/** How many of its two ends touch other text: tools put white space around it or not, but rarely on one side. */
export function looseEnds(text: string, from: number, to: number): number {
  return Number(!isSpace(text[from - 1])) + Number(!isSpace(text[to]));
}

/** Behind white space, before a sign that stands before all else, and, where little stands there, anywhere. */
function beginnings(text: string, low: number, high: number): number[] {
  const found: number[] = [];
  for (let at = high; at >= low && at > high - 40 && found.length < MOST_PLACES; at--)
    if (
      !isBlank(text[at]) &&
      (at === high || isBlank(text[at - 1]) || high - low <= 6 || (at === high - 1 && SIGN.test(text[at] ?? '')))
    )
      found.push(at);
  return found;
}

/** `+` of `+\\infty`: no letter tells where such a formula begins. */
const SIGN = /[+\-~<>=|(]/u;

/** Before white space and, in the first few places, anywhere; only where all braces are closed. */
function endings(text: string, from: number, tail: number, beyond: number): number[] {
  if (tail - from > MOST_LENGTH) return [];
  const found: number[] = [];
  let depth = 0;
  let free = 0;
  for (let at = from; at <= beyond && at < tail + 120 && found.length < MOST_PLACES; at++) {
    if (at >= tail && depth === 0 && !isBlank(text[at - 1]) && (isBlank(text[at]) || free++ < 6)) found.push(at);
    if (text[at] === '\\' && at + 1 < tail) at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth < 0) break;
  }
  return found;
}

function isSpace(char: string | undefined): boolean {
  return char === undefined || (char <= ' ' || char > '~' ? /\s/u.test(char) : false);
}

/** White space, or a sign without width. */
export function isBlank(char: string | undefined): boolean {
  return char === undefined || (char <= ' ' || char > '~' ? /[\s\u200b-\u200d\u2060\ufeff]/u.test(char) : false);
}
