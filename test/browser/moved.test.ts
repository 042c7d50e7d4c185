/** The page at an old address leads on: with scripts to the very post, without them and on a disk to the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { lightSite } from './light-site.ts';

const OLD = 'threads/softmax-temperature/';
const NEW = 'threads/attention-temperature/';

let browser: Browser;
let out: string;
let site: string;

beforeAll(async () => {
  ({ folder: out, address: site } = await lightSite());
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** Where a reader is at last who opens an address. */
async function arriveFrom(address: string, javaScriptEnabled: boolean): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForURL(/attention-temperature/u);
  await page.waitForSelector('h1');
  const url = page.url();
  await context.close();
  return url;
}

test.each(['', 'zh-hant/', 'en/'])('leads within the edition /%s to the post that was asked for', async (edition) => {
  const url = await arriveFrom(new URL(`${edition}${OLD}#r2`, site).href, true);
  expect(url).toBe(new URL(`${edition}${NEW}#r2`, site).href);
});

test('leads to the page where nothing runs', async () => {
  expect(await arriveFrom(new URL(`en/${OLD}#r2`, site).href, false)).toBe(new URL(`en/${NEW}`, site).href);
  const onDisk = (path: string) => pathToFileURL(join(`${out}-portable`, path, 'index.html')).href;
  expect(await arriveFrom(onDisk(`en/${OLD}`), true)).toBe(onDisk(`en/${NEW}`));
});

test('is found by no search engine, and says where it leads', () => {
  const html = readFileSync(join(out, 'en', OLD, 'index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain(`<link rel="canonical" href="/wenqu/en/${NEW}">`);
  expect(html).toMatch(/This page has moved to: <a [^>]*href="\/wenqu\/en\/threads\/attention-temperature\/"/u);
});

test('has beside it the Markdown of the item', () => {
  const read = (address: string) => readFileSync(join(out, `${address.slice(0, -1)}.md`), 'utf8');
  expect(read(OLD)).toBe(read(NEW));
});
