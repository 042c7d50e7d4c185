/** A thread of 4 kB with more than ten formulas: what it weighs, and that it stands at another base path and on a disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { LIGHT_CONTENT, lightSite } from './light-site.ts';
import { measurePage, type PageFigures, SLOW_LINE } from './measure-page.ts';
import { visit } from './visit.ts';

const THREAD = 'threads/attention-temperature/';

let browser: Browser;
let out: string;
let site: string;

beforeAll(async () => {
  ({ folder: out, address: site } = await lightSite());
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

test('the thread is as long as it says', () => {
  const text =
    readFileSync(join(LIGHT_CONTENT, 'threads/2024/attention-temperature.mdx'), 'utf8')
      .split('---\n')
      .slice(2)
      .join('') ?? '';
  expect(Buffer.byteLength(text.replace(/\$\$?[^$]+\$\$?|<[^>]*>/gu, ''))).toBeGreaterThan(4096);
  expect(text.match(/\$\$?[^$]+\$\$?/gu)?.length).toBeGreaterThanOrEqual(10);
});

describe('a first visit on a slow line', () => {
  let figures: PageFigures;
  beforeAll(async () => {
    figures = await measurePage(browser, new URL(THREAD, site).href, SLOW_LINE);
  });
  const weigh = (...kinds: string[]) => kinds.reduce((sum, kind) => sum + (figures.bytes[kind] ?? 0), 0);

  test('takes at most 25 kB of HTML and styles', () => {
    expect(weigh('Document')).toBeGreaterThan(4000);
    expect(weigh('Stylesheet')).toBeGreaterThan(4000);
    expect(weigh('Document', 'Stylesheet')).toBeLessThanOrEqual(25_000);
  });

  test('takes at most 40 kB of fonts, and the letters of formulas are among them', () => {
    expect(weigh('Font')).toBeGreaterThan(10_000);
    expect(weigh('Font')).toBeLessThanOrEqual(40_000);
  });

  test('takes at most 8 kB of scripts, and next to nothing of other kinds: the icon, the worker', () => {
    expect(weigh('Script')).toBeLessThanOrEqual(8_000);
    expect(weigh(...Object.keys(figures.bytes))).toBeLessThanOrEqual(
      weigh('Document', 'Stylesheet', 'Font', 'Script') + 1000,
    );
  });

  test('asks nobody else for anything', () => {
    expect(figures.requests.length).toBeGreaterThan(4);
    expect(figures.requests.filter((address) => !address.startsWith(site))).toEqual([]);
  });

  test('shifts nothing, though the fonts come later than the text', () => {
    expect(figures.layoutShift).toBe(0);
  });
});

test('formulas whose letters fail to come are shown in a serif of the reader', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, new URL('topics/', site).href);
  await page.route(/(?:Main-Regular|Math-Italic)-(?:core|capitals|greek|signs|rest)[^/]*\.woff2$/u, (route) =>
    route.abort(),
  );
  await page.goto(new URL(THREAD, site).href);
  const faces = () =>
    page.$$eval('.katex, .mathnormal', (all) => [...new Set(all.map((one) => getComputedStyle(one).fontFamily))]);
  // Paper does not wait for letters.
  await page.emulateMedia({ media: 'print' });
  expect(await faces()).not.toContainEqual(expect.stringContaining('without_ink'));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(faces, { timeout: 60_000 }).not.toContainEqual(expect.stringContaining('without_ink'));
  expect((await faces()).sort()).toEqual([expect.stringMatching(/^KaTeX_Main, math, math, /u), 'KaTeX_Math, math']);
  await context.close();
});

test('what keeps the room of letters is as wide as they are', async () => {
  const { page } = await visit(browser, new URL(THREAD, site).href);
  const widths = async (fonts: readonly string[], characters: string) =>
    page.evaluate(
      async ([fonts, characters]) => {
        await Promise.all(fonts.map(async (font) => document.fonts.load(font, characters)));
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('Expected a canvas');
        pen.textRendering = 'geometricPrecision';
        return fonts.map((font) => {
          pen.font = font;
          return [...characters].map((character) => pen.measureText(character).width);
        });
      },
      [fonts, characters] as const,
    );
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const [main, room] = await widths(
    ['20px KaTeX_Main', '20px KaTeX_Main_without_ink'],
    `${letters}0123456789([{+−=,∈≤→`,
  );
  expect(new Set(main).size).toBeGreaterThan(10);
  expect(room).toEqual(main);
  const [slanted, its] = await widths(['italic 20px KaTeX_Math', '20px KaTeX_Math_without_ink'], `${letters}αβγθλω`);
  expect(new Set(slanted).size).toBeGreaterThan(10);
  expect(its).toEqual(slanted);
  await page.close();
});

test('posts far below are laid out when they come near, and a link to one leads there', async () => {
  const { page } = await visit(browser, new URL(`${THREAD}#r5`, site).href);
  const skipped = await page.$$eval('.post', (posts) =>
    posts
      .filter((post) => getComputedStyle(post.querySelector('.post-text') ?? post).contentVisibility === 'auto')
      .map(({ id }) => id),
  );
  expect(skipped).toEqual(['r4', 'r5']);
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('#r5')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= innerHeight;
  });
  await page.close();
});

test('without scripts the thread says the same', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, new URL(THREAD, site).href);
  expect(await page.locator('.katex-html').count()).toBeGreaterThan(9);
  expect(await page.locator('article, .post').count()).toBeGreaterThan(5);
  await context.close();
});

test('under a base path every link and file of every page is there', async () => {
  const { page, errors } = await visit(browser, site);
  const seen = new Set<string>([site]);
  const lost: string[] = [];
  for (const address of seen) {
    const response = await page.request.get(address);
    // No index was made here.
    if (!response.ok() && !address.includes('/search-index/')) lost.push(address);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    for (const [, link = ''] of (await response.text()).matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/gu)) {
      const { href, origin } = new URL(link.replaceAll('&amp;', '&'), address);
      if (origin === new URL(site).origin) seen.add(href.replace(/#.*$/u, ''));
    }
  }
  expect(seen.size).toBeGreaterThan(15);
  expect([...seen].filter((address) => !address.startsWith(site))).toEqual([]);
  expect(lost).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

describe('the portable copy, opened from a disk', () => {
  const open = async () => visit(browser, pathToFileURL(join(`${out}-portable`, 'index.html')).href);

  test('is styled, and its links lead from page to page', async () => {
    const { page, errors } = await open();
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Wenqu');
    await page.click('a[href$="threads/attention-temperature/index.html"]');
    await page.waitForURL(/attention-temperature\/index\.html$/u);
    await page.click('a[href$="topics/attention/index.html"]');
    await page.waitForURL(/topics\/attention\/index\.html$/u);
    await page.click('.site-name');
    await page.waitForURL(/portable\/index\.html$/u);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('sets formulas in their own fonts', async () => {
    const { page, errors } = await visit(browser, pathToFileURL(join(`${out}-portable`, THREAD, 'index.html')).href);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    );
    expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math', 'KaTeX_AMS']));
    expect(errors).toEqual([]);
    await page.close();
  });

  test('shows nothing that only a script brings to life, and lays out no text late', async () => {
    for (const path of [THREAD, 'contribute/', 'search/']) {
      const { page } = await visit(browser, pathToFileURL(join(`${out}-portable`, path, 'index.html')).href);
      expect(await page.locator(':is(button, select, form):visible').count(), path).toBe(0);
      const late = await page.$$eval('main *', (all) =>
        all.map((one) => getComputedStyle(one).contentVisibility).filter((value) => value !== 'visible'),
      );
      expect(late, path).toEqual([]);
      await page.close();
    }
  });

  test('has no link into nowhere', () => {
    const seen = new Set([pathToFileURL(join(`${out}-portable`, 'index.html')).href]);
    const lost: string[] = [];
    for (const address of seen) {
      const file = fileURLToPath(address);
      if (!existsSync(file)) lost.push(address);
      else
        for (const [, link = ''] of readFileSync(file, 'utf8').matchAll(/<a\s(?:[^>]*?\s)?href="([^"]*)"/gu)) {
          const { href, protocol, pathname } = new URL(link.replaceAll('&amp;', '&'), address);
          if (protocol !== 'file:') continue;
          if (pathname.endsWith('.html')) seen.add(href.replace(/[?#].*$/u, ''));
          // A disk gives no index for a folder.
          else if (pathname.endsWith('/') || !existsSync(fileURLToPath(href.replace(/[?#].*$/u, '')))) lost.push(href);
        }
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(lost).toEqual([]);
  });
});
