import { describe, expect, test } from 'vitest';
import { countClaims, newerDisagreement, saidOn } from '../../src/corpus/claims.ts';
import { storyOf } from '../../src/corpus/topic-story.ts';
import { corpusOf, paper, reply, thread, topic } from './small-corpus.ts';

const FILES = {
  'papers/2404.05405.yml': `${paper('2404.05405')}published: 2024-04-08\n`,
  'papers/2406.11813.yml': paper('2406.11813'),
  'threads/2023/old.mdx': thread({ date: '2023-05' }, reply('r1', '好。')),
  'threads/2024/new.mdx': thread(
    { date: '2024-06' },
    `${reply('r1', '不好。')}\n\n<Reply id="r2" by="乙" on="2024-08-02">\n\n后来又说。\n\n</Reply>`,
  ),
};

function corpusWith(fields: string) {
  return corpusOf({ ...FILES, 'topics/data.mdx': topic('数据', `claims:\n  - id: c1\n    claim: 好。\n${fields}`) });
}
function disagreement(fields: string): string | undefined {
  const corpus = corpusWith(fields);
  const [claim] = corpus.topics[0]?.data.claims ?? [];
  return claim && newerDisagreement(corpus, claim);
}
const HELD = '    status: held\n    since: 2023-06\n';

describe('a claim that is held', () => {
  test('is marked with the date of the newest evidence against it, when nothing for it is as new', () => {
    expect(disagreement(`${HELD}    for: [threads/old#r1]\n    against: [papers/2404.05405, threads/new#r1]\n`)).toBe(
      '2024-06',
    );
    expect(disagreement(`${HELD}    for: [threads/new#r1]\n    against: [threads/new#r2]\n`)).toBe('2024-08-02');
  });

  test('is not marked when what speaks for it is newer, or in the same item', () => {
    expect(disagreement(`${HELD}    for: [threads/new#r1]\n    against: [threads/old#r1]\n`)).toBeUndefined();
    expect(disagreement(`${HELD}    for: [threads/new#r1]\n    against: [threads/new#q]\n`)).toBeUndefined();
  });

  test('is not marked by a date that may be the older one', () => {
    // The paper is of 2024, the thread of June 2024.
    expect(disagreement(`${HELD}    for: [threads/new#r1]\n    against: [papers/2406.11813]\n`)).toBeUndefined();
    expect(disagreement(`${HELD}    for: [threads/old#r1]\n    against: [papers/2406.11813]\n`)).toBe('2024');
  });

  test('without evidence for it is measured by its own date', () => {
    expect(disagreement(`${HELD}    against: [threads/new#r1]\n`)).toBe('2024-06');
    expect(disagreement(`${HELD}    against: [threads/old#r1]\n`)).toBeUndefined();
  });
});

test('a claim that is disputed or open says so already', () => {
  const evidence = '    for: [threads/old#r1]\n    against: [threads/new#r1]\n';
  expect(disagreement(`    status: disputed\n    since: 2023-06\n${evidence}`)).toBeUndefined();
  expect(disagreement(`    status: open\n    since: 2023-06\n${evidence}`)).toBeUndefined();
});

test('claims are counted, those with newer disagreement apart', () => {
  const corpus = corpusWith(`${HELD}    for: [threads/old#r1]\n    against: [threads/new#r1]\n`);
  expect(countClaims(corpus)).toEqual({ claims: 1, contested: 1 });
});

test('evidence is as old as its post, its item, or its paper', () => {
  const corpus = corpusOf(FILES);
  expect(
    ['threads/new#r1', 'threads/new#r2', 'papers/2404.05405', 'papers/2406.11813', 'threads/none'].map((ref) =>
      saidOn(corpus, ref),
    ),
  ).toEqual(['2024-06', '2024-08-02', '2024-04-08', '2024', undefined]);
});

test('the story of a topic has its threads and claims, oldest first', () => {
  const corpus = corpusWith(HELD);
  const story = corpus.topics[0] ? storyOf(corpus, corpus.topics[0]) : [];
  expect(story.map(({ kind, date }) => [kind, date])).toEqual([
    ['thread', '2023-05'],
    ['claim', '2023-06'],
    ['thread', '2024-06'],
  ]);
});
