/** What an item is called → the picture that is shown beside a link to it: the margin, the channel, the title. */
import { balance, breakLines, cutLines, type Line, piecesOf, splitLong, wordStarts } from './break-lines.ts';
import { blank, type Canvas, type Ink, PAPER, paletteOf } from './canvas.ts';
import type { Fonts } from './font.ts';
import { pngOf } from './png.ts';
import { type Face, setLine, setRun, widthOf } from './set-text.ts';

const WIDTH = 1200;
const HEIGHT = 630;

export interface PictureText {
  readonly site: string;
  readonly title: string;
  /** What stands in the margin, line by line: kind, date. */
  readonly margin: readonly string[];
  readonly status?: { readonly word: string; readonly tone: Tone } | undefined;
  /** What stands at the foot: the topics. */
  readonly foot: readonly string[];
}

export type Tone = 'open' | 'answered' | 'disputed' | 'superseded';

// The roles of ui/styles/tokens.css in their light dress; a test compares them.
export const COLOURS = {
  paper: 0xfbfcfb,
  text: 0x1b2423,
  quiet: 0x4d5957,
  water: 0x0f5c66,
  channel: 0xb5c9c8,
  open: 0x8a5a00,
  answered: 0x2a6b47,
  disputed: 0x6a3fa0,
  superseded: 0x65706e,
} as const;

const CHANNEL = 256;
const TEXT = 312;
const ROOM = WIDTH - TEXT - 84;
const TOP = 166;

/** Sizes of the title, the first that holds it is taken. */
const TITLE: readonly (Face & { readonly lines: number })[] = [
  { size: 72, weight: 700, lines: 3 },
  { size: 60, weight: 700, lines: 4 },
  { size: 50, weight: 700, lines: 5 },
];
const SITE: Face = { size: 46, weight: 700 };
const SMALL: Face = { size: 30, weight: 500 };

/** Every character that `drawOpenGraph` will set. */
export function charactersOf({ site, title, margin, status, foot }: PictureText): string {
  return [site, title, ...margin, status?.word ?? '', ...foot, '…·　 '].join('');
}

/** The fonts must have loaded the characters. The same text always gives the same bytes. */
export function drawOpenGraph(text: PictureText, fonts: Fonts): Buffer {
  const { palette, inks } = paletteOf(COLOURS.paper, {
    text: [COLOURS.text, 4],
    quiet: [COLOURS.quiet, 3],
    water: [COLOURS.water, 2],
    status: [COLOURS[text.status?.tone ?? 'water'], 3],
    channel: [COLOURS.channel, 1],
  });
  const canvas = blank(WIDTH, HEIGHT, palette);
  canvas.fill(CHANNEL - 1, 0, 3, HEIGHT, inks.channel);
  setRun(canvas, fonts, SITE, text.site, TEXT, 108, inks.water);

  const { face, lines } = fitTitle(text.title, fonts);
  const leading = Math.round(face.size * 1.42);
  const baseline = TOP + Math.round(face.size * 0.88);
  for (const [index, line] of lines.entries())
    setLine(canvas, fonts, face, line, TEXT, baseline + index * leading, inks.text);

  const dot = TOP + Math.round(face.size * 0.55);
  drawDot(canvas, dot, inks.status, text.status?.tone);
  const margin = [...text.margin, ...(text.status ? [text.status.word] : [])];
  for (const [index, word] of margin.entries()) {
    const ink = index < text.margin.length ? inks.quiet : inks.status;
    setRun(canvas, fonts, SMALL, word, CHANNEL - 52 - widthOf(fonts, SMALL, word), dot + 11 + index * 46, ink);
  }

  const measure = (run: string) => widthOf(fonts, SMALL, run);
  const foot = breakLines(splitLong(piecesOf(text.foot.join(' · '), measure), ROOM, measure), ROOM, 0);
  for (const line of cutLines(foot, 1, ROOM, measure))
    setLine(canvas, fonts, SMALL, line, TEXT, HEIGHT - 56, inks.quiet);
  return pngOf(canvas);
}

/** As on the site: a ring, filled when the matter is settled, half filled when answers disagree. */
function drawDot(canvas: Canvas, y: number, ink: Ink, tone: Tone | undefined): void {
  const x = CHANNEL + 0.5;
  canvas.disc(x, y, 14, ink);
  if (tone === undefined || tone === 'open') canvas.disc(x, y, 10.5, PAPER);
  if (tone === 'disputed') canvas.disc(x, y, 10.5, PAPER, CHANNEL + 1);
}

function fitTitle(title: string, fonts: Fonts): { face: Face; lines: Line[] } {
  let cut: { face: Face; lines: Line[] } | undefined;
  for (const face of TITLE) {
    const measure = (run: string) => widthOf(fonts, face, run);
    const half = face.size / 2;
    const pieces = splitLong(piecesOf(title, measure), ROOM, measure);
    const lines = breakLines(pieces, ROOM, half);
    // Whole words where that costs no line.
    const words = balance(piecesOf(title, measure, wordStarts(title)), ROOM, half);
    if (words.length <= Math.min(lines.length, face.lines) && words.every(({ width }) => width <= ROOM + half))
      return { face, lines: words };
    if (lines.length <= face.lines) return { face, lines: balance(pieces, ROOM, half) };
    cut = { face, lines: cutLines(lines, face.lines, ROOM, measure) };
  }
  return cut ?? { face: SMALL, lines: [] };
}
