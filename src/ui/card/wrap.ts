/** Text → lines of at most `room` pixels: words stay whole, closing marks never begin a line; what is too much ends with `…`. */
export interface Canvas {
  readonly measureText: (text: string) => { readonly width: number };
}

const ATOM = /\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;
const NO_START = /^[、。，．：；？！）》」』】〕〉”’…—·,.:;?!)\]}%]/u;
const NO_END = /[（《「『【〔〈“‘([{]$/u;

export function wrap(pen: Canvas, text: string, room: number, most: number): string[] {
  const pieces: string[] = [];
  for (const [atom] of text.trim().matchAll(ATOM)) {
    const last = pieces.at(-1);
    if (last !== undefined && (NO_START.test(atom) || NO_END.test(last))) pieces[pieces.length - 1] = last + atom;
    else pieces.push(atom);
  }
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((one) => (pen.measureText(one).width > room ? [...one] : [one]))) {
    if (line !== '' && pen.measureText((line + piece).trimEnd()).width > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' ? piece.trimStart() : piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  if (most === 0) return [];
  let last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && pen.measureText(`${last.join('')}…`).width > room) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.join('').replace(/[，、。：；\s]+$/u, '')}…`];
}
