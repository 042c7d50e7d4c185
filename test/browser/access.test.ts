/** What pages must keep on any screen and by keyboard: a head that fits, focus that shows, landmarks and names. `every-template.test.ts` holds more. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch, launchAlone } from './chromium.ts';
import { standingOut } from './standing-out.ts';
import { EDITION_PATHS, TEMPLATES } from './templates.ts';
import { done } from './visit.ts';

const at = (path: string) => new URL(path, site).href;

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe.each(EDITION_PATHS)('/%s', (edition) => {
  // Its filters are folded where a window is narrow from the start: the walk through all templates makes it narrow later.
  test('nothing of a search that was opened at 320 px stands out', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
    await page.goto(at(edition + TEMPLATES.search));
    await done(page);
    expect(await page.evaluate(standingOut)).toEqual([]);
    await page.close();
  });

  test('the parts of the head stand side by side at 320 and 390 px', async () => {
    for (const width of [320, 390]) {
      const page = await browser.newPage({ viewport: { width, height: 600 } });
      await page.goto(at(`${edition}about/`));
      const boxes = await page.$$eval('.site-name, .site-head form, .editions li, .theme', (parts) =>
        parts.map((part) => part.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
      );
      expect(boxes).toHaveLength(6);
      boxes.sort((a, b) => a.left - b.left);
      boxes.forEach(({ left }, i) => expect(left).toBeGreaterThanOrEqual((boxes[i - 1]?.right ?? 0) - 0.5));
      expect(boxes.at(-1)?.right).toBeLessThanOrEqual(width);
      await page.close();
    }
  });
});

describe('by keyboard', () => {
  test('the first stop leads past the head', async () => {
    const page = await browser.newPage();
    await page.goto(at(TEMPLATES.thread));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.close();
  });

  test.each(['home', 'thread', 'close reading with maths', 'topic', 'search'] as const)(
    'every stop of the %s shows where it is, and can be left again',
    async (name) => {
      const page = await browser.newPage();
      await page.goto(at(TEMPLATES[name]));
      // What comes later moves what has the focus.
      if (name === 'search') await done(page);
      const stops = new Set<string>();
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        const { id, isSeen } = await focused(page);
        if (id === undefined) break;
        expect(isSeen, id).toBe(true);
        stops.add(id);
      }
      expect(stops.size).toBeGreaterThan(12);
      await page.close();
    },
    120_000,
  );
});

/** What has the focus, and whether a line around it is drawn, in a box with some size and on the screen. */
async function focused(page: Page): Promise<{ readonly id: string | undefined; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { id: undefined, isSeen: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const isOn = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    const path = [...document.querySelectorAll('*')].indexOf(element);
    return {
      id: `${path} ${element.outerHTML.slice(0, 100)}`,
      isSeen: isOn && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  });
}

test('with letters twice as large, a phone shows all of a page, and a field to write in', async () => {
  const large = await launchAlone('--blink-settings=defaultFontSize=32');
  const page = await large.newPage({ viewport: { width: 390, height: 844 } });
  const { home, thread, topic, open, rule, map, contribute } = TEMPLATES;
  for (const edition of EDITION_PATHS)
    for (const path of [home, thread, 'papers/2404.05405/', topic, open, rule, map, contribute]) {
      await page.goto(at(edition + path));
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate(standingOut), `${edition}${path} at ${width}`).toEqual([]);
      }
      const field = await page.locator('[type="search"]').boundingBox();
      expect(field?.width, edition + path).toBeGreaterThan(120);
      const name = await page.locator('.site-name').evaluate((link) => link.getClientRects().length);
      expect(name).toBe(1);
    }
  await large.close();
});

test('a thread has its landmarks, and every post a name of its own', async () => {
  const page = await browser.newPage();
  await page.goto(at(TEMPLATES.thread));
  for (const mark of ['body > header', 'body > main', 'body > footer'])
    expect(await page.locator(mark).count()).toBe(1);
  const landmarks = await page.$$eval('nav', (all) =>
    all.map((nav) => nav.ariaLabel ?? document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent),
  );
  expect(landmarks.every((name) => name)).toBe(true);
  expect(new Set(landmarks).size).toBe(landmarks.length);
  const posts = await page.$$eval('article.post', (all) =>
    all.map((post) =>
      post.hasAttribute('aria-labelledby')
        ? (post.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join(' ')
            .trim()
        : post.ariaLabel,
    ),
  );
  expect(posts.length).toBeGreaterThan(4);
  expect(posts.every((name) => name)).toBe(true);
  expect(new Set(posts).size).toBe(posts.length);
  await page.close();
});

test('every formula is there for those who do not see it', async () => {
  const page = await browser.newPage();
  await page.goto(at(TEMPLATES['close reading with maths']));
  const formulas = await page.$$eval('.katex', (all) =>
    all.map((formula) => ({
      hasMaths: formula.querySelector('math')?.textContent !== '',
      isDrawnForEyesOnly: formula.querySelector('.katex-html')?.getAttribute('aria-hidden') ?? 'true',
    })),
  );
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.every(({ hasMaths, isDrawnForEyesOnly }) => hasMaths && isDrawnForEyesOnly === 'true')).toBe(true);
  await page.close();
});

test('in the reader’s own colours the channel, its marks and the states are told apart', async () => {
  const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(at(TEMPLATES.topic));
  const marks = await page.$$eval('.claim', (claims) =>
    claims.map((claim) => {
      const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(claim, '::before');
      return [claim.getAttribute('data-status'), backgroundColor, backgroundImage, borderTopStyle] as const;
    }),
  );
  const looks = new Map(marks.map(([status, ...look]) => [status, look.join(' ')]));
  expect(looks.size).toBeGreaterThan(2);
  expect(new Set(looks.values()).size).toBe(looks.size);
  expect(await page.$eval('.flow', (flow) => getComputedStyle(flow).borderInlineStartStyle)).toBe('solid');
  await page.close();
});

test('nothing moves where that is asked', async () => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const name of ['home', 'thread', 'topic', 'search'] as const) {
    await page.goto(at(TEMPLATES[name]));
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().activeDuration !== 0).length,
    );
    expect(moving).toBe(0);
    // What takes no time is a step and no motion: formulas fall back to other letters by one.
    const slow = await page.$$eval('*', (all) =>
      all.flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        const times = [transitionDuration, animationDuration].flatMap((list) => list.split(', '));
        return times.every((time) => time === '0s' || time === 'auto') ? [] : [element.outerHTML.slice(0, 80)];
      }),
    );
    expect(slow).toEqual([]);
  }
  await page.close();
});
