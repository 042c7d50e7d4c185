/** Places of a TeX → the formula, if what stands before and behind it is what a browser shows of it. */
import { align, type Match } from './align.ts';
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
}

/** A script without its base is rather the end of the copy before it, and signs that TeX has commands for rather belong to a printed copy. */
const ODD_BASE = /^(?:[\^_]|[\p{sc=Han}?])|\p{sc=Han}$/u;
const ODD_SIGN = /[\u2010-\u2bff\u{1d400}-\u{1d7ff}\ufffd]/gu;
const ODD = 0.5;

/** @param lossy whether much of the second copy may be lost. */
export function judge(
  { text, from, to, eye }: Surroundings,
  texFrom: number,
  texTo: number,
  lossy: boolean,
): Judgement | undefined {
  const tex = text.slice(texFrom, texTo);
  const visible = eye.read(tex);
  if (!visible || visible.mathml.length === 0) return undefined;
  const before = align(visible.mathml, text, texFrom, -1, from);
  if (!isNear(before, visible.mathml, 0.15) || !hasSubstance(visible.mathml, before)) return undefined;
  const last = visible.html.map((signs) => ({ signs, match: align(signs, text, texTo, 1, to) }));
  const nearest = last.reduce((best, one) => (one.match.cost < best.match.cost ? one : best));
  const behind = nearest.match;
  if (!isNear(behind, nearest.signs, lossy ? 0.5 : 0.25)) return undefined;
  const cost = before.cost + behind.cost + oddity(tex);
  return { from: before.edge, to: behind.edge, tex, texFrom, texTo, cost, visible, before, behind };
}

function oddity(tex: string): number {
  return ODD * ((ODD_BASE.test(tex) ? 1 : 0) + (tex.match(ODD_SIGN)?.length ?? 0));
}

/** @param share how much may be amiss for each sign. */
function isNear({ cost }: Match, signs: readonly Sign[], share: number): boolean {
  return cost <= share * signs.filter(({ kind }) => kind !== 'ghost').length + 0.4;
}

/** A formula without letters is known by its signs alone: they must all be there. */
function hasSubstance(signs: readonly Sign[], { cost }: Match): boolean {
  return signs.some(({ kind }) => kind === 'letter') || cost < 0.05;
}
