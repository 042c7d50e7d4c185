/** Outline of a glyph → how much of each pixel it covers. Knows nothing of fonts or pictures. */

/** Commands of an SVG path in the font's units, y upwards: M, L, Q, C, Z. */
export interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

export interface Mask {
  /** Place of the first pixel beside the pen, y downwards from the baseline. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 255, row by row. */
  readonly cover: Uint8Array;
}

/** Straight pieces of a curve: at the sizes of a picture more make no pixel another. */
const PIECES = 6;

const EMPTY: Mask = { left: 0, top: 0, width: 0, height: 0, cover: new Uint8Array(0) };

/** `scale` is pixels per unit, `shift` a part of a pixel to the right. Outlines that overlap are one shape. */
export function coverOf(path: readonly PathCommand[], scale: number, shift = 0): Mask {
  const lines = linesOf(path, scale, shift);
  if (lines.length === 0) return EMPTY;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x0, y0, x1, y1] of lines) {
    left = Math.min(left, x0, x1);
    right = Math.max(right, x0, x1);
    top = Math.min(top, y0, y1);
    bottom = Math.max(bottom, y0, y1);
  }
  [left, top] = [Math.floor(left), Math.floor(top)];
  const width = Math.ceil(right) - left + 1;
  const height = Math.ceil(bottom) - top + 1;
  const area = new Float32Array(width * height + 1);
  for (const [x0, y0, x1, y1] of lines) addLine(area, width, x0 - left, y0 - top, x1 - left, y1 - top);
  const cover = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += area[y * width + x] ?? 0;
      cover[y * width + x] = Math.round(Math.min(1, Math.abs(sum)) * 255);
    }
  }
  return { left, top, width, height, cover };
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

function linesOf(path: readonly PathCommand[], scale: number, shift: number): Line[] {
  const lines: Line[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = (nextX: number, nextY: number) => {
    if (nextY !== y) lines.push([x, y, nextX, nextY]);
    [x, y] = [nextX, nextY];
  };
  for (const { type, values } of path) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.map((value, index) =>
      index % 2 === 0 ? value * scale + shift : -value * scale,
    );
    if (type === 'M') [x, y, startX, startY] = [a, b, a, b];
    else if (type === 'L') to(a, b);
    else if (type === 'Q' || type === 'C') {
      const [fromX, fromY] = [x, y];
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        const u = 1 - t;
        if (type === 'Q') to(u * u * fromX + 2 * u * t * a + t * t * c, u * u * fromY + 2 * u * t * b + t * t * d);
        else
          to(
            u * u * u * fromX + 3 * u * u * t * a + 3 * u * t * t * c + t * t * t * e,
            u * u * u * fromY + 3 * u * u * t * b + 3 * u * t * t * d + t * t * t * f,
          );
      }
    } else to(startX, startY);
  }
  return lines;
}

/**
 * Adds to each pixel of a row what the line changes there in the area to its right, so that a running sum gives the cover.
 * The method of font-rs: no sorting and no sampling.
 */
function addLine(area: Float32Array, width: number, x0: number, y0: number, x1: number, y1: number): void {
  const isDown = y0 < y1;
  const [topX, topY, endX, endY] = isDown ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (endX - topX) / (endY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < endY; row++) {
    const height = Math.min(row + 1, endY) - Math.max(row, topY);
    const next = x + slope * height;
    const signed = isDown ? height : -height;
    const [low, high] = x < next ? [x, next] : [next, x];
    const first = Math.floor(low);
    const base = row * width + first;
    if (high <= first + 1) {
      const inside = signed * (1 - ((low + high) / 2 - first));
      add(area, base, inside);
      add(area, base + 1, signed - inside);
    } else {
      // The line crosses several pixels of the row: what lies right of it grows from one to the next.
      const per = signed / (high - low);
      let before = 0;
      for (let pixel = first; pixel < high; pixel++) {
        const from = Math.max(low, pixel);
        const until = Math.min(high, pixel + 1);
        const part = per * (until - from);
        const inside = part * (pixel + 1 - (from + until) / 2);
        add(area, row * width + pixel, before + inside);
        before = part - inside;
      }
      add(area, row * width + Math.ceil(high), before);
    }
    x = next;
  }
}

function add(area: Float32Array, index: number, value: number): void {
  area[index] = (area[index] ?? 0) + value;
}
