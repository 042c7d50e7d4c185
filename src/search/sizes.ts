/** Atoms → large numbers in one spelling: 7B, 70 亿 and 7 billion are one size. Pure. */
import type { Atom } from './text.ts';

export interface Size {
  /** `~7e9`: no other term begins so. */
  readonly form: string;
  /** Atoms it covers, the last one included. */
  readonly first: number;
  readonly last: number;
}

const LETTERS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, t: 12 };
const WORDS: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const HAN: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Sizes that are written with a unit: of digits alone a reader finds the digits. */
export function sizesIn(text: string, atoms: readonly Atom[]): Size[] {
  const sizes: Size[] = [];
  for (let first = 0; first < atoms.length; first++) {
    if (atoms[first]?.isCharacter || atoms[first - 1]?.run === atoms[first]?.run) continue;
    let last = first;
    while (atoms[last + 1]?.run === atoms[first]?.run) last++;
    const whole = sizeOf(atoms, first, last);
    if (whole) sizes.push(whole);
    // Llama-2-7B is of that size too.
    else for (let at = first; at <= last; at++) sizes.push(...pieceOf(text, atoms, at));
  }
  return sizes;
}

function sizeOf(atoms: readonly Atom[], first: number, last: number): Size | undefined {
  const written = atoms.slice(first, last + 1).map(({ text }) => text);
  const [, number = '', letter = ''] = /^(\d{1,4}(?:\.\d{1,3})?)([kmbt]?)$/u.exec(written.join('.')) ?? [];
  if (number === '') return undefined;
  const unit = letter === '' ? unitAfter(atoms, last) : { zeros: LETTERS[letter] ?? 0, last };
  return unit.zeros < 3 ? undefined : { form: formOf(Number(number) * 10 ** unit.zeros), first, last: unit.last };
}

function pieceOf(text: string, atoms: readonly Atom[], at: number): Size[] {
  const isDecimal = text[(atoms[at]?.start ?? 0) - 1] === '.';
  const size = isDecimal || !/[kmbt]$/u.test(atoms[at]?.text ?? '') ? undefined : sizeOf(atoms, at, at);
  return size ? [size] : [];
}

/** 亿, 千万, 万亿, billion; no zeros where there is none. */
function unitAfter(atoms: readonly Atom[], number: number): { readonly zeros: number; readonly last: number } {
  const word = WORDS[atoms[number + 1]?.text ?? ''];
  if (word !== undefined) return { zeros: word, last: number + 1 };
  let zeros = 0;
  let last = number;
  for (let next = atoms[last + 1]; next?.isCharacter; next = atoms[last + 1]) {
    const more = HAN[next.text];
    if (more === undefined || (last > number && next.run !== atoms[last]?.run)) break;
    zeros += more;
    last++;
  }
  return { zeros, last };
}

/** 7e9, 13e9, 5e8: the fewest digits before the zeros. */
function formOf(value: number): string {
  const [, digits = '', zeros = ''] = /^(\d*?)(0*)$/u.exec(String(Math.round(value))) ?? [];
  return `~${digits}e${String(zeros.length)}`;
}
