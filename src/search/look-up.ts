/** A plan and an index → the pages of each unit. On a large site only what tells most is fetched. */
import { LARGE } from './index-files.ts';
import type { Index, Lookup } from './open-index.ts';
import { unite } from './open-index.ts';
import type { Plan, Unit } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import type { Postings } from './term-file.ts';

/** So many files of terms a query fetches on a large site. */
const MOST_FILES_OF_A_QUERY = 5;

/** And so many of them for the other names of one thing. */
const MOST_FILES_OF_OTHER_NAMES = 1;

const NOTHING: Postings = { pages: [], regions: [] };

export async function lookUp(index: Index, { units, atoms }: Plan): Promise<FoundUnit[]> {
  const isLarge = index.start.pages > LARGE;
  const wanted = isLarge ? units.map((unit) => withNearest(index, unit)) : units;
  const chosen = isLarge ? choose(index, wanted, atoms.length) : wanted;
  return Promise.all(
    chosen.map(async (unit): Promise<FoundUnit> => {
      const [literal, called, parts, near] = await Promise.all([
        all(index, unit.literal),
        all(index, unit.pages),
        Promise.all(unit.parts.map((part) => index.find(part))),
        all(index, unit.near),
      ]);
      // A compound is found by all its parts together, though not as it was typed.
      const byParts = parts.length > 0 ? intersect(parts.map((part) => part ?? NOTHING)) : NOTHING;
      const hint = literal.pages.length === 0 ? await rareCharacter(index, unit) : NOTHING;
      return { unit: units[wanted.indexOf(unit)] ?? unit, literal, near: unite([near, byParts]), hint, called };
    }),
  );
}

async function all(index: Index, lookups: readonly Lookup[]): Promise<Postings> {
  const found = (await Promise.all(lookups.map((lookup) => index.find(lookup)))).filter((one) => one !== undefined);
  return found.length === 1 ? (found[0] ?? NOTHING) : unite(found);
}

/** Of a pair that is nowhere, the first character tells something where it is rare: 蓍所 is nowhere, 蓍 on one page. It lies in the same file. */
async function rareCharacter(index: Index, { kind, literal }: Unit): Promise<Postings> {
  const [pair] = literal;
  if (kind !== 'pair' || !pair) return NOTHING;
  const first = { form: [...pair.form][0] ?? '', isPrefix: true } as const;
  // On a large site its terms may fill several files, and then it is not rare.
  if (index.filesOf(first).some((file) => !index.filesOf(pair).includes(file))) return NOTHING;
  const pages = await index.find(first);
  return pages && pages.pages.length <= Math.max(2, index.start.pages / 100) ? pages : NOTHING;
}

function intersect(lists: readonly Postings[]): Postings {
  const [first = NOTHING, ...others] = lists.map(
    (list) => new Map(list.pages.map((page, i) => [page, list.regions[i] ?? 0])),
  ) as [Map<number, number>?, ...Map<number, number>[]];
  if (!(first instanceof Map)) return NOTHING;
  const pages = [...first.keys()].filter((page) => others.every((other) => other.has(page)));
  return {
    pages,
    // Together in one place if there is one.
    regions: pages.map((page) => {
      const regions = [first, ...others].map((list) => list.get(page) ?? 0);
      const common = regions.reduce((a, b) => a & b);
      return common === 0 ? regions.reduce((a, b) => a | b) : common;
    }),
  };
}

/** An everyday word has many names, each in a file of its own on a large site: a unit that needed them all would not be chosen. */
function withNearest(index: Index, unit: Unit): Unit {
  const files = new Set([...unit.literal, ...unit.parts, ...unit.pages].flatMap((lookup) => index.filesOf(lookup)));
  let left = MOST_FILES_OF_OTHER_NAMES;
  const near = unit.near.filter((lookup) => {
    const more = index.filesOf(lookup).filter((file) => !files.has(file));
    if (more.length === 0) return true;
    if (unit.kind === 'name' && more.length > left) return false;
    left -= more.length;
    for (const file of more) files.add(file);
    return true;
  });
  return { ...unit, near };
}

/** Units by what they add for one more file: what is rare, and what no chosen unit covers yet. */
function choose(index: Index, units: readonly Unit[], atoms: number): Unit[] {
  const { frequent, pages } = index.start;
  const known = new Map(frequent.terms.map((term, i) => [term, frequent.pages[i] ?? 0]));
  const worth = (unit: Unit) => {
    const on = Math.max(1, ...unit.literal.map(({ form }) => known.get(form) ?? 0));
    // A pair that is not frequent may be a rare word or an accident of two words that meet.
    const rarity = on > 1 ? Math.log(1 + pages / on) : RARE;
    return rarity;
  };
  const chosen: Unit[] = [];
  const files = new Set<number>();
  const covered = new Array<number>(atoms).fill(0);
  // What only asks is fetched with what is left over.
  const left = new Set(units.filter(({ isQuiet }) => !isQuiet));
  const quiet = units.filter(({ isQuiet }) => isQuiet);
  for (;;) {
    let best: { unit: Unit; value: number; needs: readonly number[] } | undefined;
    for (const unit of left) {
      const needs = [...unit.literal, ...unit.parts, ...unit.near, ...unit.pages].flatMap((lookup) =>
        index.filesOf(lookup),
      );
      const more = new Set(needs.filter((file) => !files.has(file))).size;
      if (files.size + more > MOST_FILES_OF_A_QUERY && chosen.length > 0) continue;
      let fresh = 0;
      for (let i = unit.first; i <= unit.last; i++) fresh += covered[i] === 0 ? 1 : 0.25;
      const value = (worth(unit) * fresh) / (0.5 + more);
      if (!best || value > best.value) best = { unit, value, needs };
    }
    if (!best && quiet.length > 0) {
      for (const unit of quiet.splice(0)) left.add(unit);
      continue;
    }
    if (!best) return units.filter((unit) => chosen.includes(unit));
    chosen.push(best.unit);
    left.delete(best.unit);
    for (const file of best.needs) files.add(file);
    for (let i = best.unit.first; i <= best.unit.last; i++) covered[i] = 1;
  }
}

const RARE = 3;
