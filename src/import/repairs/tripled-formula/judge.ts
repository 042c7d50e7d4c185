/** Places of a TeX → the formula, if what stands before and behind it is what a browser shows of it. */
import { align, costOfNothing, type Match } from './align.ts';
import { looseEnds } from './places.ts';
import type { Effort } from './effort.ts';
import type { Eye, Sign, Visible } from './visible.ts';

export interface Finding {
  /** All copies. */
  readonly from: number;
  readonly to: number;
  readonly tex: string;
  /** Where the TeX stood. */
  readonly texFrom: number;
  readonly texTo: number;
  /** How much is amiss in the printed copies. */
  readonly cost: number;
}

export interface Judgement extends Finding {
  readonly visible: Visible;
  readonly before: Match;
  readonly behind: Match;
}

export interface Surroundings {
  readonly text: string;
  /** Nothing of the formula stands before `from` or behind `to`. */
  readonly from: number;
  readonly to: number;
  readonly eye: Eye;
  readonly effort: Effort;
}

/** A script without its base is rather the end of the copy before it, and signs that TeX has commands for rather belong to a printed copy. */
const ODD_BASE = /^(?:[\^_]|[\p{sc=Han}?])|\p{sc=Han}$/u;
const ODD_SIGN = /[\u2010-\u2bff\u{1d400}-\u{1d7ff}\ufffd]/gu;
/** What joins two things, with one of them in the copy behind: `n=1/` of `1/n` `n=1/n`. */
const HALF = /^[/=)\],]|(?:[/=<>+(|,-]|\\(?:[lg]eq?|neq?|in|to|sim|approx|propto|cdot|times|equiv))\s*$/u;
/** A number of a display stands at its end, and a sign that TeX only needs a backslash for is no formula. */
const NO_FORMULA = /\\tag\s?\{[^{}]*\}\s*[^\s\\}&]|^\\[$%#&_{}]$/u;
const ODD = 0.5;
/** Of the second copy. */
const MOST_LOST = 0.5;

/** The formula if its first copy stands before it whole, and no other behind. */
export function judgePair(
  { text, from, eye, effort }: Surroundings,
  texFrom: number,
  texTo: number,
): Judgement | undefined {
  const tex = text.slice(texFrom, texTo);
  if (isProse(tex)) return undefined;
  const visible = eye.read(tex, effort);
  if (!visible || !isSeen(visible) || oddity(tex) > 0) return undefined;
  const before = align(visible.mathml, text, texFrom, -1, from, mostAmiss(visible.mathml, 0.15));
  effort.spend(costOf(before));
  if (
    (hasLetter(visible.mathml) && before.cost > 0.03 * visible.mathml.length) ||
    !hasSubstance(visible.mathml, before, 0.03) ||
    /^[A-Za-z]{3}/u.test(text.slice(Math.max(from, before.edge - 2), before.edge + 1))
  )
    return undefined;
  const behind = { cost: 0, edge: texTo, marks: 0, work: 0 };
  return {
    from: beforeTwin(text, before.edge, texFrom),
    to: texTo,
    tex,
    texFrom,
    texTo,
    cost: before.cost,
    visible,
    before,
    behind,
  };
}

/** MathJax prints its copy for the eye and the same for the ear, and the TeX behind both. */
function beforeTwin(text: string, from: number, texFrom: number): number {
  const copy = text.slice(from, texFrom).trim();
  const until = /\s/u.test(text[from - 1] ?? '') ? from - 1 : from;
  return copy !== '' && text.endsWith(copy, until) && from - until <= 1 ? until - copy.length : from;
}

/** @param lossy whether much of the second copy may be lost. */
export function judge(
  { text, from, to, eye, effort }: Surroundings,
  texFrom: number,
  texTo: number,
  lossy: boolean,
): Judgement | undefined {
  const tex = text.slice(texFrom, texTo);
  if (isProse(tex) || NO_FORMULA.test(tex)) return undefined;
  const visible = eye.read(tex, effort);
  if (!visible || !isSeen(visible)) return undefined;
  const mostBefore = mostAmiss(visible.mathml, 0.15);
  const before = align(visible.mathml, text, texFrom, -1, from, mostBefore);
  effort.spend(costOf(before));
  if (before.cost > mostBefore || !hasSubstance(visible.mathml, before, 0.03)) return undefined;
  const share = lossy && looseEnds(text, texFrom, texTo) === 0 ? 0.5 : 0.25;
  const last = visible.html.map((signs) => {
    const most = mostAmiss(signs, share);
    const whole = align(signs, text, texTo, 1, to, most);
    const blank = text.slice(texTo, whole.edge).search(NEXT_PARAGRAPH);
    const match = blank < 0 ? whole : nearer(whole, align(signs, text, texTo, 1, texTo + blank, most), most);
    effort.spend(costOf(match));
    return { signs, most, match };
  });
  const nearest = last.reduce((best, one) => (one.match.cost < best.match.cost ? one : best));
  const behind = nearest.match;
  if (behind.cost > nearest.most) return undefined;
  if (hasLetter(nearest.signs) && behind.cost > MOST_LOST * costOfNothing(nearest.signs)) return undefined;
  if (holdsTex(text.slice(texTo, behind.edge), tex)) return undefined;
  const cut = wordsCut(text, before.edge, behind.edge);
  const cost = before.cost + behind.cost + oddity(tex) + (HALF.test(tex) ? ODD : 0) + cut;
  return { from: before.edge, to: behind.edge, tex, texFrom, texTo, cost, visible, before, behind };
}

/** The mark of an indent that was lost, where a paragraph begins: no sign of the formula above it. */
const NEXT_PARAGRAPH = /\n[^\S\n]*\n[\s?]*$/u;

function nearer(whole: Match, short: Match, most: number): Match {
  return short.cost <= most ? short : whole;
}

/** A copy holds no TeX: where it seems to, it is that of another formula. */
function holdsTex(copy: string, tex: string): boolean {
  return (copy.includes('^') && !tex.includes('\\')) || (/\\[A-Za-z]/u.test(copy) && !/\\(?:text|verb)/u.test(tex));
}

const CUT = 0.2;

/** Of two ways to turn `a b a b a b` round, that is right which cuts no word of the text around. */
function wordsCut(text: string, from: number, to: number): number {
  const cuts = (at: number) => (/^[A-Za-z]{2}$/u.test(text.slice(at - 1, at + 1)) ? CUT : 0);
  return (from > 0 ? cuts(from) : 0) + cuts(to);
}

/** The formula if its copy stands before it twice, letter for letter, and not behind: MathJax 2 prints one for the eye and one for the ear. */
export function judgeTwin(around: Surroundings, texFrom: number, texTo: number): Judgement | undefined {
  const found = judgePair(around, texFrom, texTo);
  if (!found || !hasLetter(found.visible.mathml)) return undefined;
  const { text } = around;
  const [copies, first] = [text.slice(found.from, texFrom), text.slice(found.from, found.from + 1)];
  const isTwice =
    copies.slice(0, copies.length / 2) === copies.slice(copies.length / 2) || /^(.+)\s\1\s?$/u.test(copies);
  // What goes before is no part of it: `eee^e` in a word.
  const isApart = !/[A-Za-z\d]/u.test(first) || !/[A-Za-z\d]/u.test(text[found.from - 1] ?? ' ');
  return isTwice && isApart ? found : undefined;
}

/** Marks of a Chinese sentence outside braces, or names as programmers write them. */
function isProse(tex: string): boolean {
  if (/[，。；！？、“”《》]/u.test(tex) && /[，。；！？、“”《》]/u.test(tex.replace(/\{[^{}]*\}/gu, ''))) return true;
  // `00:00:00`: a time.
  if (/^[\d\s:：-]*[:：][\d\s:：-]*$/u.test(tex)) return true;
  // `2日周日 22`: a day and its hour.
  if (/\p{sc=Han}/u.test(tex) && !/[\\^_=+<>{}A-Za-z]/u.test(tex)) return true;
  return !tex.includes('\\') && /[A-Za-z]{2}_[A-Za-z]{2}/u.test(tex);
}

function oddity(tex: string): number {
  return ODD * ((ODD_BASE.test(tex) ? 1 : 0) + (tex.match(ODD_SIGN)?.length ?? 0));
}

/** @param share how much may be amiss for each sign. */
function mostAmiss(signs: readonly Sign[], share: number): number {
  return share * signs.filter(({ kind }) => kind !== 'ghost').length + 0.4;
}

/** A formula without letters is known by its signs alone: they must all be there, or `?` for them. */
function hasSubstance(signs: readonly Sign[], { cost }: Match, most: number): boolean {
  return hasLetter(signs) || cost <= most * signs.length;
}

/** A hundred signs compared take as long as KaTeX for one character. */
function costOf({ work }: Match): number {
  return 1 + work / 100;
}

/** `\\!` prints nothing, and so would stand anywhere. */
function isSeen({ mathml }: Visible): boolean {
  return mathml.some(({ kind }) => kind !== 'ghost');
}

function hasLetter(signs: readonly Sign[]): boolean {
  return signs.some(({ kind }) => kind === 'letter');
}
