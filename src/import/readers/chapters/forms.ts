/** One line → whether it may be the name of a chapter, and in which way its chapters are counted. */
import { bannerIn } from '../talk/banners.ts';
import { isEndMark } from '../talk/ending.ts';
import { numberOf } from '../talk/numbers.ts';

export interface Form {
  readonly name: string;
  readonly number: number | undefined;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const FORMAL = '壹贰叁肆伍陆柒捌玖拾';
const FORMAL_TRADITIONAL = '壹貳參肆伍陸柒捌玖拾';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const WORDS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN'];

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['han', new RegExp(`^(?<number>${HAN})\\s?[、．.]\\s?\\S`, 'u')],
  ['formal', new RegExp(`^(?<number>[${FORMAL}${FORMAL_TRADITIONAL}]{1,2})\\s?[、．.]\\s?\\S`, 'u')],
  ['han-bracket', new RegExp(`^[（(](?<number>${HAN})[)）][、.]?\\s?\\S`, 'u')],
  [
    'nth',
    new RegExp(`^第\\s?(?<number>${HAN}|\\d{1,2})\\s?(?:[章节節讲講篇编編卷]|部分)(?:[\\s:：、.·—-]+\\S|$)`, 'u'),
  ],
  [
    'part',
    /^(?:Part|Chapter|Section|Block|Module)\s(?<number>\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s?[:：.—–-]\s?\S|\s*$)/iu,
  ],
  ['roman', /^(?<number>[IVX]{1,4})[.、:)]\s\S/u],
  ['roman-sign', /^(?<number>[Ⅰ-Ⅻ])\s?[.、:：)）．]?\s?\S/u],
  ['mark', /^(?:[■◆●▶►★☆▌▍※§]|【[^【】]{2,24}】$)(?<number>)/u],
];

export function formOf(line: string): Form | undefined {
  const text = bare(line);
  if (bannerIn(line) && !isEndMark(line)) return { name: 'banner', number: undefined };
  for (const [name, pattern] of FORMS) {
    const number = pattern.exec(text)?.groups?.['number'];
    if (number !== undefined) return { name, number: valueOf(number) };
  }
  return undefined;
}

/** Short, and no sentence: no mark at its end, no formula, no item of a list. */
export function isTitle(line: string): boolean {
  const text = bare(line);
  if (
    text === '' ||
    /[。？！?!；;，,：:…]|(?<!etc)\.$|\$|:\/\//u.test(text.replace(/^[^：:]{0,12}[：:]\s?(?=\S)/u, ''))
  )
    return false;
  return !/^(?:[-+*•>|#<`~=]|\d)/u.test(text) && text.length <= (/\p{Script=Han}/u.test(text) ? 30 : 60);
}

/** `**二、量化**` and `———— 二、量化 ————` without their signs. */
function bare(line: string): string {
  const text = line.trim();
  const apart = bannerIn(text);
  if (apart) return text.slice(...apart);
  return /^\*\*([^*]+)\*\*$/u.exec(text)?.[1]?.trim() ?? text;
}

function valueOf(number: string): number | undefined {
  if (number === '') return undefined;
  const formal = [...number].map((sign) => {
    const place = Math.max(FORMAL.indexOf(sign), FORMAL_TRADITIONAL.indexOf(sign));
    return '一二三四五六七八九十'[place] ?? sign;
  });
  const sign = number.length === 1 ? 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(number) : -1;
  if (sign >= 0) return sign + 1;
  for (const names of [ROMAN, WORDS]) {
    const place = names.indexOf(number.toUpperCase());
    if (place >= 0) return place + 1;
  }
  return numberOf(formal.join(''));
}
