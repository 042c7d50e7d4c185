import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFacets, type Filters, passes } from '../../src/search/count-facets.ts';
import { gatherFacets } from '../../src/search/gather-facets.ts';
import { FACET_NAMES, type FacetName } from '../../src/search/index-files.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { thread } from './small-index.ts';

const gather = (records: readonly SearchRecord[]) => {
  const gathering = gatherFacets();
  for (const record of records) gathering.add(record);
  return gathering.done();
};
const pagesOf = (records: readonly SearchRecord[]) => records.map((_, page) => page);

const records = [
  thread('a', '', { date: '2023-11', status: 'open', topics: ['moe', 'kan'], papers: ['2404.05405'] }),
  thread('b', '', { date: '2024-02-03', status: 'answered', topics: ['moe'] }),
  thread('moe', '', {
    kind: 'topic',
    title: '混合专家',
    english: 'Mixture of experts',
    url: '/topics/moe/',
    topics: ['moe'],
  }),
  thread('2404.05405', '', { kind: 'paper', title: 'Physics', date: '2024', papers: ['2404.05405'] }),
  thread('1111.11111', '', { kind: 'paper', title: 'Unread', url: '/papers/1111.11111/' }),
];

describe('counts', () => {
  it('tell each value with its pages, the most frequent first and years from the newest', () => {
    expect(countFacets(gather(records), pagesOf(records), {})).toEqual({
      kind: [
        { value: 'paper', count: 2 },
        { value: 'thread', count: 2 },
        { value: 'topic', count: 1 },
      ],
      topic: [
        { value: 'moe', label: '混合专家', english: 'Mixture of experts', count: 3 },
        { value: 'kan', count: 1 },
      ],
      year: [
        { value: '2024', count: 2 },
        { value: '2023', count: 1 },
      ],
      paper: [{ value: '2404.05405', label: 'Physics', count: 2 }],
      status: [
        { value: 'answered', count: 1 },
        { value: 'open', count: 1 },
      ],
    });
  });

  it('leave out pages that another filter leaves out, and none for their own', () => {
    const counts = countFacets(gather(records), pagesOf(records), { year: '2024', kind: 'thread' });
    expect(counts.topic).toEqual([{ value: 'moe', label: '混合专家', english: 'Mixture of experts', count: 1 }]);
    expect(counts.year.map(({ value, count }) => [value, count])).toEqual([
      ['2024', 1],
      ['2023', 1],
    ]);
    expect(counts.kind.map(({ value, count }) => [value, count])).toEqual([
      ['paper', 1],
      ['thread', 1],
    ]);
  });

  it('tell no label for a value that is called like a property of objects', () => {
    const facets = gather([thread('a', '', { topics: ['constructor', 'toString'] })]);
    expect(countFacets(facets, [0], {}).topic).toEqual([
      { value: 'constructor', label: undefined, count: 1 },
      { value: 'toString', label: undefined, count: 1 },
    ]);
  });

  it('count a page once for a value it was given twice', () => {
    expect(countFacets(gather([thread('a', '', { topics: ['moe', 'moe'] })]), [0], {}).topic).toMatchObject([
      { count: 1 },
    ]);
  });
});

describe('filters', () => {
  it('let through what has all the values asked for', () => {
    const facets = gather(records);
    const through = (filters: Filters) => pagesOf(records).filter(passes(facets, filters));
    expect(through({})).toEqual([0, 1, 2, 3, 4]);
    expect(through({ topic: 'moe', year: '' })).toEqual([0, 1, 2]);
    expect(through({ topic: 'moe', year: '2024' })).toEqual([1]);
    expect(through({ topic: 'nothing' })).toEqual([]);
    expect(through({ status: 'nothing', topic: 'moe' })).toEqual([]);
  });

  const value = fc.constantFrom('x', 'y', 'z');
  const some = fc.array(
    fc.record({
      kind: fc.constantFrom<SearchRecord['kind'][]>('thread', 'paper', 'topic'),
      topics: fc.array(value, { maxLength: 3 }),
      papers: fc.array(value, { maxLength: 2 }),
      status: fc.option(value, { nil: undefined }),
      date: fc.option(fc.constantFrom('2023-01', '2024'), { nil: undefined }),
    }),
    { maxLength: 12 },
  );
  const filters = fc.record<Record<FacetName, string>>({
    kind: fc.constantFrom('', 'thread', 'term'),
    topic: fc.constantFrom('', 'x'),
    paper: fc.constantFrom('', 'y'),
    year: fc.constantFrom('', '2024'),
    status: fc.constantFrom('', 'z'),
  });

  it('let through as many pages as the counts tell', () => {
    fc.assert(
      fc.property(some, filters, (list, chosen) => {
        const all = list.map((more, i) => thread(`p${i}`, '', more));
        const facets = gather(all);
        const counts = countFacets(facets, pagesOf(all), chosen);
        for (const facet of FACET_NAMES)
          for (const { value: one, count } of counts[facet])
            expect(pagesOf(all).filter(passes(facets, { ...chosen, [facet]: one }))).toHaveLength(count);
      }),
    );
  });
});
