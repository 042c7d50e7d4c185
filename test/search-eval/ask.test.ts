/** The eye of the evaluation, on pages made to deceive it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from '../browser/chromium.ts';
import { ask, askAll } from './ask.ts';
import { costOf } from './cost.ts';

const dirs: string[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const dir of dirs) rmSync(dir, { recursive: true });
});

/** A site whose search page runs `script`, which has `q`, `region`, `list(...ids)` and `wait(ms)`. */
async function siteWith(script: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-eye-'));
  dirs.push(dir);
  mkdirSync(join(dir, 'search'));
  writeFileSync(join(dir, 'data.bin'), 'x'.repeat(5000));
  writeFileSync(
    join(dir, 'search', 'index.html'),
    `<!doctype html><form><input name="q"></form><div data-search-state="idle"><ol></ol></div><script type="module">
      let q = new URLSearchParams(location.search).get('q');
      const region = document.querySelector('[data-search-state]');
      const box = document.querySelector('input');
      box.value = q;
      const list = (...ids) => (document.querySelector('ol').innerHTML = ids.map((id) => \`<li data-hit="\${id}"><a href="/threads/\${id}/#r1">\${id}</a></li>\`).join(''));
      const state = (name) => (region.dataset.searchState = name);
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      ${script}
    </script>`,
  );
  return serve(dir, { port: 0, base: '/' });
}

const query = (text: string) => ({ class: 'any', query: text, gold: [{ id: text }] });

test('waits for the list of this query, and reads ids, addresses and posts', async () => {
  const address = await siteWith(`state('loading'); list('old'); await wait(200); list(q, 'b'); state('done');`);
  const { answers } = await askAll(browser, address, [query('one'), query('two'), query('three')]);
  expect(answers.map(({ hits }) => hits[0])).toEqual(
    ['one', 'two', 'three'].map((id) => ({ id, path: `/threads/${id}/`, post: 'r1' })),
  );
});

test('does not accept a list that changes after the page had said that it was done', async () => {
  const address = await siteWith(`let i = 0; setInterval(() => list('n' + i++), 40); list('a'); state('done');`);
  await expect(askAll(browser, address, [query('one')])).rejects.toThrow(/changed after/u);
});

test('does not accept a list that is another in the box than by its address', async () => {
  const script = `list(q); state('done'); box.form.addEventListener('submit', (event) => { event.preventDefault(); history.pushState(null, '', '?q=' + box.value); state('loading'); list('other'); state('done'); });`;
  const queries = Array.from({ length: 30 }, (_, i) => query(`n${i}`));
  await expect(askAll(browser, await siteWith(script), queries)).rejects.toThrow(/another in the box/u);
});

test('tells a search that failed, and an exception on the page', async () => {
  const address = await siteWith(`state('failed'); throw new Error('broken on purpose');`);
  const { answers, exceptions } = await askAll(browser, address, [query('one')]);
  expect(answers[0]).toMatchObject({ hits: [], failure: 'the search failed' });
  expect([...exceptions].join()).toContain('broken on purpose');
});

test('reads no list of a page that is still about another query', async () => {
  const address = await siteWith(
    `list('other'); history.replaceState(null, '', '?q=other'); state('done'); await wait(400); list(q); history.replaceState(null, '', '?q=' + q);`,
  );
  const page = await browser.newPage();
  expect((await ask(page, address, 'one')).hits[0]?.id).toBe('one');
});

test('weighs what a search fetches, on a new page and in place', async () => {
  const run = `async function run() { state('loading'); await fetch('/data.bin?' + q); list(q); state('done'); }`;
  const inPlace = `box.form.addEventListener('submit', (event) => { event.preventDefault(); q = box.value; history.pushState(null, '', '?q=' + q); void run(); });`;
  for (const script of [`${run} await run();`, `${run} ${inPlace} await run();`]) {
    const { cold, further, typed } = await costOf(browser, await siteWith(script), ['one', 'two']);
    for (const cost of [cold, further, typed]) {
      expect(cost.requests).toBe(1);
      expect(cost.bytes).toBeGreaterThan(5000);
      expect(cost.bytes).toBeLessThan(6000);
      // The line takes 150 ms to answer and the 25 ms of 5 kB.
      expect(cost.firstMs).toBeGreaterThan(150);
      expect(cost.doneMs).toBeLessThan(10_000);
    }
  }
});
