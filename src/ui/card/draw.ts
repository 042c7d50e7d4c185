/** An item → its card on a canvas: the channel, title, one sentence, topics, and the way there as a QR code. */
import { type Canvas, wrap } from './wrap.ts';
import type { CardItem } from './item.ts';
import { qrSquares } from './qr.ts';

const WIDTH = 750;
const HEIGHT = 1000;

const CHANNEL = 70;
const TEXT = 112;
const ROOM = WIDTH - TEXT - 60;
const QR = 216;

export interface CardWords {
  readonly site: string;
  readonly scan: string;
}

/** The card is paper in both themes: a code must be dark on light. `face` is the page's own title font. */
export function drawCard(
  canvas: HTMLCanvasElement,
  item: CardItem,
  permalink: string,
  words: CardWords,
  face: string,
): void {
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas here');
  pen.fillStyle = '#fbfcfb';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = '#b5c9c8';
  pen.fillRect(CHANNEL - 1, 0, 3, HEIGHT);

  const write = (text: string, y: number, size: number, colour: string, weight = 400) => {
    pen.font = `${weight} ${size}px ${face}`;
    pen.fillStyle = colour;
    pen.fillText(text, TEXT, y);
  };
  write(words.site, 96, 38, '#0f5c66', 600);

  const title = fit(pen, item.title, face);
  pen.beginPath();
  pen.arc(CHANNEL + 0.5, 160 + title.size * 0.6, 10, 0, 2 * Math.PI);
  pen.fillStyle = '#0f5c66';
  pen.fill();
  let y = 160 + title.size;
  for (const line of title.lines) {
    write(line, y, title.size, '#1b2423', 700);
    y += title.size * 1.4;
  }
  y += 16;
  const foot = HEIGHT - QR - 72;
  pen.font = `400 28px ${face}`;
  const room = Math.max(0, Math.floor((foot - 76 - y) / 46));
  for (const line of wrap(pen, item.summary, ROOM, room)) {
    write(line, y + 8, 28, '#4d5957');
    y += 46;
  }
  pen.font = `400 24px ${face}`;
  for (const line of wrap(pen, item.topics.join(' · '), ROOM, 1)) write(line, foot - 36, 24, '#4d5957');
  drawQr(pen, qrSquares(permalink), WIDTH - 60 - QR, foot);
  write(words.scan, foot + QR / 2, 26, '#4d5957');
  pen.font = `400 20px ${face}`;
  const host = permalink.replace(/^https?:\/\//u, '').replace(/\/.*$/u, '');
  for (const line of wrap(pen, host, ROOM - QR - 30, 1)) write(line, foot + QR / 2 + 36, 20, '#4d5957');
}

function fit(pen: Canvas & { font: string }, title: string, face: string): { size: number; lines: string[] } {
  for (const [size, most] of [
    [54, 4],
    [46, 5],
    [40, 6],
  ] as const) {
    pen.font = `700 ${size}px ${face}`;
    const lines = wrap(pen, title, ROOM, most);
    if (lines.at(-1)?.endsWith('…') && size !== 40) continue;
    // All about equally long: no character is left alone on the last line.
    let shown = lines;
    for (let room = ROOM - 12; room > ROOM / 2; room -= 12) {
      const narrower = wrap(pen, title, room, most);
      if (narrower.length > lines.length || narrower.at(-1)?.endsWith('…')) break;
      shown = narrower;
    }
    return { size, lines: shown };
  }
  return { size: 40, lines: [title] };
}

/** Whole pixels a square, and the empty border of four squares that a reader of codes needs. */
function drawQr(pen: CanvasRenderingContext2D, squares: readonly (readonly boolean[])[], x: number, y: number): void {
  const side = Math.floor(QR / (squares.length + 8));
  pen.fillStyle = '#ffffff';
  pen.fillRect(x, y, QR, QR);
  const edge = Math.floor((QR - side * squares.length) / 2);
  pen.fillStyle = '#000000';
  for (const [row, line] of squares.entries())
    for (const [column, isDark] of line.entries())
      if (isDark) pen.fillRect(x + edge + column * side, y + edge + row * side, side, side);
}
