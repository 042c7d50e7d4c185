/**
 * A file as it is written → the letters somebody meets who reads it, each with its place: entities and escapes read, script, width, case
 * and accents brought together, spaces and marks of Markdown left out. What a person sees as one name is one run of letters here.
 */
import { fold } from '../format/fold.ts';

export interface Reading {
  readonly text: string;
  /** For each index of `text`: where what is written for it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Told of the head of a file, where YAML has escapes of its own: `\u5f20`. */
export interface ReadingOptions {
  readonly yamlUntil?: number;
}

export function readThrough(written: string, { yamlUntil = 0 }: ReadingOptions = {}): Reading {
  const decoded = decode(written, yamlUntil);
  const folded = fold(decoded.text);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < folded.text.length; i++) {
    const letter = folded.text.charAt(i);
    if (BETWEEN.test(letter)) continue;
    text += letter;
    starts.push(decoded.starts[folded.starts[i] ?? 0] ?? 0);
    ends.push(decoded.ends[(folded.ends[i] ?? 1) - 1] ?? 0);
  }
  return { text, starts, ends };
}

/** What may stand between two letters of one name: spaces, marks of Markdown, the mark of a quoted line, hyphens and middle dots. */
const BETWEEN = /[\s*_~`\\>\-\u2010-\u2015\u00b7\u30fb\u2027]/u;

const WRITTEN_OTHERWISE =
  /&#(\d{1,7});|&#[xX]([0-9a-fA-F]{1,6});|&(amp|lt|gt|quot|apos|nbsp|ensp|emsp|thinsp|shy|zwj|zwnj);|((?:%[0-9a-fA-F]{2})+)|\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/gu;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(written: string, yamlUntil: number): Reading {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const add = (letters: string, from: number, to: number) => {
    text += letters;
    starts.push(...Array.from({ length: letters.length }, () => from));
    ends.push(...Array.from({ length: letters.length }, () => to));
  };
  const plain = (from: number, to: number) => {
    for (let i = from; i < to; i++) add(written.charAt(i), i, i + 1);
  };
  let done = 0;
  for (const match of written.matchAll(WRITTEN_OTHERWISE)) {
    const [whole, decimal, hex, name, percent, x, u, big] = match;
    const from = match.index;
    const to = from + whole.length;
    plain(done, from);
    done = to;
    const escape = x ?? u ?? big;
    if (percent !== undefined) addPercent(percent, from, add);
    else if (escape !== undefined && from >= yamlUntil) plain(from, to);
    else if (name !== undefined) add(NAMED[name] ?? ' ', from, to);
    else add(letterOf(decimal === undefined ? parseInt(hex ?? escape ?? '', 16) : Number(decimal)), from, to);
  }
  plain(done, written.length);
  return { text, starts, ends };
}

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** `%E5%BC%A0` → the letter, with the place of its bytes; bytes that are no UTF-8 stay as they are written. */
function addPercent(percent: string, from: number, add: (letters: string, from: number, to: number) => void): void {
  for (let at = 0; at < percent.length;) {
    const first = parseInt(percent.slice(at + 1, at + 3), 16);
    const bytes = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const piece = percent.slice(at, at + 3 * bytes);
    let letters = piece;
    try {
      letters = decodeURIComponent(piece);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
    add(letters, from + at, from + at + piece.length);
    at += piece.length;
  }
}
