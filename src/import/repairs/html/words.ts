/** Words of a page → words in Markdown. White space counts as one blank; entities are what they stand for; signs of Markdown are escaped, but in code. */
import { decodeEntity } from '../html-entities.ts';
import { canDraw } from '../tex.ts';
import { decode } from './formula.ts';
import type { Token } from './tokens.ts';
import type { Writer } from './writer.ts';

export interface Place {
  readonly isCode: boolean;
  /** A bar would end the cell. */
  readonly isInCell: boolean;
  /** What stands between `\\(` and `\\)` is a formula on this page. */
  readonly drawsMaths: () => boolean;
}

const PIECE = /[ \t\r\n\f]+|&(#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z]{2,8}\d{0,2});|[*`\\_<|]|[^ \t\r\n\f&*`\\_<|]+|&/gu;

export function writeWords(text: string, { from, to }: Token, writer: Writer, place: Place): void {
  const { isCode, isInCell } = place;
  const words = text.slice(from, to);
  const maths = /[\\$]/u.test(words) ? mathsIn(words) : [];
  let next = 0;
  const isMaths = (index: number): boolean => {
    while ((maths[next]?.to ?? Infinity) <= index) next++;
    return (maths[next]?.from ?? Infinity) <= index;
  };
  const pieces = new RegExp(PIECE);
  for (let found = pieces.exec(words); found; found = pieces.exec(words)) {
    const { 0: piece, 1: entity, index } = found;
    const [start, end] = [from + index, from + index + piece.length];
    const formula = piece === '\\' ? formulaAt(words, index, place) : undefined;
    if (formula) {
      writer.inline(start, start + formula.length, `$${formula.tex}$`);
      pieces.lastIndex = index + formula.length;
      continue;
    }
    const character = entity === undefined ? undefined : decodeEntity(entity);
    if (/^\s/u.test(piece)) writer.inline(start, end, ' ');
    else if (character === ' ') writer.inline(start, end, ' ');
    else if (piece === '|' || character === '|') writer.inline(start, end, isInCell ? '\\|' : '|');
    else if (character !== undefined)
      writer.inline(start, end, isCode ? character : escape(character, words, index + piece.length - 1, isMaths));
    else if (isCode || escape(piece, words, index, isMaths) === piece) writer.keep(start);
    else writer.inline(start, end, `\\${piece}`);
  }
}

/** A sign of Markdown at `index` with a backslash before it, where it would be read as one. */
function escape(sign: string, words: string, index: number, isMaths: (index: number) => boolean): string {
  if (!/^[*`\\_<]$/u.test(sign) || isMaths(index) || isMark(words, index)) return sign;
  const [before, behind] = [words[index - 1] ?? ' ', words[index + 1] ?? ' '];
  if (sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(behind)) return sign;
  if (sign === '<' && !/[A-Za-z/!]/u.test(behind)) return sign;
  return `\\${sign}`;
}

/** A small formula such as `\\(2Vd\\)`, of which the signs alone would not tell later that it is one. */
function formulaAt(
  words: string,
  index: number,
  { isCode, isInCell, drawsMaths }: Place,
): { readonly tex: string; readonly length: number } | undefined {
  const found = isCode || words[index - 1] === '\\' ? undefined : SMALL.exec(words.slice(index, index + 90))?.[0];
  if (found === undefined || !drawsMaths()) return undefined;
  const tex = decode(found.slice(2, -2)).trim();
  return tex === '' || (isInCell && tex.includes('|')) || !canDraw(tex) ? undefined : { tex, length: found.length };
}

/** No words of a language; what has a command or a script in it is found with all its signs later. */
const SMALL = /^\\\((?![^\\\n]*\p{L}{3}\s+\p{L}{3})[^\\$^_\p{Script=Han}\n]{1,80}\\\)(?!\d)/u;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a script of the page would have made a formula of. A display may be cut by a tag that breaks its lines, so it need not end here. */
const MATHS =
  /(?<!\\)(?:\$\$(?:[^$]{1,3000}\$\$|[^$]{0,3000}$)|\$(?![\s$])[^$\n]{0,600}(?<![\s\\])\$(?!\d)|\$(?=[^$\n]{0,300}[\\^_])[^$\n]{1,600}\$|\\\[(?:(?!\\\])[^]){1,3000}(?:\\\]|$)|\\\((?:(?!\\\))[^]){1,600}(?:\\\)|$))/gu;

function mathsIn(words: string): Stretch[] {
  return [...words.matchAll(MATHS)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** A backslash that opens or closes maths, or begins a command. */
function isMark(words: string, index: number): boolean {
  return /^\\[()[\]A-Za-z]/u.test(words.slice(index, index + 2));
}
