/** A plan, an index and a purse → the pages of each unit that could be paid for. */
import type { Purse } from './budget.ts';
import { chooseUnits } from './choose-units.ts';
import { type Index, type Lookup, unite } from './open-index.ts';
import type { Plan, Unit } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import type { Postings } from './term-file.ts';

const NOTHING: Postings = { pages: [], regions: [] };

/** `kept`: so many files stay in the purse. */
export async function lookUp(index: Index, plan: Plan, purse: Purse, kept: number): Promise<FoundUnit[]> {
  return Promise.all(
    chooseUnits(index, plan, purse, kept).map(async ({ unit, asked }): Promise<FoundUnit> => {
      const [literal, typed, called, parts, near] = await Promise.all([
        all(index, asked.literal),
        // In files that are there already: all of a unit's spellings are looked up, or none.
        unit.typed && asked.literal.length > 0 ? all(index, unit.typed) : undefined,
        all(index, asked.pages),
        Promise.all(asked.parts.map((part) => index.find(part))),
        all(index, asked.near),
      ]);
      // A compound is found by all its parts together, though not as it was typed.
      const byParts = parts.length > 0 ? intersect(parts.map((part) => part ?? NOTHING)) : NOTHING;
      const hint =
        literal.pages.length === 0 ? await rareCharacter(index, { ...unit, literal: asked.literal }) : NOTHING;
      return { unit, literal, typed: typed ?? literal, near: unite([near, byParts]), hint, called };
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
