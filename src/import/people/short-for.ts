/** A full name and a shorter one → whether the one may be said for the other: 萱 and 伟明 of 林育萱 and 张伟明, `KW` of Kevin Wu, `ZW` of 张伟. */
import { syllablesOf } from '../../format/pinyin.ts';

export function isShortOf(full: string, short: string): boolean {
  if (short.length >= full.length || short === '') return false;
  if (/^\p{Script=Han}+$/u.test(full)) return isShortOfHan(full, short);
  const words = full.replace(/^(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? /u, '').split(/[ -]+/u);
  if (words.length < 2) return false;
  const letters = words.map((word) => word.slice(0, 1).toUpperCase()).join('');
  const ends = `${letters.slice(0, 1)}${letters.slice(-1)}`;
  return short === letters || short === ends || short === `${[...letters].join('.')}.` || words.includes(short);
}

function isShortOfHan(full: string, short: string): boolean {
  if (/^\p{Script=Han}+$/u.test(short))
    return full.endsWith(short) || (short.length === 1 && full.startsWith(short)) || isFond(full, short);
  if (!/^[A-Z]{2,3}$/u.test(short)) return false;
  const letters = syllablesOf(full).map((syllable) => syllable.slice(0, 1).toUpperCase());
  // Abroad the surname stands last.
  return short === letters.join('') || short === [...letters.slice(1), letters[0]].join('');
}

/** 小林, 老张, 阿伟 */
function isFond(full: string, short: string): boolean {
  return short.length === 2 && /^[小老阿]/u.test(short) && full.includes(short.slice(1));
}
