/**
 * Every template in every edition, each loaded once: nothing stands out at 320 px, axe finds nothing, in light and in dark, the page breaks
 * nothing of its own policy, and its scripts raise no errors.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { REFUSED, watchRefusals } from './refusals.ts';
import { standingOut } from './standing-out.ts';
import { EDITION_PATHS, TEMPLATES } from './templates.ts';
import { watchErrors } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WHOLE: RunOptions = { resultTypes: ['violations'] };
/** All that a theme changes. */
const COLOURS: RunOptions = { ...WHOLE, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** All that the words of an edition may change: its colours and boxes are those of the first. */
const OF_WORDS: RunOptions = {
  ...WHOLE,
  rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
};

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Runs in the page. What is hidden from readers' tools in formulas, and all but the first of many items or lists, tell axe nothing new. */
function leaveOutMoreOfTheSame(): void {
  for (const drawn of document.querySelectorAll('.katex-html')) drawn.remove();
  for (const list of document.querySelectorAll('main :is(ul, ol, dl:has(> div))'))
    for (const item of [...list.children].slice(6)) item.remove();
  for (const list of [...document.querySelectorAll('main section:has(> dl)')].slice(6)) list.remove();
  for (const formula of [...document.querySelectorAll('.katex')].slice(40)) formula.remove();
}

/** What axe finds wrong, each as its rule and place. Its script is given by the browser's tools, which the page's policy does not bind. */
async function faults(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (run) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(run),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}

const WIDE = { width: 1280, height: 720 };
/** 400 % of a wide window. */
const NARROW = { width: 320, height: 256 };

describe.each(EDITION_PATHS)('/%s', (edition) => {
  // A new page costs more than all that is asked of it: one goes through all templates.
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    page = await browser.newPage({ viewport: WIDE });
    errors = watchErrors(page);
    await page.addInitScript(AXE);
    await page.addInitScript(watchRefusals);
  });
  afterAll(async () => {
    await page.close();
  });

  test.each(Object.entries(TEMPLATES))(
    '%s',
    async (name, path) => {
      errors.length = 0;
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.goto(new URL(edition + path, site).href);
      if (name === 'search') await page.waitForSelector('[data-search-state="done"]');
      expect(await page.locator('head > meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
      await page.setViewportSize(NARROW);
      expect(await page.evaluate(standingOut), 'stands out at 320 px').toEqual([]);
      await page.setViewportSize(WIDE);
      await page.evaluate(leaveOutMoreOfTheSame);
      expect(await faults(page, edition === EDITION_PATHS[0] ? WHOLE : OF_WORDS)).toEqual([]);
      // The colours of a theme are the same in all editions.
      if (edition === EDITION_PATHS[0]) {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faults(page, COLOURS)).toEqual([]);
        await page.emulateMedia({ forcedColors: 'active' });
        expect(await faults(page, COLOURS), 'in the reader’s own colours').toEqual([]);
      }
      expect(await page.evaluate(REFUSED), 'refused by the policy of the page').toEqual([]);
      // That an address leads nowhere is said in the console too.
      expect(errors.filter((error) => name !== 'no such page' || !error.includes('404'))).toEqual([]);
    },
    120_000,
  );
});

test('axe would find what is wrong', async () => {
  const page = await browser.newPage();
  await page.addInitScript(AXE);
  await page.goto(site);
  await page.evaluate(() => {
    const faint = document.createElement('button');
    faint.setAttribute('style', 'color: #999; background: #aaa');
    faint.textContent = 'hard to read';
    document.querySelector('main')?.append(faint, document.createElement('button'));
  });
  const rules = (await faults(page, WHOLE)).map((fault) => fault.split(':')[0]);
  expect(rules.sort()).toEqual(['button-name', 'color-contrast']);
  await page.close();
});

test('what stands out at 320 px would be found, and what scrolls in its own box not', async () => {
  const page = await browser.newPage({ viewport: NARROW });
  await page.goto(new URL('about/', site).href);
  expect(await page.evaluate(standingOut)).toEqual([]);
  await page.evaluate(() => {
    const wide = document.createElement('p');
    wide.style.minInlineSize = '400px';
    const box = document.createElement('div');
    box.style.overflowX = 'auto';
    box.append(wide.cloneNode());
    document.querySelector('main')?.append(wide, box);
  });
  expect(await page.evaluate(standingOut)).toEqual(['<p style="min-inline-size: 400px;"></p>']);
  await page.close();
});
