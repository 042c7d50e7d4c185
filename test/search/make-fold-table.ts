/** opencc-js → the text of `src/format/fold-table.ts`. Run it to write the file: `node test/search/make-fold-table.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Converter, Locale } from 'opencc-js';
import type { DictGroup } from 'opencc-js/core';

const TARGET = new URL('../../src/format/fold-table.ts', import.meta.url);

/** So that two characters that follow each other are a small number apart; counted from here. */
const FIRST = 0x3400;

/** The pairs by their simplified characters, each as the distance from the one before: half of what the characters themselves weigh on the line. */
export function foldTable(): string {
  const rows = foldPairs().sort(([a, x], [b, y]) => place(x) - place(y) || place(a) - place(b));
  return [
    '/** Simplified characters and, at the same index, traditional ones, as steps: see fold.ts. Made by test/search/make-fold-table.ts from OpenCC (Apache-2.0). */',
    `export const SIMPLIFIED_STEPS =\n  '${steps(rows.map(([, simplified]) => place(simplified)))}';`,
    `export const TRADITIONAL_STEPS =\n  '${steps(rows.map(([traditional]) => place(traditional)))}';`,
    '',
  ].join('\n');
}

function place(character: string): number {
  return character.charCodeAt(0) - FIRST;
}

/** Base 26; a capital is a number's last digit. */
function steps(places: readonly number[]): string {
  return places.map((at, i) => numeral(at - (places[i - 1] ?? 0))).join('');
}

function numeral(step: number): string {
  let digits = '';
  for (let rest = Math.abs(step); digits === '' || rest > 0; rest = Math.floor(rest / 26))
    digits = String.fromCharCode((digits === '' ? 65 : 97) + (rest % 26)) + digits;
  return (step < 0 ? '-' : '') + digits;
}

/**
 * Every character that OpenCC knows a simplified one for, in the usage of Taiwan and of Hong Kong, and a few that are one word's two
 * spellings. Characters beyond the basic plane stay as they are.
 */
export function foldPairs(): [traditional: string, simplified: string][] {
  const pairs = new Map<string, string>();
  const add = (character: string, simplified: string) => {
    if (/^[\u3400-\u9fff]{2}$/u.test(character + simplified) && simplified !== character)
      pairs.set(character, simplified);
  };
  // The last word is the hand's, then the plain table's.
  for (const [variant, usual] of [...characters(Locale.from['hk']), ...characters(Locale.from['tw'])])
    add(variant, convert(usual));
  for (const [character] of characters(Locale.to['cn'])) add(character, convert(character));
  for (const [character, simplified] of SPELLINGS) add(character, simplified);
  // One step must be enough: what a character folds to folds to itself. (么 is also a traditional character of its own.)
  for (const simplified of [...pairs.values()]) pairs.delete(simplified);
  return [...pairs];
}

const convert = Converter({ from: 't', to: 'cn' });

/** 意味著, 瞭解, 藉由, 答覆, 矽谷: which of the two is written depends on the region. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['著', '着'],
  ['瞭', '了'],
  ['藉', '借'],
  ['覆', '复'],
  ['矽', '硅'],
];

/** The entries of dictionaries that are about one character. */
function characters(groups: readonly DictGroup[] = []): [string, string][] {
  return groups.flat().flatMap((dictionary) => {
    const entries =
      typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
    return entries.flatMap(([from = '', to = '']): [string, string][] => ([...from].length === 1 ? [[from, to]] : []));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, foldTable());
