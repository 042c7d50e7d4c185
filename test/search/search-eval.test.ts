/** The floors of the search: the project's own queries, asked on the built site in a real browser. `npm run search:eval` says more. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { launch } from '../browser/chromium.ts';
import { askAll, openTab } from '../search-eval/ask.ts';
import { belowFloors } from '../search-eval/floors.ts';
import { listMisses } from '../search-eval/misses.ts';
import { differencesInOtherScript } from '../search-eval/other-script.ts';
import { parseQueries } from '../search-eval/query-file.ts';
import { type Answer, type Hit, isRight } from '../search-eval/score.ts';
import { searchRuns } from '../search-eval/search-runs.ts';
import { randomRuns, readItems, seeded } from '../search-eval/substring-truth.ts';

const queries = parseQueries(readFileSync(join(ROOT, 'test/search-eval/queries.yml'), 'utf8'));
let browser: Browser;
let context: BrowserContext;
let address: string;
let answers: Answer[];

beforeAll(async () => {
  address = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
  context = await browser.newContext();
  const asked = await askAll(browser, address, queries);
  expect([...asked.exceptions]).toEqual([]);
  answers = asked.answers;
});
afterAll(async () => {
  await browser.close();
});

describe('the query file', () => {
  test('asks enough of every kind', () => {
    const classes = Map.groupBy(queries, (query) => query.class);
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(classes.size).toBeGreaterThanOrEqual(19);
    for (const [name, ofClass] of classes) expect(ofClass.length, name).toBeGreaterThanOrEqual(8);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });

  test('names only items and posts that are on the site', () => {
    const lost = queries.flatMap(({ query, gold }) =>
      gold
        .filter(({ room = '', id, post }) => {
          const page = join(inject('siteDir'), room, room === 'glossary' ? '' : id, 'index.html');
          const anchor = room === 'glossary' ? id : post;
          return !existsSync(page) || (anchor !== undefined && !readFileSync(page, 'utf8').includes(` id="${anchor}"`));
        })
        .map(({ room, id, post }) => `${query}: ${room ?? ''}/${id}#${post ?? ''}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the search', () => {
  test('answers the queries as well as was promised', () => {
    expect(belowFloors(answers), listMisses(answers.filter((answer) => !isRight(answer)))).toEqual([]);
  });

  test('finds the same in the other script', async () => {
    const page = await openTab(context);
    const sample = answers.filter((_, i) => i % 12 === 0);
    const { asked, faults } = await differencesInOtherScript(page, address, sample);
    expect(asked).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  }, 120_000);

  test('finds random runs of characters, and puts nothing before what holds them', async () => {
    const page = await openTab(context);
    const runs = randomRuns(readItems(join(ROOT, 'content')), 25, seeded(20261121));
    const { precision, recall, posts, faults } = await searchRuns(page, address, runs);
    expect({ precision, recall, posts }, faults.join('\n')).toEqual({ precision: 1, recall: 1, posts: 1 });
  }, 120_000);
});

describe('the floors', () => {
  const withHits = (hitsOf: (answer: Answer, i: number) => readonly Hit[]) =>
    answers.map((answer, i) => ({ ...answer, hits: hitsOf(answer, i) }));

  test('are not reached by answers to other questions', () => {
    const half = Math.floor(answers.length / 2);
    const rotated = withHits((_, i) => answers[(i + half) % answers.length]?.hits ?? []);
    expect(belowFloors(rotated).filter((line) => line.includes('recall10')).length).toBeGreaterThan(12);
    expect(belowFloors(rotated).join('\n')).toContain('all: recall10');
  });

  test('are not reached by ten items that answer many questions', () => {
    const counts = new Map<string, number>();
    for (const { gold } of queries)
      for (const { room, id } of gold) counts.set(`${room ?? ''}/${id}`, (counts.get(`${room ?? ''}/${id}`) ?? 0) + 1);
    const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 10);
    const hits = most.map(([ref]): Hit => {
      const [room = '', id = ''] = ref.split('/');
      return { id, path: room === 'glossary' ? '/glossary/' : `/${room}/${id}/` };
    });
    const shortfalls = belowFloors(withHits(() => hits)).join('\n');
    expect(shortfalls).toContain('all: recall10');
    expect(shortfalls).toContain('nonsense: nothing 0.000');
  });

  test('are not reached by finding nothing', () => {
    expect(belowFloors(withHits(() => [])).join('\n')).toContain('all: recall10 0.000');
  });
});
