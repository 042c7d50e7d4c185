import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const PAPER = { light: 'rgb(251, 252, 251)', dark: 'rgb(18, 24, 26)' } as const;

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
/** The colour that the browser's own bar takes: of the first `theme-color` whose media holds. */
const bar = (page: Page) =>
  page.$$eval('meta[name="theme-color"]', (metas) =>
    metas
      .filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches)
      .map((meta) => meta.getAttribute('content')),
  );
const choose = (page: Page, theme: string) => page.selectOption('.theme select', theme);

test.each(['light', 'dark'] as const)('without a choice the page is %s as the system is', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme });
  await page.goto(site);
  expect(await ground(page)).toBe(PAPER[colorScheme]);
  expect(await page.inputValue('.theme select')).toBe('system');
  await page.close();
});

test('what is chosen holds at once, on the next page, in other editions, and until it is given back', async () => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const { page, errors } = await visit(context, site);
  const other = await context.newPage();
  await other.goto(new URL('about/', site).href);
  await choose(page, 'dark');
  expect(await ground(page)).toBe(PAPER.dark);
  expect(await bar(page)).toEqual(['#12181a']);
  await other.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await page.goto(new URL('en/papers/', site).href);
  expect(await ground(page)).toBe(PAPER.dark);
  expect(await page.inputValue('.theme select')).toBe('dark');
  await choose(page, 'system');
  expect(await ground(page)).toBe(PAPER.light);
  expect(await bar(page)).toEqual(['#fbfcfb']);
  expect(errors).toEqual([]);
  await context.close();
});

test('a page chosen dark is dark from its first paint, and nothing moves', async () => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(site);
  await choose(page, 'dark');
  await page.addInitScript(() => {
    const seen = { grounds: new Set<string>(), shift: 0 };
    Object.assign(globalThis, { seen });
    const look = () => {
      const root = document.querySelector('html');
      if (document.body) seen.grounds.add(getComputedStyle(root ?? document.body).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL('threads/gpt-addition-digits/', site).href);
  await page.waitForTimeout(300);
  const { grounds, shift } = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: { grounds: Set<string>; shift: number } };
    return { grounds: [...seen.grounds], shift: seen.shift };
  });
  expect(grounds).toEqual([PAPER.dark]);
  expect(shift).toBe(0);
  await context.close();
});

test('where nothing may be kept the choice holds for the page', async () => {
  const { page, errors } = await visit(browser, 'about:blank');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await page.goto(site);
  await choose(page, 'dark');
  expect(await ground(page)).toBe(PAPER.dark);
  expect(errors).toEqual([]);
  await page.close();
});

test('without scripts there is nothing to choose', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  expect(await page.locator('.theme').isVisible()).toBe(false);
  await context.close();
});

test('is reached by keyboard and has a name in every edition', async () => {
  const page = await browser.newPage();
  const names = new Set<string>();
  for (const edition of ['', 'zh-hant/', 'en/']) {
    await page.goto(new URL(edition, site).href);
    const field = page.locator('.theme select');
    await field.focus();
    expect(await field.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    names.add((await field.getAttribute('aria-label')) ?? '');
    await page.keyboard.press('End');
    expect(await field.inputValue()).toBe('dark');
    await choose(page, 'system');
  }
  expect(names.has('')).toBe(false);
  expect(names.size).toBeGreaterThan(1);
  await page.close();
});

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('every colour of a role reads on both grounds: 4.5 to 1', async () => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(site);
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const read = (role: string) => {
        probe.setAttribute('style', `color: var(--color-${role})`);
        return (
          getComputedStyle(probe)
            .color.match(/[\d.]+/gu)
            ?.slice(0, 3)
            .map(Number) ?? []
        );
      };
      const roles = 'text quiet faint link open settled disputed past curator author'.split(' ');
      return { grounds: ['page', 'sunk'].map(read), inks: roles.map((role) => [role, read(role)] as const) };
    });
    for (const on of colours.grounds)
      for (const [role, ink] of colours.inks)
        expect(contrast(ink, on), `${role} on ${String(on)}`).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });
});

/** By WCAG 2: from 1 to 21. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
