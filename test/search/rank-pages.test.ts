import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/search/names.ts';
import { planQuery } from '../../src/search/query.ts';
import { type FoundUnit, isComplete, rankPages } from '../../src/search/rank-pages.ts';
import { IN_NAME } from '../../src/search/regions.ts';
import type { Postings } from '../../src/search/term-file.ts';
import { weightOf } from '../../src/search/weigh-units.ts';

const NONE: Postings = { pages: [], regions: [] };
const on = (pages: Record<number, number>): Postings => ({
  pages: Object.keys(pages).map(Number),
  regions: Object.values(pages),
});
const site = { pages: 20, lengths: 'c'.repeat(20) };

/** What was found for each unit of a query; the rest is nowhere. */
function rank(
  query: string,
  found: readonly { literal?: Postings; typed?: Postings; near?: Postings; hint?: Postings; called?: Postings }[],
  of = site,
) {
  const { units, atoms } = planQuery(query, namesOf([]));
  return rankPages(
    units.map((unit, i): FoundUnit => {
      const { literal = NONE, typed = literal, ...rest } = found[i] ?? {};
      return { unit, literal, typed, near: NONE, hint: NONE, called: NONE, ...rest };
    }),
    atoms,
    of,
  );
}
const order = (...query: Parameters<typeof rank>) => rank(...query).map(({ page }) => page);

describe('the order of pages', () => {
  it('begins with those that hold all of the query', () => {
    const ranked = rank('显存 梯度', [{ literal: on({ 1: 127, 2: 1 }) }, { literal: on({ 2: 64 }) }]);
    expect(ranked.map(({ page }) => page)).toEqual([2, 1]);
    expect(ranked.map(isComplete)).toEqual([true, false]);
  });

  it('puts what was typed before other names of it', () => {
    expect(order('显存', [{ literal: on({ 5: 1 }), near: on({ 2: 1 }) }])).toEqual([5, 2]);
  });

  it('puts what was typed before the word of another region, and a name in either before both', () => {
    const literal = on({ 2: 127, 5: 1, 7: IN_NAME });
    expect(order('设置', [{ literal, typed: on({ 5: 1 }) }])).toEqual([7, 5, 2]);
  });

  it('puts both before pages where only a rare first character stands, which hold nothing of it by that alone', () => {
    const found = [{ literal: on({ 5: 1 }) }, { hint: on({ 5: 1, 6: 1, 7: 1 }) }];
    const ranked = rank('显存 蓍龟', found);
    expect(ranked.map(({ page }) => page)).toEqual([5]);
    expect(ranked.some(isComplete)).toBe(false);
  });

  it('puts a page with all of it in its names first', () => {
    expect(order('显存', [{ literal: on({ 3: 127, 4: 1 | IN_NAME }) }])).toEqual([4, 3]);
  });

  it('begins, for a query of one thing, with the pages that are called so', () => {
    const found = { literal: on({ 3: IN_NAME, 4: 127 | IN_NAME, 5: 1 | IN_NAME }), called: on({ 5: IN_NAME }) };
    expect(order('显存', [found])[0]).toBe(5);
    expect(order('显存', [{ ...found, called: NONE }])[0]).not.toBe(5);
  });

  it('puts pages that hold it as it was typed before pages that are called so in other words', () => {
    const found = { literal: on({ 5: 1 }), near: on({ 2: 127 | IN_NAME, 7: 1 }), called: on({ 2: IN_NAME }) };
    expect(order('显存', [found])).toEqual([5, 2, 7]);
  });

  it('does not ask what a page is called where the query says more', () => {
    const words = [{ literal: on({ 3: 127, 4: 1 }) }, { literal: on({ 3: 127, 4: 1 }) }] as const;
    const called = order('显存 梯度', [{ ...words[0], called: on({ 4: IN_NAME }) }, words[1]]);
    expect(called).toEqual(order('显存 梯度', words));
    expect(called).toEqual([3, 4]);
  });

  it('puts pages that may hold it word for word before pages where its words stand far apart', () => {
    const ranked = rank('显存 梯度', [{ literal: on({ 1: 1 | IN_NAME, 2: 4 }) }, { literal: on({ 1: 64, 2: 8 }) }]);
    expect(ranked.map(({ page, mayBeExact }) => [page, mayBeExact])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('puts words that stand together before words that stand apart', () => {
    expect(order('显存 梯度', [{ literal: on({ 1: 1, 2: 1 }) }, { literal: on({ 1: 64, 2: 1 }) }])).toEqual([2, 1]);
  });

  it('counts a rare word for more than a frequent one', () => {
    const everywhere = on(Object.fromEntries(Array.from({ length: 19 }, (_, i) => [i, 1])));
    expect(order('显存 梯度', [{ literal: everywhere }, { literal: on({ 19: 1 }) }])[0]).toBe(19);
  });

  it('puts the shorter page before the longer', () => {
    const lengths = `${'c'.repeat(7)}z${'c'.repeat(12)}`;
    expect(order('显存', [{ literal: on({ 7: 1, 8: 1 }) }], { pages: 20, lengths })).toEqual([8, 7]);
  });

  it('puts the longer page first where it holds more of a question', () => {
    const lengths = `${'c'.repeat(7)}p${'c'.repeat(12)}`;
    const both = { literal: on({ 7: 1, 8: 1 }) };
    const found = [both, both, { literal: on({ 7: 1 }) }];
    expect(order('显存 梯度 权重 词表', found, { pages: 20, lengths })).toEqual([7, 8]);
  });

  it('is that of the site where pages are alike', () => {
    expect(order('显存', [{ literal: on({ 3: 1, 9: 1, 17: 1 }) }])).toEqual([3, 9, 17]);
  });
});

describe('pages with little of the query', () => {
  it('are left out where the best holds less than a quarter', () => {
    // Two characters of eight, and of nine.
    expect(order('梯度显存优化器学', [{ literal: on({ 1: 1 }) }])).toEqual([1]);
    expect(order('梯度显存优化器学习', [{ literal: on({ 1: 1 }) }])).toEqual([]);
  });

  it('are left out where another holds all, and they less than four tenths', () => {
    const all = (pairs: number) =>
      Array.from({ length: pairs }, (_, i) => ({ literal: on(i === 0 ? { 1: 1, 2: 1 } : { 1: 1 }) }));
    expect(order('显存梯度优', all(4))).toEqual([1, 2]);
    expect(order('显存梯度优化', all(5))).toEqual([1]);
  });

  it('are listed all the same where they hold a name of something that few pages speak of', () => {
    const names = namesOf([{ names: ['同声传译', '翻译'], isOneWord: false }]);
    const query = '翻译软件开会总是慢半拍';
    const { units, atoms } = planQuery(query, names);
    const at = units.findIndex(({ kind }) => kind === 'name');
    expect(units[at]).toMatchObject({ first: 0, last: 1 });
    const rankWith = (literal: Postings) =>
      rankPages(
        units.map((unit, i): FoundUnit => ({
          unit,
          literal: i === at ? literal : NONE,
          typed: i === at ? literal : NONE,
          near: NONE,
          hint: NONE,
          called: NONE,
        })),
        atoms,
        site,
      ).map(({ page }) => page);
    expect(rankWith(on({ 7: 1 }))).toEqual([7]);
    expect(rankWith(on({ 3: 1, 7: 1 }))).toEqual([]);
  });

  it('are listed where another holds much and none all', () => {
    const most = Array.from({ length: 8 }, (_, i) => ({ literal: on(i === 0 ? { 1: 1, 2: 1 } : { 1: 1 }) }));
    expect(order('显存梯度优化器学习率', most)).toEqual([1, 2]);
  });

  it('are left out where they hold only words that join', () => {
    // 的 and 在 tell nothing, so the pair of them is no share of the query.
    const { units } = planQuery('显存 的在', namesOf([]));
    expect(units.map(({ literal }) => literal[0]?.form)).toEqual(['显存', '的在']);
    expect(order('显存 的在', [{}, { literal: on({ 1: 1 }) }])).toEqual([]);
  });

  it('and question words alone are left out', () => {
    expect(order('为什么显存', [{ literal: on({ 1: 1 }) }, { literal: on({ 1: 1 }) }])).toEqual([]);
  });

  it('have less than all of the coverage', () => {
    const [page] = rank('显存 梯度', [{ literal: on({ 1: 1 }) }]);
    expect(page?.coverage).toBeGreaterThan(0);
    expect(page?.coverage).toBeLessThan(0.5);
  });
});

it('finds nothing where nothing was asked, or nothing is found', () => {
  expect(rank('', [])).toEqual([]);
  expect(rank('显存', [])).toEqual([]);
});

it('weighs a unit by how few pages hold it', () => {
  const [unit] = planQuery('显存', namesOf([])).units;
  if (!unit) throw new Error('no unit');
  const weights = [NONE, on({ 1: 1 }), on({ 1: 1, 2: 1, 3: 1 })].map((literal) =>
    weightOf({ unit, literal, near: NONE }, 20),
  );
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(3);
});

it('weighs terms above everyday names, these above pairs, pairs above what everyday words are made of, and these above what joins words', () => {
  const names = namesOf([
    { names: ['同声传译'], isOneWord: false },
    { names: ['翻译', '转译'], isOneWord: false, isCommon: true },
  ]);
  const weigh = (query: string) =>
    planQuery(query, names)
      .units.filter(({ isSpare }) => !isSpare)
      .map((unit) => weightOf({ unit, literal: on({ 1: 1 }), near: NONE }, 20));
  const weights = ['同声传译', '翻译', '梯度', '太冷', '太多', '梯的', '太的'].flatMap(weigh);
  expect(weights).toHaveLength(7);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(7);
});
