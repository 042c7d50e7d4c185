import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { compose, firstHit, idsOf, visit, watchErrors } from './visit.ts';

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
const opened = 'dialog.palette[open]';

describe('the search over any page', () => {
  test('fetches nothing of the search before it is wanted', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(at('/threads/repetition-loop/'), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /search-index|on-demand/u.test(path))).toEqual([]);
    const index = page.waitForRequest('**/search-index/**');
    await page.focus('#page_search');
    await index;
    await page.close();
  });

  test.each(['/', '/about/', '/threads/repetition-loop/', '/404.html'])(
    'opens on %s by its keys, and gives the focus back',
    async (path) => {
      const { page, errors } = await visit(browser, at(path));
      await page.focus('.site-name');
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await page.keyboard.press(key);
        await page.waitForSelector(opened);
        await page.waitForFunction(() => document.activeElement?.id === 'page_palette');
        expect(await page.inputValue('#page_palette')).toBe('');
        await page.keyboard.press('Escape');
        await page.waitForSelector(opened, { state: 'hidden' });
        await page.waitForFunction(() => document.activeElement?.classList.contains('site-name'));
      }
      expect(errors.filter((error) => !error.includes('404'))).toEqual([]);
      await page.close();
    },
  );

  test('opens by a press on the box in the head, and takes along what was typed there', async () => {
    const { page } = await visit(browser, at('/about/'));
    await page.fill('#page_search', '多峰');
    await page.click('#page_search');
    await page.waitForSelector(opened);
    expect(await page.inputValue('#page_palette')).toBe('多峰');
    await page.keyboard.type('分布');
    await firstHit(page, 'repetition-loop');
    await page.close();
  });

  test('leaves / alone where one is typing', async () => {
    const { page } = await visit(browser, at('/about/'));
    await page.focus('#page_search');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#page_search')).toBe('a/b');
    expect(await page.$(opened)).toBeNull();
    await page.keyboard.press('Control+k');
    await page.waitForSelector(opened);
    await page.keyboard.type('/');
    expect(await page.inputValue('#page_palette')).toBe('a/b/');
    await page.close();
  });

  test('is walked with the arrows: suggestions, hits, all results, and back to the field', async () => {
    const { page, errors } = await visit(browser, at('/about/'));
    await page.keyboard.press('/');
    await page.waitForSelector(opened);
    await page.keyboard.type('检索');
    await page.waitForSelector('#page_palette[aria-expanded="true"]');
    await page.waitForSelector(`${opened} [data-search-state="done"] li[data-hit]`);
    const suggestions = (await page.$$('[role="option"]')).length;
    expect((await idsOf(page)).length).toBeLessThanOrEqual(8);
    for (let i = 0; i < suggestions; i++) await page.keyboard.press('ArrowDown');
    const last = `page_palette_suggestions_${suggestions - 1}`;
    expect(await page.getAttribute('#page_palette', 'aria-activedescendant')).toBe(last);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page_palette');
    await page.keyboard.press('ArrowDown');
    const [first, second] = await idsOf(page);
    const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-hit'));
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page_palette');
    await page.keyboard.press('ArrowDown');
    // Typing goes on in the field.
    await page.keyboard.type('器');
    expect(await page.inputValue('#page_palette')).toBe('检索器');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('opens a hit with Enter, and in a new tab with Ctrl and Enter', async () => {
    const context = await browser.newContext();
    const { page, errors } = await visit(context, at('/about/'));
    await page.keyboard.press('/');
    await page.waitForSelector(opened);
    await page.keyboard.type('多峰分布');
    await firstHit(page, 'repetition-loop');
    await page.focus('li[data-hit] a');
    const opening = context.waitForEvent('page');
    await page.keyboard.press('ControlOrMeta+Enter');
    // A tab is there before it has gone to its address.
    const tab = await opening;
    await tab.waitForURL(at('/threads/repetition-loop/#r4'));
    expect(page.url()).toBe(at('/about/'));
    await page.keyboard.press('Enter');
    await page.waitForURL(at('/threads/repetition-loop/#r4'));
    expect(errors).toEqual([]);
    await context.close();
  });

  test('Enter in the field leads to the search page, but not while an input method composes', async () => {
    const { page, errors } = await visit(browser, at('/about/'));
    await page.keyboard.press('/');
    await page.waitForSelector(opened);
    const composing = await compose(page, 'duofeng');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(page.url()).toBe(at('/about/'));
    expect(await page.$(opened)).not.toBeNull();
    await composing.commit('多峰分布');
    await firstHit(page, 'repetition-loop');
    expect(await page.getAttribute('.palette-all', 'href')).toBe(`/search/?q=${encodeURIComponent('多峰分布')}`);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await firstHit(page, 'repetition-loop');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('says why it failed, and recovers', async () => {
    const page = await browser.newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(at('/about/'));
    await page.keyboard.press('/');
    await page.waitForSelector(opened);
    await page.keyboard.type('多峰分布');
    await page.waitForSelector(`${opened} [data-search-state="failed"]`);
    expect(await page.textContent(`${opened} [role="status"]`)).toContain('搜不了');
    await page.unroute('**/search-index/**');
    await page.click(`${opened} .search-again button`);
    await firstHit(page, 'repetition-loop');
    await page.close();
  });

  test('leaves the form as it is where its scripts cannot be fetched', async () => {
    const page = await browser.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/_astro/on-demand*.js', (route) => route.abort());
    await page.goto(at('/about/'));
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.id === 'page_search');
    await page.waitForFunction(() => document.querySelector('.search-unready')?.textContent?.includes('按 Enter'));
    expect(await page.isVisible('.search-unready')).toBe(true);
    await page.keyboard.type('abc');
    await page.unroute('**/_astro/on-demand*.js');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=abc');
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('says that the line is gone where its scripts were never fetched, and opens when it is back', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context, at('/about/'));
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await context.setOffline(true);
    for (const key of ['/', 'Control+k']) {
      await page.focus('.site-name');
      await page.keyboard.press(key);
      await page.waitForFunction(() =>
        document.querySelector('.search-unready')?.textContent?.includes('没有连上网络，搜不了'),
      );
      expect(await page.isVisible('.search-unready')).toBe(true);
    }
    await page.keyboard.type('多峰分布');
    await context.setOffline(false);
    await firstHit(page, 'repetition-loop');
    expect(await page.inputValue('#page_palette')).toBe('多峰分布');
    expect(await page.textContent('.search-unready')).toBe('');
    expect(thrown).toEqual([]);
    await context.close();
  });

  test('hands a text that is too long to the search page, which says so', async () => {
    const { page, errors } = await visit(browser, at('/about/'));
    await page.keyboard.press('/');
    await page.waitForSelector(opened);
    await page.fill('#page_palette', `多峰分布${'x'.repeat(9996)}`);
    await page.waitForSelector(`${opened} [data-search-state="done"]`);
    expect(await page.textContent(`${opened} .search-notes`)).toContain('只用了前 300 个字');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.textContent('.search-notes')).toContain('只用了前 300 个字');
    // One letter less is the reader's own, whole.
    await page.press('#q', 'End');
    await page.press('#q', 'Backspace');
    await page.waitForFunction(() => !document.querySelector('.search-notes')?.textContent?.includes('只用了'));
    expect(new URL(page.url()).searchParams.get('cut')).toBeNull();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('on the search page its keys lead to the field that is there', async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    await page.goto(at('/search/?q=LoRA'));
    await page.waitForSelector('[data-search-state="done"]');
    for (const key of ['/', 'Control+k']) {
      await page.focus('.site-name');
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement?.id === 'q');
      expect(await page.$('dialog')).toBeNull();
    }
    expect(await page.inputValue('#q')).toBe('LoRA');
    expect(errors).toEqual([]);
    await page.close();
  });
});
