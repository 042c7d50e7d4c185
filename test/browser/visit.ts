/** The built site in a browser: pages with the errors they raise, and what the search shows on them. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Errors of scripts and of the console, as they come. */
  readonly errors: string[];
}

export async function visit(from: Browser | BrowserContext, address: string): Promise<Visit> {
  const page = await from.newPage();
  const errors = watchErrors(page);
  await page.goto(address);
  return { page, errors };
}

export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

export const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');

export async function idsOf(page: Page): Promise<string[]> {
  return page.$$eval('li[data-hit]', (items) => items.map((item) => item.getAttribute('data-hit') ?? ''));
}

/** Waits until the hits of this query are shown: the first one is as given, whatever was there before. */
export async function firstHit(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`[data-search-state="done"] li[data-hit="${id}"]`);
  await page.waitForFunction((first) => document.querySelector('li[data-hit]')?.getAttribute('data-hit') === first, id);
}

/** Waits until nothing has been fetched for a third of a second: what was asked for has been answered. */
export async function quiet(page: Page): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await fetched(); now !== before;) {
    before = now;
    await page.waitForTimeout(350);
    now = await fetched();
  }
}

/** Letters in the making, as an input method gives them; `insertText` ends it. */
export async function compose(page: Page, letters: string): Promise<{ commit(text: string): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  return { commit: async (text) => void (await devtools.send('Input.insertText', { text })) };
}
