/** Page → a small grey picture of its look, an eighth in each direction, and how two such differ. Pictures are read and written by the browser. */
import type { Page } from 'playwright-core';

export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** 0 black to 255 white, row by row. */
  readonly greys: readonly number[];
  /** The same as a PNG, in base64. */
  readonly png: string;
}

const EIGHTH = 8;

/** The page from its head down, at most two windows of it. `canvas` is a page of its own that only draws. */
export async function takeSmallPicture(page: Page, canvas: Page): Promise<SmallPicture> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.min(document.documentElement.scrollHeight, 2 * innerHeight),
  }));
  const shot = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height }, animations: 'disabled' });
  return shrink(canvas, shot.toString('base64'), EIGHTH);
}

export async function readSmallPicture(png: string, canvas: Page): Promise<SmallPicture> {
  return shrink(canvas, png, 1);
}

async function shrink(canvas: Page, png: string, times: number): Promise<SmallPicture> {
  return canvas.evaluate(
    async ([data, by]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const [width, height] = [Math.floor(image.width / by), Math.floor(image.height / by)];
      const sheet = document.createElement('canvas');
      sheet.width = width;
      sheet.height = height;
      const pen = sheet.getContext('2d');
      if (!pen) throw new Error('This browser draws nothing.');
      pen.filter = 'grayscale(1)';
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(image, 0, 0, width, height);
      const { data: pixels } = pen.getImageData(0, 0, width, height);
      const greys = Array.from({ length: width * height }, (_, i) => pixels[4 * i] ?? 0);
      return { width, height, greys, png: sheet.toDataURL('image/png').replace(/^.*,/u, '') };
    },
    [png, times] as const,
  );
}

/** Share of the cells, 5 by 5 small pixels each, whose mean grey differs by more than 10 of 255. A new size is a difference of all. */
export function shareOfDifference(one: SmallPicture, other: SmallPicture): number {
  if (one.width !== other.width || Math.abs(one.height - other.height) > 1) return 1;
  const rows = Math.min(one.height, other.height);
  let cells = 0;
  let different = 0;
  for (let top = 0; top + 5 <= rows; top += 5)
    for (let left = 0; left + 5 <= one.width; left += 5) {
      cells++;
      if (Math.abs(meanOf(one, left, top) - meanOf(other, left, top)) > 10) different++;
    }
  return different / cells;
}

function meanOf({ width, greys }: SmallPicture, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + 5; y++) for (let x = left; x < left + 5; x++) sum += greys[y * width + x] ?? 0;
  return sum / 25;
}
