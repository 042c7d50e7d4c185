/** Text → formulas printed three times whose TeX is what is printed: `v v v`, `64 h 64h 64h`. */
import { Effort } from './effort.ts';
import { judge, type Judgement, type Surroundings } from './judge.ts';
import { isHan } from './glyphs.ts';
import type { Habits } from './habits.ts';
import { readLetters, type Letters } from './letters.ts';
import { isBlank, places } from './places.ts';
import type { Eye } from './visible.ts';
import type { Zone } from './zones.ts';

const MOST_LETTERS = 40;
/** Most of them have no more, and get more of the time. */
const FEW_LETTERS = 4;
/** So near a formula that is beyond doubt, a letter said three times is one too. */
const NEAR = 5000;

export interface Plain extends Judgement {
  /** It could be nothing else. */
  readonly isCertain: boolean;
}

export function findPlain(text: string, zones: readonly Zone[], eye: Eye, habits: Habits): Plain[] {
  return zones.flatMap((zone) => findInZone(text, zone, eye, habits));
}

/** Those for which the document speaks: formulas beyond doubt stand near, or Chinese is glued to several. */
export function withEvidence(text: string, found: readonly Plain[], marked: readonly Judgement[]): Plain[] {
  const certain = [...marked, ...found.filter(({ isCertain }) => isCertain)]
    .map(({ from }) => from)
    .sort((a, b) => a - b);
  const glued = found.filter(({ to }) => isHan(text[to] ?? ''));
  const isChineseHabit = new Set(glued.map(({ tex }) => tex)).size >= 2 && glued.length >= 3;
  return found.filter((plain) => {
    if (plain.isCertain) return true;
    const besideHan = isHan(text[plain.to] ?? '') || isHan(before(text, plain.from));
    if (/^[\d.,]+$/u.test(plain.tex)) return !isInRow(text, plain) && isNear(certain, plain.from);
    return (besideHan && (certain.length > 0 || isChineseHabit)) || isNear(certain, plain.from);
  });
}

/** Numbers beside numbers are a row of a table. */
function isInRow(text: string, { from, to }: Judgement): boolean {
  return (
    /[\d|\t][^\S\n]*$/u.test(text.slice(Math.max(0, from - 8), from)) ||
    /^[^\S\n]*[\d|\t]/u.test(text.slice(to, to + 8))
  );
}

function isNear(sorted: readonly number[], at: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < at - NEAR) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) <= at + NEAR;
}

function findInZone(text: string, zone: Zone, eye: Eye, habits: Habits): Plain[] {
  const letters = readLetters(text, zone.from, zone.to, eye, true);
  const found: Plain[] = [];
  const taken = new Uint8Array(letters.count);
  for (let size = 1; size <= MOST_LETTERS; size++) {
    const effort = new Effort(size <= FEW_LETTERS ? 1 / 8 : 1 / 40);
    for (const first of repeats(letters, size, taken)) {
      if (taken[first] === 1 || taken[first + 3 * size - 1] === 1) continue;
      if (!effort.moveTo(letters.from[first] ?? 0)) continue;
      const plain = judgeRepeat({ text, from: zone.from, to: zone.to, eye, effort }, letters, first, size, habits);
      if (!plain) continue;
      effort.found(plain.to - plain.from);
      taken.fill(1, first, first + 3 * size);
      found.push(plain);
    }
  }
  return apart(found);
}

/** In order, none into another: of two that share a sign the first stands. */
function apart(found: readonly Plain[]): Plain[] {
  let end = 0;
  return [...found]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** What goes on and on is no formula: in a long run only the first places are tried. */
const MOST_IN_RUN = 8;

/** Indices of letters at which a run of `size` letters begins that stands three times. */
function* repeats({ code, count }: Letters, size: number, taken: Uint8Array): Generator<number> {
  let run = 0;
  let tries = 0;
  for (let at = 0; at + size < count; at++) {
    run = code[at] === code[at + size] && taken[at] === 0 ? run + 1 : 0;
    if (run === 0) tries = 0;
    if (run >= 2 * size && tries++ < MOST_IN_RUN) yield at - 2 * size + 1;
  }
}

function judgeRepeat(
  around: Surroundings,
  letters: Letters,
  first: number,
  size: number,
  habits: Habits,
): Plain | undefined {
  const { text, effort } = around;
  const index = (letter: number) => letters.from[letter] ?? 0;
  const end = (letter: number) => letters.to[letter] ?? 0;
  const texFirst = first + size;
  const texLast = first + 2 * size - 1;
  // Three of a kind that are far apart are no copies.
  if (index(texFirst) - end(texFirst - 1) > 12 || index(texLast + 1) - end(texLast) > 12) return undefined;
  const last = end(first + 3 * size - 1);
  // What is out of the zone is a formula too.
  if (index(first) > around.from && isWordChar(text[index(first) - 1])) return undefined;
  if (last < around.to && isWordChar(text[last])) return undefined;
  if (goesOn(text, letters, first, size, around)) return undefined;
  const span = { low: end(texFirst - 1), high: index(texFirst), tail: end(texLast), beyond: index(texLast + 1) };
  let best: Plain | undefined;
  for (const [at, until] of places(text, span, effort)) {
    if (effort.isSpent) break;
    const tex = text.slice(at, until);
    if (/[\\^_{}\n]/u.test(tex)) continue;
    const found = judge(around, at, until, false);
    if (!found || found.cost >= (best?.cost ?? Infinity)) continue;
    const shape = shapeOf(text, found, habits);
    if (shape) best = { ...found, isCertain: shape === 'certain' };
  }
  return best;
}

/** Whether the same stands there a fourth time, before or behind: `<div><div><div><div>`. */
function goesOn(text: string, letters: Letters, first: number, size: number, zone: Zone): boolean {
  const at = (copy: number) => letters.from[first + copy * size] ?? 0;
  const period = text.slice(at(0), at(1));
  if (text.slice(at(1), at(2)) !== period) return false;
  const fourth = text.slice(at(0), letters.to[first + size - 1]);
  const isBehind = text.startsWith(period, at(2)) && text.startsWith(fourth, at(2) + period.length);
  const isBefore = at(0) - period.length >= zone.from && text.startsWith(period, at(0) - period.length);
  return (isBehind && at(2) + period.length + fourth.length <= zone.to) || isBefore;
}

/** How MathML cuts it: numbers stay whole, all else stands alone. */
const TOKEN = /\d[\d.]*|\S/gu;

function shapeOf(text: string, found: Judgement, habits: Habits): 'certain' | 'likely' | undefined {
  if (isHalf(found.tex)) return undefined;
  const tokens = found.tex.match(TOKEN) ?? [];
  const ahead = text.slice(found.from, found.texFrom).trim();
  const isApart = isBlank(text[found.texFrom - 1]) && isBlank(text[found.texTo]);
  if (isApart) {
    // `10 10 10` is a score where formulas stand glued.
    if (tokens.length === 1) return hasHabit(text, found, habits) ? 'likely' : undefined;
    // `ha ha ha`: maths would have set `h a`.
    if (!isSpread(ahead, tokens.length)) return undefined;
    // `2 + 2 = 4 2+2=4 2 + 2 = 4` may be said by anybody: MathML alone is set sign by sign, what the browser draws is not.
    const isCut = /[A-Za-z]/u.test(found.tex) && !isSameText(ahead, text.slice(found.texTo, found.to));
    return isCut && tokens.length >= 3 && /[=<>+(|[\]/,]/u.test(found.tex) ? 'certain' : 'likely';
  }
  const last = text.slice(found.texTo, found.to);
  if (/\n/u.test(ahead) || /\s/u.test(last)) return undefined;
  // The copies were set with signs that nobody types.
  const isSet = tokens.length >= 3 && /[^\s!-~]/u.test(ahead);
  if (isSet && (habits.glues || /\s/u.test(ahead))) return 'certain';
  if (!habits.glues || /\s/u.test(ahead)) return undefined;
  if (tokens.length === 1) return isGluedSign(text, found, habits) ? 'likely' : undefined;
  return /[=<>+(|[/,-]|\d[A-Za-z]|^\d\.\d+$/u.test(found.tex) ? 'likely' : undefined;
}

/** `] [1`: the middle of a list. */
function isHalf(tex: string): boolean {
  return /^[)\]},]|[([{,]$/u.test(tex);
}

function isSameText(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

function hasHabit(text: string, { from, to }: Judgement, habits: Habits): boolean {
  return text.slice(from, to).includes('\n') ? habits.breaks : habits.spaces;
}

/** `iii`, `xxx` and `www` are words of their own, but where formulas are of those letters; no number begins with two noughts. */
function isGluedSign(text: string, { tex, from, to }: Judgement, habits: Habits): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
  // `www.`, `/aaa/`, `bbb@`
  if (/[/.@_\\:~#&=-]$/u.test(before) || /^(?:[/@_\\~#&=-]|[.:][A-Za-z\d/])/u.test(behind)) return false;
  if (/^(?:[a-hj-vyzA-HJ-VYZ]|\d\.\d+)$/u.test(tex)) return true;
  if (/^[iwxWX]$/u.test(tex)) return habits.letters.has(tex) && !/[（(]$/u.test(before);
  return tex === '0' && !/[\d,]\s?$/u.test(before) && !/^\s?\d/u.test(behind);
}

function isSpread(ahead: string, tokens: number): boolean {
  return ahead.split(/[\s\u200b]+/u).length >= Math.ceil(tokens * 0.6) && /\s/u.test(ahead);
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/u.test(char);
}

function before(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 2), at)
    .trim()
    .slice(-1);
}
