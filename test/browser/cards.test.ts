import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { visit, watchErrors } from './visit.ts';

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
const THREAD = '/threads/repetition-loop/';
const CITATION = '.post-text a.cite';
const TERM = '.post-text a.term-link';

const shown = (page: Page) => page.waitForSelector('.card');
const gone = (page: Page) => page.waitForSelector('.card', { state: 'detached' });
const partsOf = (page: Page, kind: string) =>
  page.$$eval(`.card [data-part="${kind}"]`, (parts) => parts.map((part) => part.textContent.trim()));

/** Longer than any rest a card waits for. */
const rest = (page: Page) => page.waitForTimeout(900);

describe('cards beside links', () => {
  test('come when the pointer rests on a citation: title, authors, what was said here', async () => {
    const { page, errors } = await visit(browser, at(THREAD));
    await page.hover(CITATION);
    await shown(page);
    const address = await page.$eval(CITATION, (link) => (link as HTMLAnchorElement).href);
    const paper = await browser.newPage();
    await paper.goto(address);
    const title = await paper.textContent('h1');
    const authors = (await paper.textContent('.facts dd'))?.trim() ?? '';
    const said = (await paper.textContent('.sentences li'))?.trim().slice(0, 8) ?? '';
    expect(await partsOf(page, 'title')).toEqual([title?.trim()]);
    const names = authors.split(', ');
    expect(names.length).toBeGreaterThan(4);
    expect((await partsOf(page, 'facts')).join()).toContain(`${names.slice(0, 3).join(', ')} et al.`);
    expect((await partsOf(page, 'quote'))[0]?.startsWith(said)).toBe(true);
    expect(await page.getAttribute(CITATION, 'aria-describedby')).toBe('page_card');
    expect(await page.getAttribute('.card', 'role')).toBe('tooltip');
    expect(errors).toEqual([]);
  });

  test('stay while the pointer goes over to them, and leave with it', async () => {
    const { page } = await visit(browser, at(THREAD));
    await page.hover(CITATION);
    await shown(page);
    await page.hover('.card [data-part="title"]');
    await rest(page);
    expect(await page.$('.card')).not.toBeNull();
    await page.mouse.move(2, 2);
    await gone(page);
    expect(await page.getAttribute(CITATION, 'aria-describedby')).toBeNull();
  });

  test('do not come when the pointer only passes over, and fetch nothing then', async () => {
    const { page } = await visit(browser, at(THREAD));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.hover(CITATION);
    await page.mouse.move(2, 2);
    await rest(page);
    expect(await page.$('.card')).toBeNull();
    expect(asked.filter((url) => url.includes('/papers/'))).toEqual([]);
  });

  test('close by Esc alone, with the pointer still there', async () => {
    const { page } = await visit(browser, at(THREAD));
    await page.hover(TERM);
    await shown(page);
    await page.keyboard.press('Escape');
    await gone(page);
    await rest(page);
    expect(await page.$('.card')).toBeNull();
  });

  test('come for a link that is reached by keyboard, and leave the focus where it is', async () => {
    const { page } = await visit(browser, at(THREAD));
    const [before] = await page.$$(CITATION);
    // From the link before it, as a reader comes.
    await page.evaluate((selector) => {
      const links = [...document.querySelectorAll<HTMLElement>('a')];
      links[links.indexOf(document.querySelector<HTMLElement>(selector) as HTMLElement) - 1]?.focus();
    }, CITATION);
    await page.keyboard.press('Tab');
    await shown(page);
    expect(await before?.evaluate((link) => document.activeElement === link)).toBe(true);
    await page.keyboard.press('Tab');
    await gone(page);
  });

  test('tell of a term its names and its meaning', async () => {
    const { page } = await visit(browser, at(THREAD));
    const id = await page.$eval(TERM, (link) => new URL((link as HTMLAnchorElement).href).hash.slice(1));
    await page.hover(TERM);
    await shown(page);
    const glossary = await browser.newPage();
    await glossary.goto(at('/glossary/'));
    const name = await glossary.textContent(`[id="${id}"] dfn`);
    const meaning = await glossary.textContent(`[id="${id}"] dd > p`);
    expect(await partsOf(page, 'title')).toEqual([name?.trim()]);
    expect(await partsOf(page, 'text')).toEqual([meaning?.trim()]);
  });

  test('lie wholly inside a window of 320 px and hold no style attribute in the page as sent', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(at(THREAD));
    for (const link of await page.$$(`${CITATION}, ${TERM}`)) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await shown(page);
      const { left, right, wide } = await page.$eval(
        '.card',
        (card) =>
          ({
            ...card.getBoundingClientRect().toJSON(),
            wide: document.documentElement.scrollWidth,
          }) as { left: number; right: number; wide: number },
      );
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(wide).toBeLessThanOrEqual(320);
      await page.keyboard.press('Escape');
      await page.mouse.move(1, 1);
      await gone(page);
    }
  });
});

describe('cards under a finger', () => {
  const phone = () => browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('come at the first tap with a link to open the page, and the second tap follows', async () => {
    const context = await phone();
    const { page } = await visit(context, at(THREAD));
    const address = await page.$eval(CITATION, (link) => (link as HTMLAnchorElement).href);
    await page.tap(CITATION);
    await shown(page);
    expect(page.url()).toBe(at(THREAD));
    expect(await partsOf(page, 'open')).toEqual(['打开这一页']);
    expect(await page.getAttribute('.card', 'role')).toBe('dialog');
    await page.tap('.page-head h1');
    await gone(page);
    await page.tap(CITATION);
    await shown(page);
    await page.tap(CITATION);
    await page.waitForURL(address);
    await context.close();
  });

  test('lead on by their own link', async () => {
    const context = await phone();
    const { page } = await visit(context, at(THREAD));
    await page.tap(TERM);
    await shown(page);
    await page.tap('.card [data-part="open"] a');
    await page.waitForURL(/\/glossary\/#/u);
    await context.close();
  });

  test('do not come between a finger and a link that stands outside the text', async () => {
    const context = await phone();
    const { page } = await visit(context, at('/papers/'));
    await page.tap('main .item-title a');
    await page.waitForURL(/\/papers\/.+/u);
    await context.close();
  });
});

describe('without what cards need', () => {
  test('a link is a link: no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await visit(context, at(THREAD));
    await page.click(TERM);
    await page.waitForURL(/\/glossary\/#/u);
    await context.close();
  });

  test('nothing comes and nothing is said when the page cannot be had, and a tap follows the link', async () => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true });
    const page = await context.newPage();
    const errors = watchErrors(page);
    await page.goto(at(THREAD));
    // Cards ask by fetch; a link that is followed asks for a document.
    await page.route('**/papers/**', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    );
    await page.hover(CITATION);
    await rest(page);
    expect(await page.$('.card')).toBeNull();
    await page.tap(CITATION);
    await page.waitForURL(/\/papers\//u);
    expect(errors.filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  test('a tap follows the link when the cards themselves cannot be had', async () => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(at(THREAD));
    await page.route('**/_astro/cards.*', (route) => route.abort());
    await page.tap(CITATION);
    await page.waitForURL(/\/papers\//u);
    await context.close();
  });
});

test('what a page says comes as words: markup in it stays outside the card', async () => {
  const page = await browser.newPage();
  await page.route('**/papers/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<main><h1 data-card="title">A <img src=x onerror="window.ran=1"> B</h1>
        <p data-card="text"><script>window.ran=1</script><a href="javascript:window.ran=1">x</a>
        <math><mi href="javascript:1" mathvariant="normal" onclick="window.ran=1">R</mi></math></p></main>`,
    }),
  );
  await page.goto(at(THREAD));
  await page.hover(CITATION);
  await shown(page);
  const html = await page.$eval('.card', (card) => card.innerHTML);
  expect(html).not.toMatch(/img|script|onclick|<a|href/u);
  expect(html).toContain('<mi mathvariant="normal">R</mi>');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the record of a paper is copied by its button', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = await visit(context, at('/papers/2405.17247/'));
  await page.click('button[data-copy]');
  await page.waitForFunction(() => document.querySelector('[data-copied]')?.textContent === '已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.textContent('#page_bibtex'));
  expect(copied).toMatch(/^@\w+\{/u);
  await context.close();
});
