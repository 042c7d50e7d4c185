/** What a search costs a reader: bytes, requests and seconds, of the first search and of one more, on a slow line. */
import type { Browser, Page, Request } from 'playwright-core';
import { clockOf, startClock, typeByKeys, typeQuery } from './type-query.ts';

export interface SearchCost {
  /** Bytes on the line, with the heads of the answers. */
  readonly bytes: number;
  readonly requests: number;
  /** From the wish to the first hit on the page; undefined when there was none. */
  readonly firstMs?: number | undefined;
  /** From the wish until the page said that it was done. */
  readonly doneMs: number;
  /** A worker was at work: the slow line may not have held for it. */
  readonly hasWorker: boolean;
}

const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };

/** A page's own HTML, looks and pictures are no part of search. Every script of the page counts, whatever else it does. */
const NOT_SEARCH = new Set(['document', 'stylesheet', 'font', 'image', 'media', 'manifest', 'texttrack']);

const PATIENCE_MS = 60_000;

export interface SearchCosts {
  readonly cold: SearchCost;
  /** Another query, pasted and sent. */
  readonly further: SearchCost;
  /** That query typed key by key, where nothing of it was fetched before. */
  readonly typed: SearchCost;
}

/**
 * In a browser that has seen nothing of the site: opens the search page with `query`, then gives `further` into its box, and does so once more,
 * typing it. A further search takes its time from the last key on, and its bytes from the first; all until the line is quiet again: what is
 * fetched afterwards counts too.
 */
export async function costOf(
  browser: Browser,
  address: string,
  [query, further]: readonly [string, string],
): Promise<SearchCosts> {
  const first = await costsOf(browser, address, [query, further], typeQuery);
  const second = await costsOf(browser, address, [query, further], typeByKeys);
  return { ...first, typed: second.further };
}

async function costsOf(
  browser: Browser,
  address: string,
  [query, further]: readonly [string, string],
  give: typeof typeQuery,
): Promise<Omit<SearchCosts, 'typed'>> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    await line.send('Network.emulateNetworkConditions', LINE);
    await page.addInitScript(startClock);
    let finished: Request[] = [];
    context.on('requestfinished', (request) => finished.push(request));

    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit', timeout: PATIENCE_MS });
    const cold = await costUntilQuiet(page, query, () => finished);
    finished = [];
    await give(page, query, further);
    return { cold, further: await costUntilQuiet(page, further, () => finished) };
  } finally {
    await context.close();
  }
}

async function costUntilQuiet(page: Page, query: string, finished: () => readonly Request[]): Promise<SearchCost> {
  const seen = await page.waitForFunction(clockOf, query, { timeout: PATIENCE_MS, polling: 50 });
  const times = (await seen.jsonValue()) as { readonly first?: number; readonly done: number };
  await page.waitForLoadState('networkidle');
  await waitForQuiet(page, finished);
  const ours = finished().filter(
    (request) => !NOT_SEARCH.has(request.resourceType()) && !/favicon/u.test(request.url()),
  );
  const sizes = await Promise.all(ours.map((request) => request.sizes()));
  return {
    bytes: sizes.reduce(
      (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
      0,
    ),
    requests: ours.length,
    firstMs: times.first,
    doneMs: times.done,
    hasWorker: page.workers().length > 0,
  };
}

/** Playwright's idea of an idle line is of page loads alone: a search in place needs an eye of its own. */
async function waitForQuiet(page: Page, finished: () => readonly Request[]): Promise<void> {
  for (let before = -1; before !== finished().length;) {
    before = finished().length;
    await page.waitForTimeout(600);
  }
}
