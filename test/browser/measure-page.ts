/** One first visit to a page, nothing cached → what came over the wire by kind, how far the page shifted, and when its largest part stood. */
import type { Browser } from 'playwright-core';

export interface PageFigures {
  /** Bytes over the wire with their headers' bodies packed as the server packs them, by Chromium's kinds: Document, Stylesheet, Font, Script. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: readonly string[];
  readonly layoutShift: number;
  /** Milliseconds. */
  readonly largestPaint: number;
}

export interface Line {
  readonly bitsPerSecond: number;
  readonly latencyMs: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** A phone on a train. */
export const SLOW_LINE: Line = { bitsPerSecond: 1.6e6, latencyMs: 150, slowdown: 4 };

export async function measurePage(browser: Browser, address: string, line?: Line): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send('Network.enable');
    if (line) {
      const throughput = line.bitsPerSecond / 8;
      const network = {
        offline: false,
        latency: line.latencyMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      };
      await wire.send('Network.emulateNetworkConditions', network);
      await wire.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
    }
    const kinds = new Map<string, string>();
    const bytes: Record<string, number> = {};
    const requests: string[] = [];
    wire.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, type);
      requests.push(response.url);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other';
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
    });
    await page.addInitScript(watchPaint);
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    // A frame behind the fonts: what they move is counted then.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300))));
    const { layoutShift, largestPaint } = await page.evaluate(
      () => (globalThis as unknown as { readonly seen: { layoutShift: number; largestPaint: number } }).seen,
    );
    return { bytes, requests, layoutShift, largestPaint };
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it does. */
function watchPaint(): void {
  const seen = { layoutShift: 0, largestPaint: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}
