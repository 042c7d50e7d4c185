/** A sheet of paper in sixteen colours: rules, dots, letters. */
import type { Mask } from './outline.ts';
import type { Indexed } from './png.ts';

/** A colour and its steps down to the paper: numbers of the palette, the faintest first. */
export interface Ink {
  readonly first: number;
  readonly steps: number;
}

export interface Canvas extends Indexed {
  readonly fill: (x: number, y: number, width: number, height: number, ink: Ink) => void;
  /** `from` leaves out what lies left of it. */
  readonly disc: (x: number, y: number, radius: number, ink: Ink, from?: number) => void;
  readonly stamp: (x: number, y: number, mask: Mask, ink: Ink) => void;
}

/** The bare paper, to take something away with. */
export const PAPER: Ink = { first: 0, steps: 1 };

/** Colours with the number of their steps → a palette whose colour 0 is the paper. */
export function paletteOf<Name extends string>(
  paper: number,
  colours: Readonly<Record<Name, readonly [colour: number, steps: number]>>,
): { readonly palette: readonly number[]; readonly inks: Readonly<Record<Name, Ink>> } {
  const palette = [paper];
  const inks = {} as Record<Name, Ink>;
  for (const name of Object.keys(colours) as Name[]) {
    const [colour, steps] = colours[name];
    inks[name] = { first: palette.length, steps };
    for (let step = 1; step <= steps; step++) palette.push(mix(paper, colour, step / steps));
  }
  return { palette, inks };
}

export function blank(width: number, height: number, palette: readonly number[]): Canvas {
  const pixels = new Uint8Array(width * height);
  const put = (x: number, y: number, cover: number, { first, steps }: Ink) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const step = Math.round((cover * steps) / 255);
    if (step === 0) return;
    const at = y * width + x;
    const now = pixels[at] ?? 0;
    // Where letters touch, the darker step stays.
    if (now < first + step - 1 || now >= first + steps) pixels[at] = first + step - 1;
  };
  return {
    width,
    height,
    pixels,
    palette,
    fill(x, y, wide, high, { first, steps }) {
      for (let row = y; row < y + high; row++) pixels.fill(first + steps - 1, row * width + x, row * width + x + wide);
    },
    disc(x, y, radius, ink, from = 0) {
      for (let row = Math.floor(y - radius); row <= y + radius; row++)
        for (let column = Math.max(from, Math.floor(x - radius)); column <= x + radius; column++) {
          const inside = radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y);
          put(column, row, Math.max(0, Math.min(1, inside)) * 255, ink);
        }
    },
    stamp(x, y, { left, top, width: wide, height: high, cover }, { first, steps }) {
      // As `put`, without its calls: nearly all of a picture is drawn here.
      for (let row = Math.max(0, -(y + top)); row < Math.min(high, height - y - top); row++) {
        const line = (y + top + row) * width + x + left;
        for (let column = Math.max(0, -(x + left)); column < Math.min(wide, width - x - left); column++) {
          const colour = first - 1 + (((cover[row * wide + column] ?? 0) * steps + 127) >> 8);
          const now = pixels[line + column] ?? 0;
          if (colour >= first && (now < colour || now >= first + steps)) pixels[line + column] = colour;
        }
      }
    },
  };
}

function mix(from: number, to: number, part: number): number {
  const channel = (shift: number) => {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(a + (b - a) * part) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
