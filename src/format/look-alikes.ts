/** Text → characters in it that pass for others, and what they pass for: a reader sees the word, and no search finds it. */
import { codeRanges, insideOf, type Range } from './code-ranges.ts';
import { simplifiedOf } from './fold.ts';
import { scriptOf } from './one-script.ts';
import { plainRadical } from './radicals.ts';

export interface LookAlike extends Range {
  readonly kind: 'radical' | 'letter';
  /** What belongs in its place. */
  readonly text: string;
}

/** Letters of Cyrillic, Greek and Armenian whose shape is that of a Latin one. */
const DOUBLES = pairs(
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXЅSІIЈJ',
  'οoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
  'օoսuհh',
);
/** Signs of formulas too, as in νLLM: only in the middle of a word. */
const INNER = pairs('αaνvρpυuιiκkχxτtωw');

/** Radicals, and characters that Unicode has twice for the sake of older standards. */
const SIGNS = '\\u2e80-\\u2fd5\\uf900-\\ufad9';
const NEAR = /[\u0391-\u03c9\u0405-\u051d\u0570-\u0585\u2e80-\u2fd5\uf900-\ufad9]/;
const ANY = new RegExp(`[${SIGNS}${[...DOUBLES.keys(), ...INNER.keys()].join('')}]`, 'u');
const WORD_OR_SIGN = new RegExp(
  `[${SIGNS}]|[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Armenian}\\p{M}]+`,
  'gu',
);
const IS_SIGN = new RegExp(`^[${SIGNS}]$`, 'u');
/** An address is what it is. */
const ADDRESS = /https?:\/\/[^\s<>"，。；、（）]+|\]\([^\s()]*\)/gu;

/** In order, none in another. What stands in code or in an address is left out: there somebody means it. */
export function lookAlikesIn(text: string): LookAlike[] {
  // Most texts have none, and wide ranges say so in a fifth of the time.
  if (!NEAR.test(text) || !ANY.test(text)) return [];
  const quiet = [
    ...codeRanges(text),
    ...[...text.matchAll(ADDRESS)].map(({ index, 0: all }) => ({ from: index, to: index + all.length })),
  ].sort((a, b) => a.from - b.from);
  const isQuiet = insideOf(quiet);
  let script: 'simplified' | 'traditional' | undefined;
  return [...text.matchAll(WORD_OR_SIGN)].flatMap(({ 0: found, index }): LookAlike[] => {
    if (!ANY.test(found) || isQuiet(index)) return [];
    const sign = plainSign(found);
    if (sign === undefined) return doublesIn(found, index);
    if (sign === found) return [];
    const simplified = simplifiedOf.get(sign.charCodeAt(0)) ?? sign;
    // A radical has the traditional form, also where the page had the other: a text is in one script.
    if (simplified !== sign) script ??= scriptOfAll(text);
    return [
      { kind: 'radical', from: index, to: index + found.length, text: script === 'simplified' ? simplified : sign },
    ];
  });
}

/** Undefined for a word; itself where it looks like no other. */
function plainSign(found: string): string | undefined {
  return IS_SIGN.test(found) ? (plainRadical(found) ?? found.normalize('NFKC')) : undefined;
}

/** Only in a word that has Latin letters, and none but doubles beside them. */
function doublesIn(word: string, at: number): LookAlike[] {
  if (!/[A-Za-z]/u.test(word)) return [];
  const found = [...word].flatMap((letter, i): LookAlike[] => {
    if (/[\p{Script=Latin}\p{M}]/u.test(letter)) return [];
    const isInner = /[A-Za-z]{2}$/u.test(word.slice(0, i)) && /^[A-Za-z]{2}/u.test(word.slice(i + 1));
    const text = DOUBLES.get(letter) ?? (isInner ? INNER.get(letter) : undefined);
    return [{ kind: 'letter', from: at + i, to: at + i + 1, text: text ?? '' }];
  });
  return found.some(({ text }) => text === '') ? [] : found;
}

function scriptOfAll(text: string): 'simplified' | 'traditional' {
  for (let i = 0; i < text.length; i++) if (scriptOf(text.charCodeAt(i)) === 'traditional') return 'traditional';
  return 'simplified';
}

function pairs(...runs: readonly string[]): ReadonlyMap<string, string> {
  const signs = [...runs.join('')];
  return new Map(signs.flatMap((sign, i) => (i % 2 === 0 ? [[sign, signs[i + 1] ?? ''] as const] : [])));
}
