import { expect, test } from 'vitest';
import { belowFloors } from './floors.ts';
import { parseGold, parseQueries } from './query-file.ts';
import { type Answer, figuresOf, type Hit, rankOf } from './score.ts';
import { qualityTable } from './report.ts';

const thread: Hit = { id: 'kan', path: '/threads/kan/', post: 'r1' };
const topic: Hit = { id: 'kan', path: '/topics/kan/' };
const term: Hit = { id: 'kan', path: '/glossary/', post: 'kan' };

function answer(gold: readonly string[], hits: readonly Hit[], failure?: string): Answer {
  return {
    query: { class: 'any', query: 'kan', gold: gold.map((written) => parseGold(written) ?? { id: '' }) },
    hits,
    failure,
  };
}

test('tells items of one id apart by their address, and takes a bare id for any of them', () => {
  const hits = [thread, topic, term];
  expect(rankOf(answer(['topics/kan'], hits))).toBe(2);
  expect(rankOf(answer(['glossary#kan'], hits))).toBe(3);
  expect(rankOf(answer(['kan'], hits))).toBe(1);
  expect(rankOf(answer(['analyses/kan'], hits))).toBe(Infinity);
});

test('counts an item that is listed twice once', () => {
  expect(rankOf(answer(['topics/kan'], [thread, { ...thread, post: 'r2' }, topic]))).toBe(2);
});

test('looks at the post of the first link only where a post is asked for', () => {
  const wrongPost = answer(['threads/kan#r2'], [thread]);
  expect(figuresOf([wrongPost])).toMatchObject({ recall1: 1, post1: 0 });
  expect(figuresOf([answer(['threads/kan#r1'], [thread])])).toMatchObject({ recall1: 1, post1: 1 });
  expect(figuresOf([answer(['threads/kan#r2', 'topics/kan'], [topic, thread])])).toMatchObject({ post1: 1 });
  expect(figuresOf([answer(['threads/kan'], [thread])]).post1).toBeUndefined();
});

test('does not take a search that failed for one that rightly found nothing', () => {
  const failed = answer([], [], 'the search failed');
  expect(figuresOf([failed])).toMatchObject({ nothing: 0 });
  expect(figuresOf([answer([], [])])).toMatchObject({ nothing: 1 });
  expect(figuresOf([answer([], [topic])])).toMatchObject({ nothing: 0 });
  expect(belowFloors([failed])).toContain('kan: the search failed');
});

test('leaves queries without an answer out of the recall', () => {
  const figures = figuresOf([answer(['topics/kan'], [thread, topic]), answer([], [])]);
  expect(figures).toMatchObject({ queries: 2, recall1: 0, recall10: 1, mrr: 0.5, noResult: 0, nothing: 1 });
});

test('reads a query file, and tells what is wrong with one', () => {
  const text =
    'id:\n  - { query: "05405", gold: [papers/2404.05405, threads/a#r1] }\nnonsense:\n  - { query: qqq, nothing: true }\n';
  expect(parseQueries(text)).toEqual([
    {
      class: 'id',
      query: '05405',
      gold: [
        { id: '2404.05405', room: 'papers' },
        { id: 'a', room: 'threads', post: 'r1' },
      ],
    },
    { class: 'nonsense', query: 'qqq', gold: [] },
  ]);
  for (const wrong of [
    'id: 3',
    'id: [{ query: 05405, gold: [a] }]',
    'id: [{ query: a }]',
    'id: [{ query: a, gold: [] }]',
    'id: [{ query: a, gold: [a b] }]',
    'id: [{ query: a, gold: [a], nothing: true }]',
  ])
    expect(() => parseQueries(wrong), wrong).toThrow(/Unexpected/u);
});

test('prints a table that stands straight with Chinese in it', () => {
  const lines = qualityTable(new Map([['量化', figuresOf([answer(['kan'], [thread])])]]), figuresOf([])).split('\n');
  expect(lines[2]).toMatch(/^\| 量化 {2}\| 1 /u);
});
