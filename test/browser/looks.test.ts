/**
 * Small pictures of pages of a content folder made for it, compared with those kept in `looks/`. Where the fonts of the machine set the
 * text otherwise, lines break elsewhere and nothing can be compared: the tests say so, and hold only the ground of the theme.
 *
 * After a change of the look that was meant: `UPDATE_LOOKS=1 npx vitest run -c test/vitest.config.ts browser/looks`, and look at them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { lightSite } from './light-site.ts';
import { readSmallPicture, shareOfDifference, takeSmallPicture } from './small-picture.ts';

const KEPT = join(import.meta.dirname, 'looks');
const FONTS = join(KEPT, 'fonts.json');
const IS_UPDATE = process.env['UPDATE_LOOKS'] !== undefined;
/** More than this share of a picture's cells must not differ: the smoothing of letters stays far below it. */
const TOLERANCE = 0.02;

const PAGES = {
  home: '',
  thread: 'threads/attention-temperature/',
  topic: 'topics/attention/',
  'thread-en': 'en/threads/attention-temperature/',
} as const;
const LOOKS = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((name) =>
  (
    [
      [390, 'light'],
      [390, 'dark'],
      [1440, 'light'],
    ] as const
  ).map((look) => [name, ...look] as const),
);

let browser: Browser;
let canvas: Page;
/** One for all pictures: a new one costs more than the picture. */
let page: Page;
let site: string;
let hasSameFonts = true;

beforeAll(async () => {
  site = (await lightSite()).address;
  browser = await launch();
  canvas = await browser.newPage();
  page = await browser.newPage();
  const widths = await fontWidths();
  if (IS_UPDATE) writeFileSync(FONTS, `[${widths.join(', ')}]\n`);
  // Numbers, not their spelling: a formatter writes them its own way.
  hasSameFonts = isDeepStrictEqual(widths, JSON.parse(readFileSync(FONTS, 'utf8')));
});
afterAll(async () => {
  await browser.close();
});

async function open(name: keyof typeof PAGES, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.goto(new URL(PAGES[name], site).href);
  await page.evaluate(() => document.fonts.ready);
}

/** Widths of a few words in the faces of text, titles and code: the same only where the same fonts are. */
async function fontWidths(): Promise<readonly number[]> {
  await open('home', 390, 'light');
  return page.evaluate(() =>
    ['text', 'title', 'code'].flatMap((face) =>
      ['永和九年', '為什麼 softmax', 'Attention, 1/√d', '“——……”'].map((words) => {
        const line = document.body.appendChild(document.createElement('span'));
        line.setAttribute('style', `position: absolute; white-space: nowrap; font: 100px/1 var(--font-${face})`);
        line.textContent = words;
        return Math.round(line.getBoundingClientRect().width);
      }),
    ),
  );
}

test.each(LOOKS)('%s, %i px, %s', async (name, width, theme) => {
  const file = join(KEPT, `${name}-${String(width)}-${theme}.png`);
  await open(name, width, theme);
  const now = await takeSmallPicture(page, canvas);
  if (IS_UPDATE) writeFileSync(file, Buffer.from(now.png, 'base64'));
  expect(existsSync(file)).toBe(true);
  const kept = await readSmallPicture(readFileSync(file).toString('base64'), canvas);
  // Whatever the fonts are: the page is not black, not white, and its ground is that of its theme.
  expect(new Set(now.greys).size).toBeGreaterThan(20);
  expect(Math.abs((now.greys[0] ?? 0) - (kept.greys[0] ?? 0))).toBeLessThan(4);
  if (!hasSameFonts) {
    console.warn(`${name}, ${String(width)} px: not compared, other fonts stand on this machine.`);
    return;
  }
  const difference = shareOfDifference(now, kept);
  if (difference > TOLERANCE)
    writeFileSync(join(tmpdir(), `${name}-${String(width)}-${theme}-now.png`), now.png, 'base64');
  expect(difference, `now: ${tmpdir()}/${name}-${String(width)}-${theme}-now.png, kept: ${file}`).toBeLessThanOrEqual(
    TOLERANCE,
  );
});

test.each([
  ['a block that moved by a line', '.post { margin-block-start: 4rem !important }'],
  ['a margin that is gone', ':root { --margin: 0rem !important }'],
  ['a colour that is gone', '.flow { color: #fff !important }'],
])('a difference is noticed: %s', async (_, styles) => {
  await open('thread', 1440, 'light');
  // On a busy machine what is far down may be laid out while the first picture is taken.
  let before = await takeSmallPicture(page, canvas);
  const changed = async () => {
    const [last, now] = [before, await takeSmallPicture(page, canvas)];
    before = now;
    return shareOfDifference(now, last);
  };
  await expect.poll(changed, { timeout: 20_000 }).toBe(0);
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, styles);
  expect(shareOfDifference(await takeSmallPicture(page, canvas), before)).toBeGreaterThan(TOLERANCE);
});
