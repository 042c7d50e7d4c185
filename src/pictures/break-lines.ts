/** Text → its pieces and, for a width, its lines, by the rules of Chinese typesetting. Knows widths, no fonts. */

export interface Piece {
  readonly text: string;
  /** In pixels, as `measure` told it. */
  readonly width: number;
  /** Space before it when it does not begin a line. */
  readonly gap: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** These never begin a line … */
const NO_START = /^[、。，．：；？！）》」』】〕〉”’…—·,.:;?!)\]}%‰℃]/u;
/** … and these never end one. */
const NO_END = /[（《「『【〔〈“‘([{]$/u;
/** Closing marks fill half of their square: the empty half may stand out at the end of a line. */
const HALF_EMPTY = /[、。，．：；）》」』】〕〉]$/u;

/** An atom: one Han character or mark, or letters up to the next space, Han character or place where a long word may break. */
const ATOM =
  /(\s*)([\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+?(?:(?<=[-/_.])(?=\w{3})|(?=[\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]|$)))/gu;

/** Pieces that stay whole: a Han character with the marks that cling to it, a word, a part of a long address. */
export function piecesOf(text: string, measure: (text: string) => number, words?: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; gap: number }[] = [];
  const [space, square] = [measure(' '), measure('　')];
  for (const match of text.matchAll(ATOM)) {
    const [, spaces = '', atom = ''] = match;
    const last = pieces.at(-1);
    const isInWord = words !== undefined && !words.has(match.index + spaces.length);
    if (last && spaces === '' && (NO_START.test(atom) || NO_END.test(last.text) || isInWord)) last.text += atom;
    else pieces.push({ text: atom, gap: spaces !== '' ? space : last ? seam(last.text, atom, space, square) : 0 });
  }
  return pieces.map((piece) => ({ ...piece, width: measure(piece.text) }));
}

/** A piece that is wider than a line is cut into its characters: a very long word has to break somewhere. */
export function splitLong(pieces: readonly Piece[], room: number, measure: (text: string) => number): Piece[] {
  return pieces.flatMap((piece) =>
    piece.width <= room
      ? [piece]
      : [...piece.text].map((text, index) => ({ text, width: measure(text), gap: index === 0 ? piece.gap : 0 })),
  );
}

/** Places where a word begins, as the dictionary of the runtime sees it: lines that end with a whole word read better. */
export function wordStarts(text: string): ReadonlySet<number> {
  return new Set(Array.from(SEGMENTER.segment(text), ({ index }) => index));
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** A little air between Han and Latin letters where the writer left none; half a square less between two marks. */
function seam(before: string, after: string, space: number, square: number): number {
  const [end = '', start = ''] = [[...before].at(-1), [...after][0]];
  if (HALF_EMPTY.test(end) && /[（《「『【〔〈]/u.test(start)) return -square / 2;
  const isWord = (one: string) => /[\p{L}\p{N}]/u.test(one) && !isHan(one);
  const isHan = (one: string) => /\p{Script=Han}/u.test(one);
  return (isWord(end) && isHan(start)) || (isHan(end) && isWord(start)) ? space * 0.8 : 0;
}

/** Lines no wider than `room`; a piece that is wider than that stands alone on its line. `half` is what a closing mark may stand out. */
export function breakLines(pieces: readonly Piece[], room: number, half: number): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let width = 0;
  for (const piece of pieces) {
    const gap = line.length === 0 ? 0 : piece.gap;
    const out = HALF_EMPTY.test(piece.text) ? half : 0;
    if (line.length > 0 && width + gap + piece.width - out > room) {
      lines.push({ pieces: line, width });
      line = [piece];
      width = piece.width;
    } else {
      line.push(piece);
      width += gap + piece.width;
    }
  }
  if (line.length > 0) lines.push({ pieces: line, width });
  return lines;
}

/** The same number of lines, all about equally long: no character is left alone on the last one. */
export function balance(pieces: readonly Piece[], room: number, half: number): Line[] {
  const wanted = breakLines(pieces, room, half).length;
  if (wanted < 2) return breakLines(pieces, room, half);
  let [narrow, wide] = [room / 2, room];
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (breakLines(pieces, middle, half).length > wanted) narrow = middle;
    else wide = middle;
  }
  return breakLines(pieces, wide, half);
}

/** The first `most` lines; what is cut away leaves an ellipsis within the room. */
export function cutLines(
  lines: readonly Line[],
  most: number,
  room: number,
  measure: (text: string) => number,
): Line[] {
  if (lines.length <= most) return [...lines];
  const mark: Piece = { text: '…', width: measure('…'), gap: 0 };
  const last = [...(lines[most - 1]?.pieces ?? [])];
  const widthOf = () => last.reduce((sum, { width, gap }, index) => sum + width + (index === 0 ? 0 : gap), mark.width);
  while (last.length > 1 && (widthOf() > room || /[，、。：；]$/u.test(last.at(-1)?.text ?? ''))) last.pop();
  return [...lines.slice(0, most - 1), { pieces: [...last, mark], width: widthOf() }];
}
