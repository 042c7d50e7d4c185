import { describe, expect, it } from 'vitest';
import { FILES_OF_QUERY, Purse } from '../../src/search/budget.ts';
import { lookUp } from '../../src/search/look-up.ts';
import { termFile } from '../../src/search/index-files.ts';
import type { Index } from '../../src/search/open-index.ts';
import { planQuery } from '../../src/search/query.ts';
import { indexOf, thread } from './small-index.ts';

const look = (index: Index, query: string, purse = new Purse(), kept = 0) =>
  lookUp(index, planQuery(query, index.names), purse, kept);

/** So many pairs that they fill many files. */
const MANY = Array.from({ length: 16_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');

const paidBy = (purse: Purse, index: Index) => index.start.firstTerms.filter((_, n) => purse.has(termFile(n))).length;

describe('what is looked up', () => {
  it('has for each unit the pages as typed, in other words, and called so', async () => {
    const index = await indexOf(
      [
        thread('a', '说幻觉。'),
        thread('b', 'a hallucination'),
        thread('c', '别的事。', { title: 'Hallucinations' }),
        thread('d', '别的事。', { title: '谈幻觉' }),
      ],
      { names: [{ names: ['幻觉', 'hallucination'], isOneWord: false }] },
    );
    const found = await look(index, '幻觉');
    expect(found.map(({ literal, near, called }) => [literal.pages, near.pages, called.pages])).toEqual([
      [[0, 3], [1, 2], [2]],
    ]);
  });

  it('has a page by its address', async () => {
    const index = await indexOf([thread('a', '一'), thread('b', 'threads a b')]);
    const found = await look(index, 'threads/b');
    expect(found.map(({ literal }) => literal.pages)).toEqual([[1]]);
    expect((await look(index, 'threads/c')).map(({ literal }) => literal.pages)).toEqual([[]]);
  });

  it('fetches a file of terms once, however many of them it holds', async () => {
    const index = await indexOf([thread('a', MANY)]);
    const purse = new Purse();
    await look(index, `一丁 ${MANY.slice(-2)}`, purse);
    expect(paidBy(purse, index)).toBe(2);
    await look(index, '一丁七', purse);
    expect(paidBy(purse, index)).toBe(2);
  });

  it('is as much of the query as the purse allows, and something of it in any case that can be paid', async () => {
    const index = await indexOf([thread('a', MANY)]);
    const question = Array.from({ length: 8 }, (_, i) => 500 + 2000 * i)
      .map((at) => MANY.slice(at, at + 2))
      .join(' ');
    expect(planQuery(question, index.names).units.length).toBe(8);
    for (const kept of [0, 4, 8, FILES_OF_QUERY]) {
      const purse = new Purse();
      const found = await look(index, question, purse, kept);
      expect(found.length, `${kept} kept`).toBe(Math.min(8, FILES_OF_QUERY - kept));
      expect(paidBy(purse, index), `${kept} kept`).toBe(Math.min(8, FILES_OF_QUERY - kept));
      for (const { literal } of found) expect(literal.pages).toEqual([0]);
    }
  });

  it('is a name also where its other names lie in more files than can be paid', async () => {
    const names = [0, 1000, 2000, 3000, 4000].map((at) => ({
      names: ['幻觉', MANY.slice(at, at + 2)],
      isOneWord: false,
    }));
    const index = await indexOf([thread('a', MANY), thread('b', '说幻觉。')], { names });
    const found = await look(index, '幻觉', new Purse(), FILES_OF_QUERY - 1);
    expect(found.map(({ literal }) => literal.pages)).toEqual([[1]]);
  });

  it('is a name with another rather than the pairs at its borders, where not all can be paid', async () => {
    const names = [{ names: ['幻觉', MANY.slice(0, 2)], isOneWord: false }];
    const index = await indexOf([thread('a', MANY), thread('b', '说幻觉。')], { names });
    const query = `${MANY.slice(4000, 4001)}幻觉${MANY.slice(8000, 8001)}`;
    const found = await look(index, query, new Purse(), FILES_OF_QUERY - 1);
    expect(found.map(({ unit, literal, near }) => [unit.kind, literal.pages, near.pages])).toEqual([
      ['name', [1], [0]],
    ]);
  });
});
