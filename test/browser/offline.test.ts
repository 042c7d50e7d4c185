import { cpSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { done, firstHit, idsOf } from './visit.ts';

const THREAD = 'threads/gpt-addition-digits/';
const LONG = 'analyses/knowledge-capacity/';

let browser: Browser;
let dir: string;
let site: string;
let context: BrowserContext;

beforeAll(async () => {
  dir = join(mkdtempSync(join(tmpdir(), 'wenqu-offline-')), 'site');
  cpSync(inject('siteDir'), dir, { recursive: true });
  site = await serve(dir, { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true });
});
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'allow' });
});
afterEach(async () => {
  await context.close();
});

/** Playwright's own takes a promise for a yes. */
async function until<T>(page: Page, holds: (given: T) => Promise<boolean>, given: T): Promise<void> {
  while (!(await page.evaluate(holds as never, given))) await page.waitForTimeout(50);
}

const isGone = async () =>
  (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistration()) === undefined;

/** Those that were asked for. */
/** But those that keep the room of letters: where letters are there at once, nobody asks for them. */
const faces = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status, family }) => status !== 'unloaded' && !family.includes('without_ink'))
      .map((face) => [face.family, face.status]);
  });

const at = (path: string) => new URL(path, site).href;

/** Visits for the first time, and waits until the page is kept. */
async function readFirst(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(path));
  await until(
    page,
    async (address: string) =>
      navigator.serviceWorker.controller?.state === 'activated' && (await caches.match(address)) !== undefined,
    at(path),
  );
  return page;
}

test('a page that was read is there without a network, with its styles and the fonts of its formulas', async () => {
  const page = await readFirst(THREAD);
  const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const [online, drawn] = [await family(), await faces(page)];
  expect(drawn).toContainEqual(['KaTeX_Main', 'loaded']);
  // The very first page came before the worker: what it loaded is fetched again, and stands a moment later.
  await until(
    page,
    async () => {
      const wanted = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/_astro/'));
      return wanted.length > 3 && (await Promise.all(wanted.map(({ name }) => caches.match(name)))).every(Boolean);
    },
    undefined,
  );
  await context.setOffline(true);
  await page.reload();
  expect(await page.textContent('h1')).toContain('加法');
  expect(await family()).toBe(online);
  expect(await faces(page)).toEqual(drawn);
});

test('a page that was read at its top alone has the letters of its last formula too', async () => {
  const page = await readFirst(LONG);
  const isKept = async (name: string) =>
    page.evaluate(async (name) => {
      const kept = await Promise.all((await caches.keys()).map(async (key) => (await caches.open(key)).keys()));
      return kept.flat().some(({ url }) => url.includes(name));
    }, name);
  // Of \binom within a line, which stands nowhere near the top.
  await expect.poll(async () => isKept('Size1-Regular-core'), { timeout: 10_000 }).toBe(true);
  await context.setOffline(true);
  await page.reload();
  for (const formula of await page.locator('.delimsizing.size1').all()) await formula.scrollIntoViewIfNeeded();
  const drawn = await faces(page);
  expect(drawn).toContainEqual(['KaTeX_Size1', 'loaded']);
  expect(drawn.filter(([, status]) => status !== 'loaded')).toEqual([]);
});

test('a page that was not read says so in the look of the site, and lists what was', async () => {
  const page = await readFirst(THREAD);
  await context.setOffline(true);
  await page.goto(at('threads/repetition-loop/'));
  expect(await page.textContent('h1')).toBe('没有网络');
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  await page.click('[data-read] a');
  await page.waitForURL(at(THREAD));
  expect(await page.textContent('h1')).toContain('加法');
});

test('a search that was made finds the same without a network', async () => {
  const page = await readFirst(THREAD);
  await page.goto(at(`search/?q=${encodeURIComponent('多峰分布')}`));
  await firstHit(page, 'repetition-loop');
  const found = await idsOf(page);
  await context.setOffline(true);
  await page.reload();
  await done(page);
  expect(await idsOf(page)).toEqual(found);
});

test('with a network every page is the new one', async () => {
  const page = await readFirst(THREAD);
  copyFileSync(join(dir, 'about/index.html'), join(dir, THREAD, 'index.html'));
  await page.reload();
  expect(await page.textContent('h1')).not.toContain('加法');
  await context.setOffline(true);
  await page.reload();
  expect(await page.textContent('h1')).not.toContain('加法');
  copyFileSync(join(inject('siteDir'), THREAD, 'index.html'), join(dir, THREAD, 'index.html'));
});

test('the kill switch takes the worker and all it kept away, and the site is read as before', async () => {
  const page = await readFirst(THREAD);
  copyFileSync(join(dir, 'sw-off.js'), join(dir, 'sw.js'));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await until(page, isGone, undefined);
  await page.goto(at('about/'));
  expect(await page.textContent('h1')).not.toBe('');
  await until(page, isGone, undefined);
  copyFileSync(join(inject('siteDir'), 'sw.js'), join(dir, 'sw.js'));
});
