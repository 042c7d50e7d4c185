import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { firstHit, visit } from './visit.ts';

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

/** To a hit of 多峰分布, in the fourth reply of its thread. */
async function followHit(from: Browser | BrowserContext): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await visit(from, at(`/search/?q=${encodeURIComponent('多峰分布')}`));
  await firstHit(page, 'repetition-loop');
  await page.click('li[data-hit] a');
  await page.waitForURL(at('/threads/repetition-loop/#r4'));
  return { page, errors };
}

const markedTexts = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search-mark') ?? [])].map((range) => String(range as Range)));

describe('words of a hit on the page it leads to', () => {
  test('are marked, can be gone through and cleared, and the address stays clean', async () => {
    const { page, errors } = await followHit(browser);
    await page.waitForSelector('.marks-bar');
    const texts = await markedTexts(page);
    expect(texts).toContain('多峰分布');
    expect(await page.textContent('.marks-bar [role="status"]')).toBe(`${texts.length} 处`);
    // The scroll to the post is left alone.
    const top = await page.$eval('#r4', (post) => post.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(await page.evaluate(() => innerHeight));
    await page.click('.marks-bar button[aria-label="下一处"]');
    expect(await page.textContent('.marks-bar [role="status"]')).toMatch(/^\d+ \/ \d+$/u);
    expect(await page.evaluate(() => CSS.highlights.get('search-mark-chosen')?.size)).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.marks-bar', { state: 'detached' });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(errors).toEqual([]);
    // What was handed over is used once.
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.$('.marks-bar')).toBeNull();
    await page.close();
  });

  test('are marked in a new tab too', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context, at(`/search/?q=${encodeURIComponent('多峰分布')}`));
    await firstHit(page, 'repetition-loop');
    const opening = context.waitForEvent('page');
    await page.click('li[data-hit] a', { button: 'middle' });
    const tab = await opening;
    await tab.waitForSelector('.marks-bar');
    expect(await markedTexts(tab)).toContain('多峰分布');
    await context.close();
  });

  test('are marked when the hit is on the page that is open', async () => {
    const { page, errors } = await visit(browser, at('/threads/repetition-loop/'));
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('多峰分布');
    await firstHit(page, 'repetition-loop');
    await page.click('li[data-hit] a');
    await page.waitForURL(/#r4$/u);
    await page.waitForSelector('dialog[open]', { state: 'hidden' });
    await page.waitForSelector('.marks-bar');
    expect(await markedTexts(page)).toContain('多峰分布');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('are marked with elements where the browser has no highlights, and cleared without a trace', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    const { page, errors } = await followHit(context);
    await page.waitForSelector('.marks-bar');
    expect(await page.evaluate(() => 'highlights' in CSS)).toBe(false);
    expect(await page.$$eval('#r4 mark', (marks) => marks.map((mark) => mark.textContent))).toContain('多峰分布');
    const text = await page.textContent('#r4');
    await page.click('.marks-bar button[aria-label="下一处"]');
    expect(await page.$$('mark.chosen')).not.toHaveLength(0);
    await page.click('.marks-bar button[aria-label="不再标出"]');
    expect(await page.$$('mark')).toHaveLength(0);
    expect(await page.textContent('#r4')).toBe(text);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['full', 'setItem'],
    ['forbidden', 'getItem'],
  ])('are not marked when storage is %s, and nothing else is lost', async (_, method) => {
    const context = await browser.newContext();
    await context.addInitScript((name) => {
      Object.defineProperty(Storage.prototype, name, {
        value: () => {
          throw new DOMException('no', 'QuotaExceededError');
        },
      });
    }, method);
    const { page, errors } = await followHit(context);
    await page.waitForLoadState('networkidle');
    expect(await page.$('.marks-bar')).toBeNull();
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each([
    ['not JSON', '{"/threads/repetition-loop/"'],
    ['of another shape', JSON.stringify([{ path: '/threads/repetition-loop/', words: 'x', at: 1 }, null, 7])],
    ['old', JSON.stringify([{ path: '/threads/repetition-loop/', words: ['多峰'], at: Date.now() - 180_000 }])],
  ])('are left alone when what is stored is %s', async (_, stored) => {
    const context = await browser.newContext();
    const { page, errors } = await visit(context, at('/about/'));
    await page.evaluate((text) => {
      localStorage.setItem('wenqu-marks', text);
    }, stored);
    await page.goto(at('/threads/repetition-loop/'));
    await page.waitForLoadState('networkidle');
    expect(await page.$('.marks-bar')).toBeNull();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('are looked for as they are written, over the borders of elements, never in pieces of formulas', async () => {
    const { context, page, errors } = await openWith(['GPT', '<b>', 'a+b', 'cross-entropy', '知识', '  ']);
    const found = await page.evaluate(() =>
      [...(CSS.highlights.get('search-mark') ?? [])].map((range) => ({
        text: String(range as Range),
        isInFormula: Boolean((range as Range).startContainer.parentElement?.closest('.katex, math')),
      })),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found.map(({ text }) => text.toLowerCase()))).toEqual(new Set(['gpt', '知识']));
    expect(found.filter(({ isInFormula }) => isInFormula)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('mark a formula as a whole where they stand in its TeX, and leave no trace of it', async () => {
    const { context, page, errors } = await openWith(['\\perp', 'aligned', 'mathcal']);
    const tex = await page.$$eval('[data-search-mark]', (formulas) =>
      formulas.map((formula) => formula.querySelector('annotation')?.textContent ?? ''),
    );
    const all = await page.$$eval('main .katex annotation', (notes) => notes.map((note) => note.textContent));
    // The names of commands and environments are not what a formula says.
    expect(tex).toEqual(all.filter((one) => one.includes('\\perp')));
    expect(tex.length).toBeGreaterThan(2);
    expect(tex.length).toBeLessThan(all.length);
    expect(await page.textContent('.marks-bar [role="status"]')).toBe(`${tex.length} 处`);
    // The contents beside it tell which section is at hand.
    const html = () => page.$$eval('main > .flow', (parts) => parts.map((part) => part.innerHTML).join(''));
    const markup = async () => (await html()).replace(/ data-search-mark="[a-z]*"/gu, '');
    const before = await markup();
    await page.click('.marks-bar button[aria-label="下一处"]');
    expect(await page.$$('[data-search-mark="chosen"]')).toHaveLength(1);
    await page.click('.marks-bar button[aria-label="下一处"]');
    expect(await page.$$('[data-search-mark="chosen"]')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.marks-bar', { state: 'detached' });
    expect(await page.$$('[data-search-mark]')).toHaveLength(0);
    expect(await html()).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(['with highlights', 'with elements'])(
    'run over from text into a formula and out of it, %s',
    async (how) => {
      const run = '评估时把 $F$ 看成两个函数'.replaceAll('$', '');
      const { context, page, errors } = await openWith([run], how === 'with elements');
      expect(await page.textContent('.marks-bar [role="status"]')).toBe('1 处');
      expect(
        await page.$$eval('[data-search-mark] annotation', (notes) => notes.map((note) => note.textContent)),
      ).toEqual(['F']);
      const texts =
        how === 'with elements'
          ? await page.$$eval('main mark', (marks) => marks.map((mark) => mark.textContent))
          : await markedTexts(page);
      expect(texts).toEqual(['评估时把 ', ' 看成两个函数']);
      await page.click('.marks-bar button[aria-label="下一处"]');
      const { top } = await page.$eval('[data-search-mark="chosen"]', (formula) => formula.getBoundingClientRect());
      expect(top).not.toBe(0);
      await page.click('.marks-bar button[aria-label="不再标出"]');
      expect(await page.$$('mark, [data-search-mark]')).toHaveLength(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  test('of a formula that was searched for are marked on the page of the hit', async () => {
    const { page, errors } = await visit(browser, at(`/search/?q=${encodeURIComponent('F_1^{\\perp}')}`));
    await firstHit(page, 'knowledge-capacity');
    await page.click('li[data-hit] a');
    await page.waitForSelector('[data-search-mark]');
    const tex = await page.$$eval('[data-search-mark] annotation', (notes) => notes.map((note) => note.textContent));
    expect(tex).toContain('F_1^{\\perp}');
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** The page of an analysis with formulas, with these words handed over to it. */
async function openWith(
  words: readonly string[],
  withoutHighlights = false,
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext();
  if (withoutHighlights) await context.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  const { page, errors } = await visit(context, at('/about/'));
  await page.evaluate((handed) => {
    const one = { path: '/analyses/knowledge-capacity/', words: handed, at: Date.now() };
    localStorage.setItem('wenqu-marks', JSON.stringify([one]));
  }, words);
  await page.goto(at('/analyses/knowledge-capacity/'));
  await page.waitForSelector('.marks-bar');
  return { context, page, errors };
}
