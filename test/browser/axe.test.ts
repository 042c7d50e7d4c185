/** Every template in every edition: axe finds nothing, in light and in dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { EDITION_PATHS, TEMPLATES } from './templates.ts';

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

/** Runs in the page. What is hidden from readers' tools in formulas, and all but the first items of long lists, tell axe nothing new. */
function leaveOutMoreOfTheSame(): void {
  for (const drawn of document.querySelectorAll('.katex-html')) drawn.remove();
  for (const list of document.querySelectorAll('main :is(ul, ol, dl:has(> div))'))
    for (const item of [...list.children].slice(6)) item.remove();
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

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.addInitScript(AXE);
  await page.goto(new URL(path, site).href);
  if (path.includes('search/')) await page.waitForSelector('[data-search-state="done"]');
  await page.evaluate(leaveOutMoreOfTheSame);
  return page;
}

describe.each(EDITION_PATHS)('/%s', (edition) => {
  test.concurrent.each(Object.entries(TEMPLATES))(
    '%s',
    async (_, path) => {
      const page = await open(edition + path);
      expect(await faults(page, edition === EDITION_PATHS[0] ? WHOLE : OF_WORDS)).toEqual([]);
      // The colours of a theme are the same in all editions.
      if (edition === EDITION_PATHS[0]) {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await faults(page, COLOURS)).toEqual([]);
      }
      await page.close();
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
