/** Text → which of its characters mean themselves: code, maths, addresses, tags. Repairs of prose leave these alone. */
import { codeRanges } from '../../format/code-ranges.ts';
import { readAddress } from '../links/read-address.ts';
import { linesOf } from './lines.ts';

type LiteralKind = 'code' | 'maths' | 'address' | 'tag';

interface Literals {
  /** What the character at `index` is part of; undefined in prose. */
  at(index: number): LiteralKind | undefined;
}

const KINDS: readonly (LiteralKind | undefined)[] = [undefined, 'code', 'maths', 'address', 'tag'];
const DISPLAY_MOST = 20_000;

/** Most rules change nothing, so the next one asks of the very same text. */
let last: { readonly text: string; readonly literals: Literals } | undefined;

/** Marks do not reach over a blank line. Time linear in the text. */
export function literalsIn(text: string): Literals {
  if (last?.text !== text) last = { text, literals: readLiterals(text) };
  return last.literals;
}

function readLiterals(text: string): Literals {
  const marks = new Uint8Array(text.length);
  for (const { from, to } of codeRanges(text)) marks.fill(1, from, to);
  let run = 0;
  for (const line of linesOf(text)) {
    if (line.text.trim() !== '') continue;
    markInline(text, run, line.from, marks);
    run = line.to + 1;
  }
  markInline(text, run, text.length, marks);
  return { at: (index) => KINDS[marks[index] ?? 0] };
}

function markInline(text: string, from: number, to: number, marks: Uint8Array): void {
  const part = text.slice(from, to);
  if (!/[$\\@<]|:\/\//u.test(part)) return;
  const mark = (index: number, length: number, kind: number) => {
    if (marks[from + index] === 0) marks.fill(kind, from + index, from + index + length);
  };
  markDisplay(part, (index, length) => mark(index, length, 2));
  for (const { 0: found, index } of part.matchAll(
    /https?:\/\/[^\s<>"'`“”‘’，。；、！？）】》」\u3000]+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/giu,
  ))
    mark(index, addressLength(found, part.startsWith('](', index - 2)), 3);
  for (const { 0: found, index } of part.matchAll(/<\/?[A-Za-z][^<>\n]{0,2000}>|<!--/gu)) mark(index, found.length, 4);
  // A dollar sign before a space or behind one is money, or stands alone.
  for (const { 0: found, index } of part.matchAll(/(?<![\\$])\$(?![\s$])[^$\n]{0,2000}?(?<![\s\\])\$(?![\d$])/gu))
    mark(index, found.length, 2);
}

/**
 * Words may be glued to an address: `https://lab.example/a)发现`.
 * @param isTarget it stands in the brackets of a link
 */
function addressLength(found: string, isTarget: boolean): number {
  const scheme = /^https?:\/\//iu.exec(found)?.[0].length;
  if (scheme === undefined || !HAN.test(found)) return found.length;
  if (isTarget) return /^(?:[^()]|\([^()]*\))*/u.exec(found)?.[0].length ?? found.length;
  const address = readAddress(found, 0, scheme, found.length);
  return address ? scheme + address.length : found.length;
}

const HAN = /\p{Script=Han}/u;

function markDisplay(part: string, mark: (index: number, length: number) => void): void {
  for (const [open, close] of [
    ['$$', '$$'],
    ['\\[', '\\]'],
    ['\\(', '\\)'],
  ] as const) {
    for (let at = part.indexOf(open); at >= 0;) {
      const end = part.indexOf(close, at + 2);
      if (end < 0) break;
      if (end - at < DISPLAY_MOST) mark(at, end + 2 - at);
      at = part.indexOf(open, end + 2);
    }
  }
}
