/** Units of a plan with their pages → pages in order, best first. Pure; no text of a page is needed yet. */
import type { Unit } from './query.ts';
import { IN_NAME, spread } from './regions.ts';
import type { Postings } from './term-file.ts';
import type { Atom } from './text.ts';
import { joinsWords, weightOf } from './weigh-units.ts';

/** A unit and where it was found. */
export interface FoundUnit {
  readonly unit: Unit;
  /** As it was typed. */
  readonly literal: Postings;
  /** The same without the words of other regions. */
  readonly typed: Postings;
  /** In other words, or by its parts. */
  readonly near: Postings;
  /** Only its first character, where that is rare. */
  readonly hint: Postings;
  /** Pages that are called so. */
  readonly called: Postings;
}

export interface RankedPage {
  readonly page: number;
  readonly score: number;
  /** Share of the query that stands on the page, rare words counting more: 1 is all of it. */
  readonly coverage: number;
  /** All of it stands so near together that it may stand there word for word. */
  readonly mayBeExact: boolean;
}

export interface Site {
  readonly pages: number;
  /** Length of each page, as in the start of the index. */
  readonly lengths: string;
}

/** What another name is worth beside a word as it was typed; */
export const NEAR = 0.7;
/** so a rare first character, and a question word. */
const HINT = 0.35;
const QUIET = 0.2;
/** What standing in a name of the page adds. */
const NAMED = 1.5;
/** How much a long page's score is lowered: 0 not at all, 1 by the root of its length. Where one thing is looked for, the shorter page is more about it; */
const LENGTH_FOR_ONE = 0.2;
/** but what answers a question of many words is seldom the shortest that holds some of them. */
const LENGTH_FOR_MORE = 0.05;

export function rankPages(found: readonly FoundUnit[], atoms: readonly Atom[], { pages, lengths }: Site): RankedPage[] {
  const sums = new Sums(pages);
  const sizes = sizesOf(found, atoms);
  // The query is nothing but a name: what is called so comes first.
  const told = found.filter(({ unit }) => !isBeside(unit)).length;
  const called = new Set(told === 1 ? found[0]?.called.pages : []);
  let all = 0;
  for (const [i, one] of found.entries()) {
    const { first, last, isQuiet } = one.unit;
    const weight = weightOf(one, pages);
    if (!isQuiet) all += weight;
    const note = ({ pages: on, regions }: Postings, factor: number, upTo = last) => {
      for (const [j, page] of on.entries()) {
        if (sums.lastUnit[page] === i + 1) continue;
        sums.lastUnit[page] = i + 1;
        sums.add(page, regions[j] ?? 0, weight * factor * (isQuiet ? QUIET : 1));
        if (factor !== HINT && !isBeside(one.unit)) sums.meet(page, regions[j] ?? 0);
        if (isQuiet) continue;
        sums.hold(page, first, upTo, sizes);
        if (factor === HINT) continue;
        increase(sums.covered, page, weight);
        if (factor === 1) increase(sums.literal, page, weight);
        if ((regions[j] ?? 0) & IN_NAME) increase(sums.named, page, weight);
      }
    };
    if (!isQuiet) for (const page of one.typed.pages) increase(sums.verbatim, page, weight);
    note(one.literal, 1);
    note(one.near, NEAR);
    note(one.hint, HINT, first);
  }
  const asked = sizes.reduce((sum, size) => sum + size, 0);
  const best = sums.held.reduce((most, held) => Math.max(most, held), 0);
  const least = leastOf(
    asked,
    best,
    found.some((one) => isTelling(one, pages)),
  );
  const lowered = told === 1 ? LENGTH_FOR_ONE : LENGTH_FOR_MORE;
  const typical = typicalLength(lengths);
  const ranked: (RankedPage & { readonly order: number })[] = [];
  for (let page = 0; page < pages; page++) {
    const held = sums.held[page] ?? 0;
    if (held < least || sums.covered[page] === 0) continue;
    const coverage = (sums.covered[page] ?? 0) / all;
    const isComplete = coverage >= COMPLETE;
    const isNamed = (sums.named[page] ?? 0) >= all * COMPLETE;
    const isLiteral = (sums.literal[page] ?? 0) >= all * COMPLETE;
    const isVerbatim = (sums.verbatim[page] ?? 0) >= all * COMPLETE;
    const mayBeExact = sums.meetsAll(page, told);
    const length = 2 ** ((Number.parseInt(lengths[page] ?? '0', 36) - typical) / 2);
    ranked.push({
      page,
      coverage,
      mayBeExact,
      score:
        ((sums.score[page] ?? 0) * (0.3 + 0.7 * coverage) * (0.5 + (0.5 * sums.together(page)) / all)) /
        (1 - lowered + lowered * Math.sqrt(length)),
      order: isComplete
        ? 1 +
          8 * Number(isLiteral && mayBeExact) +
          4 * Number(called.has(page)) +
          2 * Number(isNamed) +
          Number(isLiteral) +
          0.5 * Number(isVerbatim)
        : 0,
    });
  }
  return ranked.sort((a, b) => b.order - a.order || b.score - a.score || a.page - b.page);
}

/**
 * How much of the query a page must hold to be listed. Where the best page holds less than a quarter, and no name that tells what it is about,
 * the site does not know what was asked. Where some page holds all, the others should hold much of it; else, little may be all that an answer
 * in other words has.
 */
function leastOf(asked: number, best: number, isAbout: boolean): number {
  if (best < asked * ON_TOPIC && !isAbout) return Infinity;
  return best >= asked * COMPLETE ? best * 0.4 : Math.max(asked * 0.1, best * 0.2);
}

/** A name of something that the site speaks of, though not everywhere. */
function isTelling({ unit, literal, near }: FoundUnit, pages: number): boolean {
  const on = literal.pages.length + near.pages.length;
  return unit.kind === 'name' && !unit.isQuiet && literal.pages.length > 0 && on <= pages * TELLING;
}

/** A sign beside words is no part of the phrase: x ≥ 3 is also x >= 3. */
function isBeside({ kind, isQuiet }: Unit): boolean {
  return kind === 'sign' && isQuiet;
}

const ON_TOPIC = 0.25;
const TELLING = 0.05;
const COMPLETE = 0.999;

export function isComplete({ coverage }: { readonly coverage: number }): boolean {
  return coverage >= COMPLETE;
}

/** What is known of each page so far; a number for each page in every list. */
class Sums {
  readonly score: Float32Array;
  readonly covered: Float32Array;
  readonly literal: Float32Array;
  readonly verbatim: Float32Array;
  readonly named: Float32Array;
  /** How much of the query stands on the page, each atom once, and the atom behind the last one counted. */
  readonly held: Float32Array;
  readonly #heldUpTo: Uint16Array;
  /** The unit noted last, from 1. */
  readonly lastUnit: Uint16Array;
  /** Weight in each of the eight regions. */
  readonly #regions: Float32Array;
  /** Regions in or beside which all units so far stand, and how many units that is. */
  readonly #common: Uint8Array;
  readonly #units: Uint16Array;

  constructor(pages: number) {
    this.score = new Float32Array(pages);
    this.covered = new Float32Array(pages);
    this.literal = new Float32Array(pages);
    this.verbatim = new Float32Array(pages);
    this.named = new Float32Array(pages);
    this.held = new Float32Array(pages);
    this.#heldUpTo = new Uint16Array(pages);
    this.lastUnit = new Uint16Array(pages);
    this.#regions = new Float32Array(pages * 8);
    this.#common = new Uint8Array(pages).fill(255);
    this.#units = new Uint16Array(pages);
  }

  add(page: number, regions: number, gain: number): void {
    increase(this.score, page, gain * (frequency(spread(regions)) + ((regions & IN_NAME) === 0 ? 0 : NAMED)));
    for (let bit = 0; bit < 8; bit++) if (regions & (1 << bit)) increase(this.#regions, page * 8 + bit, gain);
  }

  /** Units come in the order of their first atoms. */
  hold(page: number, first: number, last: number, sizes: readonly number[]): void {
    const from = Math.max(first, this.#heldUpTo[page] ?? 0);
    for (let atom = from; atom <= last; atom++) increase(this.held, page, sizes[atom] ?? 0);
    if (last >= from) this.#heldUpTo[page] = last + 1;
  }

  /** A phrase may run over the border of two regions, but not out of a name. */
  meet(page: number, regions: number): void {
    const inPosts = regions & ~IN_NAME;
    const beside = ((inPosts << 1) | (inPosts >> 1)) & ~IN_NAME;
    this.#common[page] = (this.#common[page] ?? 0) & (regions | beside);
    this.#units[page] = (this.#units[page] ?? 0) + 1;
  }

  meetsAll(page: number, units: number): boolean {
    return this.#units[page] === units && this.#common[page] !== 0;
  }

  /** The most that stands together in one region. */
  together(page: number): number {
    let most = 0;
    for (let at = page * 8; at < page * 8 + 8; at++) most = Math.max(most, this.#regions[at] ?? 0);
    return most;
  }
}

function increase(list: Float32Array, at: number, by: number): void {
  list[at] = (list[at] ?? 0) + by;
}

/** How much of the query each atom is; nothing where it only asks or only joins words. A Latin word is worth three characters. */
function sizesOf(found: readonly FoundUnit[], atoms: readonly Atom[]): number[] {
  const sizes = atoms.map(() => 0);
  for (const { unit } of found)
    if (!unit.isQuiet)
      for (let i = unit.first; i <= unit.last; i++) {
        const atom = atoms[i];
        if (atom && !joinsWords(atom.text)) sizes[i] = atom.isCharacter ? 1 : 3;
      }
  // A query of such characters alone is looked for all the same.
  return sizes.some((size) => size > 0) ? sizes : sizes.map(() => 1);
}

/** A second mention tells less than the first. A page whose name alone holds the word has none. */
function frequency(regions: number): number {
  return regions === 0 ? 0.5 : (regions * 2.2) / (regions + 1.2);
}

function typicalLength(lengths: string): number {
  let sum = 0;
  for (const digit of lengths) sum += Number.parseInt(digit, 36);
  return sum / Math.max(1, lengths.length);
}
