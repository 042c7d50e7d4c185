/**
 * A line → mobile numbers in it that are written so that machines read over them: in Chinese digits or in a mix of both, digit by digit,
 * with marks between that no number has. Each is read as its eleven digits.
 */
import type { ReadAs } from '../seen/seen.ts';
import { isSizes } from './counted.ts';

const HAN = '零〇一二三四五六七八九幺壹贰貳叁參参肆伍陆陸柒捌玖';
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';
export const DIGIT = String.raw`[0-9${HAN}${CIRCLED}]`;
export const BETWEEN = String.raw`[ \t._·・•–—~-]{0,3}`;
/** Eleven digits of which the first is a one, and no more. */
const ELEVEN = String.raw`[1一幺壹①](?:${BETWEEN}${DIGIT}){10}`;
const RUN = new RegExp(
  String.raw`(?<![A-Za-z十百千万億亿点點第]|${DIGIT}[ \t._·・•–—~-]?)${ELEVEN}(?!${BETWEEN}${DIGIT}|[A-Za-z十百千万亿億])`,
  'gu',
);

export function spelledNumbersIn(line: string): ReadAs[] {
  return [...line.matchAll(RUN)].flatMap(({ index: from, 0: whole }) => {
    const as = [...whole].map(valueOf).join('');
    return /^1[3-9]\d{9}$/u.test(as) && isOne(whole) ? [{ from, to: from + whole.length, as }] : [];
  });
}

function valueOf(sign: string): string {
  if (/\d/u.test(sign)) return sign;
  const circled = CIRCLED.indexOf(sign);
  if (circled >= 0) return String(circled);
  const at = ['零〇', '一幺壹', '二贰貳', '三叁參参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].findIndex(
    (one) => one.includes(sign),
  );
  return at < 0 ? '' : String(at);
}

/** Is it one number, and no row of numbers? */
function isOne(written: string): boolean {
  const between = new Set(
    written
      .replace(new RegExp(DIGIT, 'gu'), '\n')
      .split('\n')
      .map((mark) => mark.trim() || mark.slice(0, 1)),
  );
  between.delete('');
  // Chinese digits without a word of place are read out one by one; where rows of numbers are written so, a mark stands between.
  if (/[\p{Script=Han}①]/u.test(written)) return !between.has('~');
  if (between.size > 1) return false;
  const lengths = written
    .split(new RegExp(`(?!${DIGIT})[^]+?(?=${DIGIT})`, 'u'))
    .map((group) => [...group].length)
    .join('-');
  // Splits of data and ranges of numbers have other marks between.
  return lengths === '1-1-1-1-1-1-1-1-1-1-1' || (lengths === '3-4-4' && !between.has('~') && !isSizes(written));
}
