import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { done, idsOf, watchErrors } from './visit.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const NEW = 'a-later-build';
const search = (query: string) => new URL(`/search/?q=${encodeURIComponent(query)}`, site).href;
const unpacked = (bytes: Buffer) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();

async function openSearch(query: string): Promise<{ page: Page; thrown: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(search(query));
  await done(page);
  return { page, thrown };
}

/** From now on the site has another build, of the same pages: files of the one before are gone, or answered by a page. */
async function deploy(page: Page, gone: { status: number; body: string }): Promise<{ starts(): number }> {
  let starts = 0;
  await page.route('**/search-index/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/start')) {
      starts++;
      const response = await route.fetch();
      const start = JSON.parse(unpacked(await response.body())) as Record<string, unknown>;
      version = String(start['version']);
      await route.fulfill({ body: JSON.stringify({ ...start, version: NEW }) });
    } else if (pathname.includes(NEW)) {
      const response = await route.fetch({ url: route.request().url().replace(NEW, version) });
      await route.fulfill({ response });
    } else await route.fulfill(gone);
  });
  let version = '';
  return { starts: () => starts };
}

const message = (page: Page) => page.textContent('.search-more [role="status"]');

describe('a tab that was open when the site was built anew', () => {
  test.each([
    ['are gone', { status: 404, body: 'no' }],
    ['are answered by a page', { status: 200, body: '<!doctype html><title>404</title>' }],
  ])('shows all the hits, each once, when the files of before %s', async (_, gone) => {
    const { page, thrown } = await openSearch('模型');
    const total = Number(/\d+/u.exec((await page.textContent('.search-top [role="status"]')) ?? '')?.[0]);
    const first = await idsOf(page);
    expect(total).toBeGreaterThan(first.length);
    const { starts } = await deploy(page, gone);
    for (let shown = first.length; shown < total; shown = (await idsOf(page)).length) {
      await page.click('.search-more button');
      await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length > n, shown);
    }
    const all = await idsOf(page);
    expect(all.slice(0, first.length)).toEqual(first);
    expect(new Set(all).size).toBe(total);
    expect(await message(page)).toBe('');
    expect(starts()).toBe(1);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('says why when the new build cannot be had either, and goes on when it can', async () => {
    const { page, thrown } = await openSearch('模型');
    const first = await idsOf(page);
    await page.route('**/search-index/**', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.click('.search-more button');
    await page.waitForFunction(() => document.querySelector('.search-more [role="status"]')?.textContent !== '');
    expect(await message(page)).toContain('没有取到搜索要用的索引');
    expect(await idsOf(page)).toEqual(first);
    await page.unroute('**/search-index/**');
    await page.click('.search-more button');
    await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length > n, first.length);
    expect(await message(page)).toBe('');
    expect(thrown).toEqual([]);
    await page.close();
  });
});

describe('a file of the index that is damaged', () => {
  const damages = [
    ['a page of the host', () => '<!doctype html><html lang="en"><title>Not found</title>'],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['nothing', () => ''],
    ['another file', () => '{"version":"1"}'],
  ] as const;
  test.each(
    (['t\\w+', 'p\\w+', 'start'] as const).flatMap((file) =>
      damages.map(([damage, make]) => [file, damage, make] as const),
    ),
  )('%s that is %s ends in a clear state, and retrying recovers', async (file, _, make) => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    const damaged = new RegExp(`search-index/(?:\\w+/)?${file}$`, 'u');
    await page.route(damaged, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: make(await response.body()) });
    });
    await page.goto(search('遗忘'));
    await page.waitForSelector('[data-search-state="failed"]');
    expect(await page.textContent('.search-top [role="status"]')).toContain('出了错');
    expect(await page.textContent('.search-advice code')).toMatch(new RegExp(file, 'u'));
    await page.unroute(damaged);
    await page.click('.search-again button');
    await done(page);
    expect(await idsOf(page)).not.toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('takes away the repair of typing errors and no more, when it is the list of words', async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.route('**/search-index/*/words', (route) => route.fulfill({ body: '{}' }));
    const asked = page.waitForResponse('**/search-index/*/words');
    await page.goto(search('flashatention'));
    await asked;
    await done(page);
    expect(await page.textContent('.search-notes')).toBe('');
    expect(await page.textContent('.search-top [role="status"]')).toBe('没有找到。');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('takes away the suggestions and no more, when it is theirs', async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.route('**/search-index/*/names', (route) => route.fulfill({ body: '[{}]' }));
    await page.goto(search(''));
    const asked = page.waitForResponse('**/search-index/*/names');
    await page.fill('#q', '检索');
    await asked;
    await done(page);
    expect(await idsOf(page)).not.toEqual([]);
    expect(await page.isVisible('.suggestions')).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('is told in the place of the filters, when it is theirs', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
    await page.route('**/search-index/start', async (route) => {
      const start = JSON.parse(unpacked(await (await route.fetch()).body())) as Record<string, unknown>;
      delete start['facets'];
      await route.fulfill({ body: JSON.stringify(start) });
    });
    await page.route('**/search-index/*/facets', (route) => route.fulfill({ body: '{}' }));
    await page.goto(search('LoRA'));
    await done(page);
    await page.click('[data-facets] summary');
    await page.waitForFunction(() => document.querySelector('.facets')?.textContent?.includes('没能取到'));
    await page.unroute('**/search-index/*/facets');
    await page.click('[data-facets] summary');
    await page.click('[data-facets] summary');
    await page.waitForSelector('.facets a[data-key="kind:term"]');
    await page.close();
  });
});
