/** Typing a query into the box of a search page, and a clock in the page that tells when its answer is there. */
import type { Locator, Page } from 'playwright-core';

/** Into the box that holds the last query, all at once, as what is pasted. */
export async function typeQuery(page: Page, last: string, query: string): Promise<void> {
  const box = await boxWith(page, last);
  await box.fill(query);
  await box.press('Enter');
}

/** Milliseconds for a Latin character, and for the two Han characters that an input method gives at once: a quick typist. */
const KEY_MS = 150;
const WORD_MS = 500;

/** The same, key by key. */
export async function typeByKeys(page: Page, last: string, query: string): Promise<void> {
  const box = await boxWith(page, last);
  await box.selectText();
  for (const part of query.match(/\p{Script=Han}{1,2}|[^]/gu) ?? []) {
    await page.keyboard.insertText(part);
    await page.waitForTimeout(/\p{Script=Han}/u.test(part) ? WORD_MS : KEY_MS);
  }
  await box.press('Enter');
}

async function boxWith(page: Page, text: string): Promise<Locator> {
  const boxes = page.locator('input[name="q"]:visible');
  const values = await boxes.evaluateAll((all) => (all as HTMLInputElement[]).map(({ value }) => value));
  return boxes.nth(
    Math.max(
      0,
      values.findIndex((value) => value.trim() === text.trim()),
    ),
  );
}

/**
 * Runs in every page before its own scripts: notes when the wish was (the last key, else the opening of the page), when the
 * first hit stood there that was not there before, and when the page was done. A search may load a new page or stay in this one.
 */
export function startClock(): void {
  const now = () => performance.timeOrigin + performance.now();
  const wished = Number(sessionStorage.getItem('eval-wish') ?? performance.timeOrigin);
  sessionStorage.removeItem('eval-wish');
  const record: Times = { wish: wished };
  (window as unknown as { evalClock: Times }).evalClock = record;
  const old = new Set<Element>();
  let isSearching = true;
  const wish = () => {
    Object.assign(record, { wish: now(), first: undefined, done: undefined });
    sessionStorage.setItem('eval-wish', String(record.wish));
    for (const item of document.querySelectorAll('li[data-hit]')) old.add(item);
    isSearching = false;
  };
  // Typed, not only sent: a page may search while one types.
  addEventListener('input', wish, true);
  addEventListener('keydown', (event) => void (event.key === 'Enter' && wish()), true);
  new MutationObserver((changes) => {
    const state = document.querySelector<HTMLElement>('[data-search-state]')?.dataset['searchState'];
    // Until the state was written again, what it says is about the last query.
    isSearching ||= changes.some(({ type }) => type === 'attributes');
    if (!isSearching) return;
    if ([...document.querySelectorAll('li[data-hit]')].some((item) => !old.has(item))) record.first ??= now();
    if (state === 'done' || state === 'failed') record.done ??= now();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-search-state'] });
}

/** Runs in the page: milliseconds since the wish, once this query is done. */
export function clockOf(query: string): { first?: number | undefined; done: number } | undefined {
  const { wish, first, done } = (window as unknown as { evalClock: Times }).evalClock;
  if (done === undefined || new URLSearchParams(location.search).get('q')?.trim() !== query.trim()) return undefined;
  return { first: first === undefined ? undefined : first - wish, done: done - wish };
}

interface Times {
  wish: number;
  first?: number | undefined;
  done?: number | undefined;
}
