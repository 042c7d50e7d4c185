/** Numbers in words and before headings. `12` and `十二` → 12. */

const HAN = '一二三四五六七八九十';

export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text.length === 1) return HAN.indexOf(text) + 1;
  const [tens, ones] = text.split('十');
  return (tens ? HAN.indexOf(tens) + 1 : 1) * 10 + (ones ? HAN.indexOf(ones) + 1 : 0);
}

/** What is counted stays with the number before it: `3 种方法`, `2 张卡`, `8 bit` number no heading. */
export const COUNTED =
  '[种種个個次篇层層张張卡年月天日步条條类類位倍轮輪遍节節页頁块塊份台人万萬千百亿億%％]|(?:bits?|[kmgt]?b|x|gpus?|cards?|layers?|epochs?|years?|days?|steps?|shots?|heads?)\\b';
