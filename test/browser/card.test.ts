import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { qrSquares } from '../../src/ui/card/qr.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

async function readCode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the card for forwarding', () => {
  test('is drawn from the link on a thread, and its code leads back to the thread', async () => {
    const { page, errors } = await visit(browser, `${address}threads/wider-or-deeper/`);
    await page.click('a[href*="/card/?of="]');
    const picture = await page.waitForSelector('[data-forward="done"] img');
    const source = (await picture.getAttribute('src')) ?? '';
    const bytes = Buffer.from(source.replace(/^data:image\/png;base64,/u, ''), 'base64');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 750, height: 1000 });
    expect(new URL((await readCode(bytes)) ?? 'none:').pathname).toBe('/threads/wider-or-deeper/');
    expect(await picture.getAttribute('alt')).toContain('宽而浅');
    expect(await page.getAttribute('a[download]', 'download')).toBe('wider-or-deeper.png');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('says so when it names no page of ours', async () => {
    for (const of of ['threads/no-such-thread', 'https://elsewhere.example/', '../../etc', '']) {
      const page = await browser.newPage();
      await page.goto(`${address}card/?of=${encodeURIComponent(of)}`);
      await page.waitForSelector('[data-forward="failed"]');
      expect(await page.locator('[data-forward] img').count()).toBe(0);
      await page.close();
    }
  });

  test('tells a reader without scripts what to do instead', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${address}card/?of=threads/wider-or-deeper`);
    expect(await page.textContent('[data-forward]')).toContain('直接转发');
    await context.close();
  });
});

test('a code of any address of ours can be read again', () => {
  const long = `https://wenqu.example/a-rather-long-base/threads/${'long-slug-'.repeat(9)}/`;
  for (const text of ['https://w.example/', long, 'https://问渠.example/threads/x/']) {
    const squares = qrSquares(text);
    const side = (squares.length + 8) * 4;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [y, row] of squares.entries())
      for (const [x, isDark] of row.entries())
        if (isDark)
          for (let dy = 0; dy < 4; dy++)
            for (let dx = 0; dx < 4; dx++)
              pixels.fill(
                0,
                (((y + 4) * 4 + dy) * side + (x + 4) * 4 + dx) * 4,
                (((y + 4) * 4 + dy) * side + (x + 4) * 4 + dx) * 4 + 3,
              );
    expect(decodeURI(jsQR(pixels, side, side)?.data ?? '')).toBe(text);
  }
});
