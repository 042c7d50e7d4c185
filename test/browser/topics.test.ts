import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

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

describe('evidence of a claim', () => {
  test.each([true, false])(
    'leads to the very sentence, in sight and marked (scripts: %s)',
    async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } });
      const { page, errors } = await visit(context, at('/topics/knowledge-editing/'));
      const link = page.locator('#c2 .words');
      const words = (await link.textContent()) ?? '';
      expect(words).toMatch(/奥巴马/u);
      await link.click();
      await page.waitForURL(/\/threads\/knowledge-update\/#r3_/u);
      const sentence = page.locator('span:target');
      expect(await sentence.textContent()).toContain(words.trim());
      await page.waitForTimeout(200);
      const box = (await sentence.boundingBox()) ?? expect.fail('the sentence is not drawn');
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
      const colour = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(await colour('span:target')).not.toBe(await colour('#r4 p span'));
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('leads to a sentence that stands there, on every topic', async () => {
    const { page } = await visit(browser, at('/topics/'));
    const topics = await page.$$eval('main a[href^="/topics/"]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname),
    );
    const hrefs = new Set<string>();
    for (const topic of new Set(topics)) {
      const html = await (await fetch(at(topic))).text();
      for (const [, href = ''] of html.matchAll(/class="words" href="([^"]+)"/gu)) hrefs.add(href);
    }
    expect(hrefs.size).toBeGreaterThan(50);
    for (const href of hrefs) {
      const [path = '', id = ''] = href.split('#');
      expect(await (await fetch(at(path))).text(), href).toContain(` id="${id}"`);
    }
    await page.close();
  });
});

test('the date of a claim stays in the margin, also one that was inferred', async () => {
  const { page } = await visit(browser, at('/en/topics/length-extrapolation/'));
  for (const width of [840, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const [margin, dates] = await page.$$eval('.claim > .mark', (marks) => [
      Math.min(...marks.map((mark) => mark.getBoundingClientRect().right)),
      marks.flatMap((mark) =>
        [...mark.querySelectorAll('time')].flatMap((time) => [...time.getClientRects()].map(({ right }) => right)),
      ),
    ]);
    expect(dates.length).toBeGreaterThan(2);
    expect(Math.max(...dates)).toBeLessThanOrEqual(margin + 1);
  }
  await page.close();
});

test('as many entries as the list of topics counts are on the page of each topic', async () => {
  const { page } = await visit(browser, at('/topics/'));
  const counted = await page.$$eval('.count', (counts) =>
    counts.flatMap((count) => {
      const link = count.parentElement?.querySelector('a');
      const told = /^(\d+) 条$/u.exec(count.textContent.trim());
      return link && told ? [{ path: link.pathname, told: Number(told[1]) }] : [];
    }),
  );
  expect(counted.length).toBeGreaterThan(10);
  expect(counted.some(({ told }) => told > 5)).toBe(true);
  for (const { path, told } of counted) {
    await page.goto(at(path));
    const rows = page.locator('section:not(.claims-below) > .rows[data-compact] .item-title a');
    expect([path, await rows.count()]).toEqual([path, told]);
  }
  await page.close();
});

test('without scripts the list of discussions is narrowed to one state, and leads on by topic', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, at('/threads/'));
  const all = await page.locator('.month li:visible').count();
  const open = page.locator('.state-filter label', { hasText: '待解' });
  await open.click();
  const shown = await page.locator('.month li:visible').count();
  expect(shown).toBe(Number(await open.locator('.count').innerText()));
  expect(shown).toBeLessThan(all);
  expect(await page.locator('.month li:visible:not([data-status="open"])').count()).toBe(0);
  expect(await page.locator('.month:visible:not(:has([data-status="open"]))').count()).toBe(0);
  for (const [list, part] of [
    ['/threads/', '#page_threads + .rows > li'],
    ['/papers/', '#page_papers + .rows > li'],
  ] as const) {
    await page.goto(at(list));
    const topic = page.locator('nav li', { has: page.locator('a[href*="#page_"]') }).nth(1);
    const count = Number(await topic.locator('.count').innerText());
    await topic.locator('a').click();
    expect(await page.locator(part).count(), list).toBe(count);
  }
  await context.close();
});

test('the glossary is found by the sound of its Chinese names too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await visit(context, at('/glossary/'));
  await page.click('.sound-index summary');
  const under = (letter: string) => page.locator(`.sound-index dt:text-is("${letter}") + dd a`).allInnerTexts();
  const names = await under('Z');
  expect(names.length).toBeGreaterThan(3);
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh-u-co-pinyin').compare));
  expect(await under('C')).toEqual(expect.arrayContaining(['长上下文', '重排序']));
  expect(await page.locator('.sound-index a').count()).toBe(await page.locator('.term').count());
  await page.locator('.sound-index a').last().click();
  expect(await page.locator('.term:target').count()).toBe(1);
  await context.close();
});

describe('the map', () => {
  test.each([
    [390, '.map-narrow'],
    [1440, '.map-wide'],
  ])('is one drawing at %i px, all its names in the picture, and a name leads on', async (width, selector) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const { page } = await visit(context, at('/map/'));
    expect(await page.locator('.topic-map > svg:visible').count()).toBe(1);
    const map = page.locator(selector);
    const frame = (await map.boundingBox()) ?? expect.fail();
    expect(frame.x + frame.width).toBeLessThanOrEqual(width);
    const texts = await map.locator('text').evaluateAll((all) =>
      all.map((text) => {
        const [own, box] = [
          text.getBoundingClientRect(),
          text.closest('a')?.querySelector('rect')?.getBoundingClientRect(),
        ];
        return {
          text: text.textContent,
          height: own.height,
          isInside: box !== undefined && own.left >= box.left - 1 && own.right <= box.right + 1,
        };
      }),
    );
    expect(texts.length).toBeGreaterThan(60);
    const names = await map.locator('.map-paper text').allTextContents();
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    // A line to a parent shines through the ground of the boxes it crosses.
    const isAfter = await map.evaluate((svg) => {
      const ground = [...svg.querySelectorAll('.ground')].at(-1);
      const line = svg.querySelector('.through[data-kind="parent"]');
      return Boolean(line && (ground?.compareDocumentPosition(line) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(isAfter).toBe(true);
    expect(texts.filter(({ isInside }) => !isInside)).toEqual([]);
    expect(Math.min(...texts.map(({ height }) => height))).toBeGreaterThan(9);
    await map.locator('a', { hasText: '长度外推' }).click();
    await page.waitForURL(at('/topics/length-extrapolation/'));
    await context.close();
  });
});

test('a sign of the story is a link with a name, and can be reached by key', async () => {
  const { page, errors } = await visit(browser, at('/topics/retrieval-augmentation/'));
  const sign = page.locator('.story-chart a[data-kind="thread"]').first();
  await sign.focus();
  expect(await sign.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  expect(await sign.locator('title').textContent()).toMatch(/^2023-11 讨论：/u);
  const signs = await page.locator('.story-chart svg a').count();
  const more = await page.locator('.story-chart svg text title').count();
  if (more === 0) expect(await page.locator('.story-list li').count()).toBe(signs);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/threads\//u);
  expect(errors).toEqual([]);
  await page.close();
});
