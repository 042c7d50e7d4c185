/** Lines of text → letters on a canvas. */
import type { Line } from './break-lines.ts';
import type { Canvas, Ink } from './canvas.ts';
import type { Fonts } from './font.ts';

export interface Face {
  readonly size: number;
  readonly weight: number;
}

/** Width of a run in pixels. */
export function widthOf(fonts: Fonts, { size, weight }: Face, run: string): number {
  return fonts.glyphsOf(run, weight).reduce((sum, { advance }) => sum + advance * size, 0);
}

/** `x` is the left edge, `y` the baseline. */
export function setLine(canvas: Canvas, fonts: Fonts, face: Face, line: Line, x: number, y: number, ink: Ink): void {
  let pen = x;
  for (const [index, { text, width, gap }] of line.pieces.entries()) {
    // The left half of an opening mark is empty: at the edge it would look like an indent.
    if (index === 0) pen -= /^[（《「『【〔〈]/u.test(text) ? face.size * 0.45 : 0;
    else pen += gap;
    setRun(canvas, fonts, face, text, pen, y, ink);
    pen += width;
  }
}

export function setRun(canvas: Canvas, fonts: Fonts, face: Face, run: string, x: number, y: number, ink: Ink): void {
  let pen = x;
  for (const { advance, cover } of fonts.glyphsOf(run, face.weight)) {
    // Squares stand on whole pixels, letters on quarters: fewer drawings to keep, and no uneven word.
    const place = advance >= 1 ? Math.round(pen) : Math.round(pen * 4) / 4;
    const whole = Math.floor(place);
    canvas.stamp(whole, y, cover(face.size, place - whole), ink);
    pen += advance * face.size;
  }
}
