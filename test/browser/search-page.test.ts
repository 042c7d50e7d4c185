import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { measurePage, SLOW_LINE } from './measure-page.ts';
import { compose, done, firstHit, idsOf, quiet, visit, watchErrors } from './visit.ts';

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
const search = (query: string, more = '') => at(`/search/?q=${encodeURIComponent(query)}${more}`);

test('the search page shifts nothing when its script comes', async () => {
  expect((await measurePage(browser, at('/search/'), SLOW_LINE)).layoutShift).toBe(0);
});

describe('the search page, while typing', () => {
  test('shows hits without a click, says how many, and keeps the address', async () => {
    const { page, errors } = await visit(browser, at('/search/'));
    await page.fill('#q', '多峰分布');
    await firstHit(page, 'repetition-loop');
    const words = await page.textContent('[role="status"]');
    expect(words).toMatch(/^找到 \d+ 条$/u);
    expect(Number(/\d+/u.exec(words ?? '')?.[0])).toBeGreaterThanOrEqual((await idsOf(page)).length);
    expect(new URL(page.url()).searchParams.get('q')).toBe('多峰分布');
    expect(await page.title()).toContain('多峰分布');
    await page.fill('#q', '');
    await page.waitForSelector('[data-search-state="idle"]');
    expect(await idsOf(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('does nothing while an input method composes, nor at its Enter, and searches when it has ended', async () => {
    const { page, errors } = await visit(browser, at('/search/'));
    await page.focus('#q');
    const composing = await compose(page, 'duofeng');
    expect(await page.inputValue('#q')).toBe('duofeng');
    await page.keyboard.press('Enter');
    // Longer than the rest after which a typed text is looked for.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await page.getAttribute('[data-search-state]', 'data-search-state')).toBe('idle');
    expect(new URL(page.url()).search).toBe('');
    await composing.commit('多峰分布');
    await firstHit(page, 'repetition-loop');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('never puts a late answer in the place of a newer one', async () => {
    const { page, errors } = await visit(browser, search('多峰分布'));
    await firstHit(page, 'repetition-loop');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search-index/**', async (route) => {
      await released;
      await route.continue();
    });
    // Terms or pages: the names are for the suggestions alone.
    const held = page.waitForRequest(/search-index\/\w+\/[tp]\w{1,3}$/u);
    await page.fill('#q', 'Mixtral 专家路由 复读 知识容量 学习率 同声传译');
    await held;
    await page.fill('#q', '多峰分布');
    await firstHit(page, 'repetition-loop');
    const before = await idsOf(page);
    release();
    await quiet(page);
    expect(await idsOf(page)).toEqual(before);
    expect(await page.getAttribute('[data-search-state]', 'data-search-state')).toBe('done');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('suggests names: arrows choose, Escape closes, Enter opens', async () => {
    const page = await browser.newPage();
    const errors = watchErrors(page);
    // The words are typed while the script is still on its way.
    let letGo: () => void = () => undefined;
    const isTyped = new Promise<void>((done) => (letGo = done));
    await page.route(/on-demand[^/]*\.js/u, async (route) => {
      await isTyped;
      await route.continue();
    });
    await page.goto(at('/search/'), { waitUntil: 'commit' });
    await page.focus('#q');
    await page.keyboard.type('检索');
    letGo();
    await page.waitForSelector('#q[aria-expanded="true"]');
    await done(page);
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getAttribute('#q', 'aria-activedescendant');
    expect(chosen).not.toBeNull();
    expect(await page.getAttribute(`[id="${chosen}"]`, 'aria-selected')).toBe('true');
    expect(await page.$$('[role="option"][aria-selected="true"]')).toHaveLength(1);
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('#q', 'aria-expanded')).toBe('false');
    expect(await page.getAttribute('#q', 'aria-activedescendant')).toBeNull();
    expect(await page.inputValue('#q')).toBe('检索');
    await page.keyboard.type('增');
    await page.waitForSelector('#q[aria-expanded="true"]');
    await page.keyboard.press('ArrowDown');
    const target = await page.getAttribute('[role="option"][aria-selected="true"]', 'href');
    await page.keyboard.press('Enter');
    await page.waitForURL(at(target ?? ''));
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a hit', () => {
  test('has a name of its own where a topic and a term have one id', async () => {
    const { page } = await visit(browser, search('混合专家'));
    await done(page);
    const ids = await idsOf(page);
    expect(ids).toEqual(expect.arrayContaining(['topics/mixture-of-experts', 'glossary/mixture-of-experts']));
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
  });

  test.each([
    ['2310.16226', '编号 2310.16226'],
    ['/topics/kan/', '地址 /topics/kan/'],
    ['善变的变色龙', '又名 善变的变色龙还是固执的树懒：揭示大语言模型在知识冲突中的行为'],
  ])('of %s, which no text of it shows, says why it was found', async (query, words) => {
    const { page } = await visit(browser, search(query));
    await done(page);
    const hit = page.locator('li[data-hit]').filter({ hasText: words }).first();
    expect(await hit.locator('.hit-name').textContent()).toBe(words);
    expect(await hit.locator('.hit-name mark').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('that holds only a part of the query stands in a list of its own, and lists hold nothing but hits', async () => {
    const { page } = await visit(browser, search('vLLM 显存 释放'));
    await done(page);
    const lists = await page.$$eval('ol.hits', (all) =>
      all.map((list) => ({
        label: list.getAttribute('aria-label'),
        isOfHits: [...list.children].every((child) => child.matches('li[data-hit]')),
      })),
    );
    expect(lists).toEqual([
      { label: null, isOfHits: true },
      { label: '以下只含其中一部分词', isOfHits: true },
    ]);
    await page.close();
  });
});

describe('filters, order and history', () => {
  test('stand in the address, can be taken off, and the back button undoes each', async () => {
    const { page, errors } = await visit(browser, search('LoRA'));
    await done(page);
    const all = await idsOf(page);
    await page.click('[data-facets] a[data-key="kind:term"]');
    await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length < n, all.length);
    const terms = await idsOf(page);
    expect(terms.length).toBeGreaterThan(0);
    expect(all).toEqual(expect.arrayContaining(terms));
    expect(new URL(page.url()).searchParams.get('kind')).toBe('term');
    expect(await page.getAttribute('[data-key="kind:term"]', 'aria-current')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('kind:term');
    await page.click('.search-order a[data-key="order:true"]');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('sort') === 'date');
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('sort='));
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('kind='));
    await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length === n, all.length);
    expect(await idsOf(page)).toEqual(all);
    await page.goForward();
    await page.click('.chips a');
    await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length === n, all.length);
    expect(await page.$$('.chips li')).toHaveLength(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('counts what a filter leaves', async () => {
    const { page } = await visit(browser, search('LoRA'));
    await done(page);
    const count = await page.textContent('[data-facets] li:has([data-key="kind:term"]) .count');
    await page.click('[data-facets] a[data-key="kind:term"]');
    await page.waitForFunction(
      (words) => document.querySelector('[role="status"]')?.textContent === words,
      `找到 ${count} 条`,
    );
    await page.close();
  });

  test('Enter makes a step of the history, typing does not', async () => {
    const { page, errors } = await visit(browser, search('多峰分布'));
    await firstHit(page, 'repetition-loop');
    const steps = await page.evaluate(() => history.length);
    await page.fill('#q', '2310.16226');
    await firstHit(page, '2310.16226');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.press('#q', 'Enter');
    await page.waitForFunction((n) => history.length === n + 1, steps);
    await page.goBack();
    await firstHit(page, 'repetition-loop');
    expect(await page.inputValue('#q')).toBe('多峰分布');
    await page.goForward();
    await firstHit(page, '2310.16226');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('says what was repaired, and goes back to what was typed', async () => {
    const { page } = await visit(browser, search('flashatention'));
    await done(page);
    expect(await page.textContent('.search-notes')).toContain('已按“FlashAttention”搜索');
    await page.click('.search-notes a');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('typed') === '1');
    await page.waitForFunction(() => !document.querySelector('.search-notes')?.textContent?.includes('已按'));
    await done(page);
    expect(await page.inputValue('#q')).toBe('flashatention');
    await page.close();
  });
});

describe('the filters', () => {
  test('are folded on a narrow screen, and stay open while the reader uses them', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(search('LoRA'));
    await done(page);
    expect(await page.isVisible('.facets a')).toBe(false);
    await page.click('[data-facets] summary');
    await page.click('.facets a[data-key="kind:term"]');
    await page.waitForSelector('.chips a');
    await page.waitForSelector('.facets a[data-key="kind:term"][aria-current]');
    expect(await page.isVisible('.facets a')).toBe(true);
    await page.close();
  });

  test('are fetched only when they are opened, where the site is so large that they are a file of their own', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
    await page.route('**/search-index/start', async (route) => {
      const response = await route.fetch();
      const packed = await response.body();
      const start = JSON.parse((packed[0] === 0x1f ? gunzipSync(packed) : packed).toString()) as Record<
        string,
        unknown
      >;
      expect(start['facets']).toBeDefined();
      delete start['facets'];
      await route.fulfill({ body: JSON.stringify(start) });
    });
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/facets')) fetched.push(request.url());
    });
    await page.goto(search('LoRA'));
    await done(page);
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual([]);
    await page.click('[data-facets] summary');
    await page.waitForSelector('.facets a[data-key="kind:term"]');
    expect(fetched).toHaveLength(1);
    await page.close();
  });
});

describe('more than the first hits', () => {
  test('come when the reader scrolls, not before, and nothing jumps', async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 500 } });
    const errors = watchErrors(page);
    await page.goto(search('模型'));
    await done(page);
    const first = await idsOf(page);
    await page.waitForLoadState('networkidle');
    expect(await idsOf(page)).toEqual(first);
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 4000);
    await page.waitForFunction((n) => document.querySelectorAll('li[data-hit]').length > n, first.length);
    const later = await idsOf(page);
    expect(later.slice(0, first.length)).toEqual(first);
    const addresses = await page.$$eval('li[data-hit] .item-title a', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('come by the button, to the last, and the focus goes on from there', async () => {
    // So tall that nothing scrolls: all hits come by the button.
    const page = await browser.newPage({ viewport: { width: 1200, height: 20_000 } });
    await page.goto(search('模型'));
    await done(page);
    const total = Number(/\d+/u.exec((await page.textContent('[role="status"]')) ?? '')?.[0]);
    expect(total).toBeGreaterThan(10);
    for (let shown = (await idsOf(page)).length; shown < total;) {
      await page.focus('.search-more button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (n) =>
          [...document.querySelectorAll('li[data-hit]')].slice(n).some((row) => row.contains(document.activeElement)),
        shown,
      );
      shown = (await idsOf(page)).length;
    }
    expect(await page.isVisible('.search-more')).toBe(false);
    await page.close();
  });

  test('are there again when the reader comes back from one of them', async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 600 } });
    await page.goto(search('模型'));
    await done(page);
    await page.click('.search-more button');
    await page.waitForFunction(() => document.querySelectorAll('li[data-hit]').length > 10);
    const far = page.locator('li[data-hit]').nth(10).locator('a').first();
    const id = (await idsOf(page))[10] ?? '';
    await far.click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await page.waitForSelector(`li[data-hit="${id}"]`);
    await page.waitForFunction((hit) => {
      const top = document.querySelector(`li[data-hit="${hit}"]`)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    }, id);
    await page.close();
  });
});

describe('when something is wrong', () => {
  test('an index that cannot be had is told, with its reason, and retrying recovers', async () => {
    const page = await browser.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(search('多峰分布'));
    await page.waitForSelector('[data-search-state="failed"]');
    expect(await page.textContent('.search-top [role="status"]')).toMatch(/搜不了|没有取到|出了错/u);
    expect(await page.textContent('.search-advice')).toContain('search-index');
    await page.unroute('**/search-index/**');
    await page.click('.search-again button');
    await firstHit(page, 'repetition-loop');
    expect(await page.$('.search-again')).toBeNull();
    expect(thrown).toEqual([]);
    await page.close();
  });

  test.each([
    ['not there', { status: 404, body: 'no' }, '没有取到'],
    ['nonsense', { status: 200, body: '<!doctype html>' }, '出了错'],
    ['empty', { status: 200, body: '' }, '出了错'],
  ])('an index that is %s ends in a clear state', async (_, answer, words) => {
    const page = await browser.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route('**/search-index/**', (route) => route.fulfill(answer));
    await page.goto(search('多峰分布'));
    await page.waitForSelector('[data-search-state="failed"]');
    expect(await page.textContent('.search-top [role="status"]')).toContain(words);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('scripts that cannot be fetched are told too', async () => {
    const page = await browser.newPage();
    await page.route('**/_astro/on-demand*.js', (route) => route.abort());
    await page.goto(search('多峰分布'));
    await page.waitForSelector('[data-search-state="failed"]');
    expect(await page.textContent('.search-top [role="status"]')).toContain('没能取到');
    await page.close();
  });

  test('a line that is gone is told, and the search goes on when it is back', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context, at('/search/'));
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.fill('#q', '多峰分布');
    await page.waitForSelector('[data-search-state="failed"]');
    expect(await page.textContent('.search-top [role="status"]')).toContain('没有连上网络');
    await context.setOffline(false);
    await firstHit(page, 'repetition-loop');
    await context.close();
  });

  test.each([
    ['only signs', '？！。、…', ['done', 'idle']],
    ['control characters', '\u0000\u0001\u001b[2J\u007f', ['done', 'idle']],
    ['half a character', '\ud83d', ['done', 'idle']],
    ['code', '<img src=x onerror=alert(1)><script>alert(2)</script>', ['done']],
    ['an entity', '&lt;b&gt;&amp;', ['done']],
    ['a quotation that never ends', '"多峰', ['done']],
    ['spaces', '   ', ['idle']],
  ])('%s in the field end in a clear state', async (_, text, states) => {
    const { page, errors } = await visit(browser, at('/search/'));
    await page.evaluate((query) => {
      const field = document.querySelector<HTMLInputElement>('#q');
      if (field) field.value = query;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    await page.waitForFunction(
      (wanted) =>
        wanted.includes(document.querySelector<HTMLElement>('[data-search-state]')?.dataset['searchState'] ?? ''),
      states,
    );
    expect((await page.textContent('.search-top [role="status"]'))?.trim()).not.toBe('');
    expect(await page.$('img[src="x"]')).toBeNull();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('of ten thousand characters the first 300 are used, and that is said', async () => {
    const { page, errors } = await visit(browser, at('/search/'));
    await page.fill('#q', `多峰分布${'x'.repeat(9996)}`);
    await done(page);
    expect(await page.textContent('.search-notes')).toContain('只用了前 300 个字');
    expect(new URL(page.url()).searchParams.get('q')).toHaveLength(300);
    await page.goto(search('y'.repeat(10_000)));
    await done(page);
    expect(await page.textContent('.search-notes')).toContain('只用了前 300 个字');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('nothing found says what to try, and gives the way out of the filters', async () => {
    const { page } = await visit(browser, search('多峰分布', '&year=1999'));
    await done(page);
    expect(await idsOf(page)).toEqual([]);
    expect(await page.$$('.search-advice a[href="/topics/"], .search-advice a[href="/open/"]')).toHaveLength(2);
    await page.click('.search-advice a[data-wanted]');
    await firstHit(page, 'repetition-loop');
    await page.close();
  });
});

test('without scripts the form works and every topic can be reached', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, at('/search/'));
  const links = await page.$$eval('main a', (all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(expect.arrayContaining(['/threads/', '/analyses/', '/papers/', '/glossary/', '/topics/kan/']));
  expect(links.filter((link) => link?.startsWith('/topics/')).length).toBeGreaterThanOrEqual(28);
  expect(links).toContain('/threads/#page_y2023');
  expect(await page.isVisible('[data-search-state]')).toBe(false);
  await page.fill('#q', '多峰 分布');
  await page.press('#q', 'Enter');
  await page.waitForURL('**/search/?q=*');
  expect(new URL(page.url()).searchParams.get('q')).toBe('多峰 分布');
  await context.close();
});
