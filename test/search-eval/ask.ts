/** Asks the search page as a reader would, by its address, and reads its list of hits: nothing of the engine is known here. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Query } from './query-file.ts';
import type { Answer, Hit } from './score.ts';
import { clockOf, startClock, typeQuery } from './type-query.ts';

/** Longer than any search takes that a reader would wait for. */
const PATIENCE_MS = 20_000;

/** Every `CHECK_EVERY`th list is held against the one of a page load, which is read again after `SETTLE_MS`: done has to mean done. */
const CHECK_EVERY = 12;
const SETTLE_MS = 300;

/** While one tab draws, the other waits for the line. */
const TABS = 2;

export interface Asked {
  readonly answers: Answer[];
  /** Thrown on the page, and nowhere caught. */
  readonly exceptions: ReadonlySet<string>;
}

/**
 * One query after another, typed into the box of a page that stays open: a third of the work of page loads.
 * Throws when a list changes after the page was done, or is another than the one its address gives.
 * @param address where the site is served, with a slash at its end.
 */
export async function askAll(
  browser: Browser,
  address: string,
  queries: readonly Query[],
  tell: (done: number, all: number) => void = () => undefined,
): Promise<Asked> {
  const context = await browser.newContext();
  const answers: Answer[] = [];
  const exceptions = new Set<string>();
  context.on('weberror', (thrown) => exceptions.add(thrown.error().message));
  let next = 0;
  let done = 0;
  const work = async () => {
    const page = await openTab(context);
    let last: string | undefined;
    for (let i = next++; i < queries.length; i = next++) {
      const query = queries[i];
      if (query === undefined) break;
      const { query: text } = query;
      const typed = last === undefined ? undefined : await askInBox(page, address, last, text);
      const seen = typed === undefined || i % CHECK_EVERY === 0 ? await ask(page, address, text) : typed;
      if (seen !== typed) await expectSame(page, address, text, seen, typed);
      last = text;
      answers[i] = { query, ...seen };
      tell(++done, queries.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await context.close();
  }
  return { answers, exceptions };
}

interface Seen {
  readonly hits: readonly Hit[];
  readonly failure?: string | undefined;
}

/** A tab that fetches no looks: they are a quarter of the work of a page load, and no part of what is asked. */
export async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.css', '*.woff2', '*.svg'] });
  await page.addInitScript(startClock);
  return page;
}

/** Asks one query after another: the first by its address, the others in its box, which `askAll` holds to give the same. */
export function askerIn(page: Page, address: string): (query: string) => Promise<Seen> {
  let last: string | undefined;
  return async (query) => {
    const seen = last === undefined ? ask(page, address, query) : askInBox(page, address, last, query);
    last = query;
    return seen;
  };
}

export async function ask(page: Page, address: string, query: string): Promise<Seen> {
  // Committed, the document of the last query is gone, and with it its list.
  await page.goto(`${address}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  return readWhenDone(page, address, query, readList);
}

async function askInBox(page: Page, address: string, last: string, query: string): Promise<Seen> {
  await typeQuery(page, last, query);
  return readWhenDone(page, address, query, clockOf);
}

async function readWhenDone(
  page: Page,
  address: string,
  query: string,
  isDone: (query: string) => unknown,
): Promise<Seen> {
  try {
    await page.waitForFunction(isDone, query, { timeout: PATIENCE_MS, polling: 20 });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
    return { hits: [], failure: `the search was not done after ${PATIENCE_MS / 1000} s` };
  }
  const list = await page.evaluate(readList, query);
  if (list === undefined) return { hits: [], failure: 'the search was done, and then no longer' };
  return {
    hits: list.hits.map((hit) => hitOf(hit, address)),
    failure: list.state === 'done' ? undefined : 'the search failed',
  };
}

/** Runs in the page: the list of hits, once it is there. State and list are read in one go, and only if they are this query's. */
function readList(query: string): List | undefined {
  const region = document.querySelector<HTMLElement>('[data-search-state]');
  const state = region?.dataset['searchState'];
  if (!region || (state !== 'done' && state !== 'failed')) return undefined;
  if (new URLSearchParams(location.search).get('q')?.trim() !== query.trim()) return undefined;
  const hits = [...document.querySelectorAll<HTMLElement>('li[data-hit]')].map((item) => ({
    // Before a slash the kind may stand: the address tells it as well.
    id: (item.dataset['hit'] ?? '').replace(/^.*\//u, ''),
    href: item.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '',
  }));
  return { state, hits };
}

interface List {
  readonly state: 'done' | 'failed';
  readonly hits: readonly { readonly id: string; readonly href: string }[];
}

function hitOf({ id, href }: List['hits'][number], address: string): Hit {
  const base = new URL(address).pathname;
  const { pathname, hash } = new URL(href === '' ? address : href);
  return {
    id,
    path: `/${pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)}`,
    post: hash === '' ? undefined : decodeURIComponent(hash.slice(1)),
  };
}

/** The list of a page load, the same a moment later, and the list of the box where there was one: as far as each goes. */
async function expectSame(
  page: Page,
  address: string,
  query: string,
  seen: Seen,
  typed: Seen | undefined,
): Promise<void> {
  if (seen.failure !== undefined || typed?.failure !== undefined) return;
  await page.waitForTimeout(SETTLE_MS);
  const later = (await page.evaluate(readList, query))?.hits.map((hit) => hitOf(hit, address)) ?? [];
  if (!beginsWith(later, seen.hits))
    throw new Error(`The list for ${JSON.stringify(query)} changed after the page had said that it was done.`);
  if (typed && !beginsWith(typed.hits, seen.hits) && !beginsWith(seen.hits, typed.hits))
    throw new Error(`The list for ${JSON.stringify(query)} is another in the box than by its address.`);
}

/** More may come behind: a list goes on as one scrolls. An empty one does not. */
function beginsWith(list: readonly Hit[], head: readonly Hit[]): boolean {
  return JSON.stringify(list.slice(0, head.length || undefined)) === JSON.stringify(head);
}
