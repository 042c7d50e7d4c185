import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { contentPolicy } from '../../src/ui/layout/content-policy.ts';
import { launch } from './chromium.ts';
import { REFUSED, watchRefusals } from './refusals.ts';

/** Searches that are not begun, and what fetches scripts of its own; `every-template.test.ts` asks the same of every template. */
const PAGES = ['search/', 'search/?q=KL', 'threads/repetition-loop/'];

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the page and tells what its policy refused meanwhile, while `act` acts, and a moment later. */
async function refusals(path: string, act?: () => void): Promise<string[]> {
  const page = await browser.newPage();
  await page.addInitScript(watchRefusals);
  await page.goto(new URL(path, site).href);
  expect(await page.locator('head > meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  if (act) await page.evaluate(act);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const refused = await page.evaluate(REFUSED);
  await page.close();
  return refused;
}

test.each(PAGES)('/%s breaks nothing of its own policy', async (path) => {
  expect(await refusals(path)).toEqual([]);
});

test('a script that got into a page does not run', async () => {
  const refused = await refusals('', () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.title = "taken"');
    image.src = '/no-such-picture.png';
    document.body.append(image);
    if (document.title === 'taken') throw new Error('It ran.');
  });
  expect(refused).toEqual(['script-src-elem inline', 'script-src-attr inline']);
});

test('nothing is sent or fetched elsewhere', async () => {
  const refused = await refusals('', () => {
    void fetch('https://example.org/?what-was-read').catch(() => undefined);
    const image = document.createElement('img');
    image.src = 'https://example.org/pixel.png';
    document.body.append(image);
    const sheet = document.createElement('style');
    sheet.textContent = 'body { display: none }';
    document.head.append(sheet);
  });
  expect(refused.sort()).toEqual([
    'connect-src https://example.org/?what-was-read',
    'img-src https://example.org/pixel.png',
    'style-src-elem inline',
  ]);
});

test('a script of ours within the page runs when the policy holds its hash, and no other', async () => {
  const page = await browser.newPage();
  const policy = await contentPolicy(['document.title = "问渠"']);
  await page.route('**/hashed/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><script>document.title = "问渠"</script><script>document.title = "taken"</script>`,
    }),
  );
  await page.goto(new URL('hashed/', site).href);
  expect(await page.title()).toBe('问渠');
  await page.close();
});
