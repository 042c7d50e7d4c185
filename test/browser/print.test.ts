/** What paper shows, and what it leaves out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { TEMPLATES } from './templates.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** A page read in the dark, as it goes to the printer: the width of the text on A4. */
async function onPaper(path: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 665, height: 980 } });
  await page.goto(new URL(path, site).href);
  await page.selectOption('.theme select', 'dark');
  await page.emulateMedia({ media: 'print' });
  return page;
}

test.each(['thread', 'digest', 'topic', 'close reading with maths', 'paper'] as const)(
  'a %s is dark on light, without what only a screen can use, and says where it is from',
  async (name) => {
    const page = await onPaper(TEMPLATES[name]);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 36, 35)');
    expect(await page.locator('nav:visible:not(.breadcrumb), form:visible, select:visible').count()).toBe(0);
    expect(await page.locator('.on-paper').innerText()).toContain(`/${TEMPLATES[name]}`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  },
);

test('a link that leads out tells its address', async () => {
  const page = await onPaper(TEMPLATES.paper);
  const shown = await page.$$eval('a[rel~="external"]', (links) =>
    links.map((link) => [link.getAttribute('href') ?? '?', getComputedStyle(link, '::after').content] as const),
  );
  expect(shown.length).toBeGreaterThan(1);
  for (const [href, after] of shown) expect(after).toContain(href);
  await page.close();
});

test('no formula is cut off', async () => {
  const page = await onPaper(TEMPLATES['close reading with maths']);
  const hidden = await page.$$eval('.math-display', (boxes) =>
    boxes.map((box) => getComputedStyle(box).overflowX).filter((overflow) => overflow !== 'visible'),
  );
  expect(await page.locator('.math-display').count()).toBeGreaterThan(3);
  expect(hidden).toEqual([]);
  await page.close();
});

test('a thread takes a few pages of A4', async () => {
  const page = await onPaper(TEMPLATES.thread);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(4);
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf);
  expect(Number(box?.[1])).toBeCloseTo(595, -1);
  await page.close();
});
