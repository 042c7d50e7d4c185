import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { done, visit } from './visit.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const at = (path: string) => new URL(path, site).href;

describe('the editions', () => {
  test('are one link away from each other, on the same page', async () => {
    const { page, errors } = await visit(browser, at('/threads/repetition-loop/#r2'));
    await page.click('.editions a[hreflang="zh-Hant"]');
    await page.waitForURL('**/zh-hant/threads/repetition-loop/#r2');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hant');
    expect(await page.textContent('.editions [aria-current]')).toBe('繁');
    await page.click('.editions a[hreflang="en"]');
    await page.waitForURL('**/en/threads/repetition-loop/#r2');
    expect(await page.textContent('.site-nav')).toContain('Discussions');
    await page.click('.editions a[hreflang="zh-Hans"]');
    await page.waitForURL((url) => url.pathname === '/threads/repetition-loop/');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('are kept from page to page', async () => {
    const { page } = await visit(browser, at('/en/'));
    await page.click('.site-nav a[href$="/threads/"]');
    await page.waitForURL('**/en/threads/');
    await page.click('main a[href*="/threads/"][href$="/"]');
    await page.waitForURL('**/en/threads/*/');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.close();
  });

  test.each([
    ['/en/', 'en', 'Discussion'],
    ['/zh-hant/', 'zh-Hant', '討論'],
  ])('search in their own words and lead to their own pages: %s', async (root, lang, word) => {
    const { page, errors } = await visit(browser, at(`${root}search/?q=${encodeURIComponent('复读机')}`));
    await done(page);
    expect(await page.textContent('li[data-hit="repetition-loop"] .mark')).toContain(word);
    expect(await page.title()).toMatch(lang === 'en' ? /Search · Wenqu$/u : /搜尋 · 問渠$/u);
    await page.click('li[data-hit="repetition-loop"] .item-title a');
    await page.waitForURL(`**${root}threads/repetition-loop/**`);
    expect(await page.getAttribute('html', 'lang')).toBe(lang);
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([
    ['/en/', 'zh-Hans'],
    ['/zh-hant/', 'zh-Hans'],
    ['/', null],
  ])('say the language of hits where it is not their own: %s', async (root, chinese) => {
    const { page } = await visit(browser, at(`${root}search/?q=KAN`));
    await done(page);
    const title = (id: string) => page.getAttribute(`li[data-hit="${id}"] .item-title`, 'lang');
    expect(await title('kan-or-mlp')).toBe(chinese);
    expect(await title('2404.19756')).toBe(root === '/en/' ? null : 'en');
    expect(await page.getAttribute('li[data-hit="kan-or-mlp"] .hit-passage span', 'lang')).toBe(chinese);
    expect(await page.$$eval('[data-key^="kind:"][lang]', (links) => links.length)).toBe(0);
    await page.close();
  });

  test('keep the search over any page in the edition, suggestions and the way to all hits too', async () => {
    const { page } = await visit(browser, at('/en/threads/repetition-loop/'));
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.fill('dialog input', 'RoPE');
    await page.waitForSelector('dialog [data-search-state="done"] li[data-hit]');
    await page.waitForSelector('dialog [role="option"]');
    const links = await page.$$eval('dialog a', (all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((path) => !path.startsWith('/en/'))).toEqual([]);
    await page.close();
  });

  test('mark the words of a hit in the other script', async () => {
    const { page } = await visit(browser, at(`/zh-hant/search/?q=${encodeURIComponent('多峰分布')}`));
    await done(page);
    await page.click('li[data-hit="repetition-loop"] .item-title a');
    await page.waitForSelector('.marks-bar');
    expect(await page.textContent('.marks-bar [role="status"]')).toMatch(/[1-9]/u);
    await page.close();
  });

  test('say in their own words that a page is not there', async () => {
    const { page } = await visit(browser, at('/en/threads/no-such-thread/'));
    expect(await page.textContent('h1')).toBe('There is no such page');
    expect(await page.getAttribute('main .more a', 'href')).toBe('/en/');
    await page.close();
  });
});
