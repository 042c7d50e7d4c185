/** A number and what stands around it → whether it may be a telephone's, or counts or computes something. */
import type { Around } from '../personal-data.ts';

/** What a number is that stands before or behind these. */
const COUNTED =
  /^\s?(?:个|個|次|条|條|步|字|元|美元|万|萬|亿|億|%|％|tokens?|params?|parameters|bytes?|[bkmgt]b?\b|flops|steps|samples|[=^*×])/iu;
const COMPUTED = /[=≈~<>*+^×$¥￥]\s{0,2}$/u;

/** What says before a number what it counts: `token 数 15000000000`, `参数量为 13015864320`. */
const COUNTS = new RegExp(
  [
    String.raw`(?:(?<![a-z])(?:tokens?|params?|parameters?|flops?|bytes?|steps?|samples?|seed|total|loss)|种子|種子|总计|總計|共计|共計|合计|合計|一共|总共|總共`,
    String.raw`|[参參字词詞步条條次行本点點元]总?[数數]|(?:参数|參數|数据|數據|资料|資料|计算|計算|运算|運算|样本|樣本|语料|語料|训练|訓練|单词|總|总)的?(?:总|總)?(?:量|数|數))`,
    String.raw`(?:目|量)?[^\S\n]?(?:总?[数數]量?)?[^\S\n]?(?:大约|约|約|达到?|達到?|有|是|为|為|[:：])?[^\S\n]?$`,
  ].join(''),
  'iu',
);

/** Somebody may be called so, and nothing is counted. */
export function isCall(value: string, around: Around): boolean {
  const { before, behind } = around;
  if (COUNTED.test(behind) || (COMPUTED.test(before) && !value.startsWith('+'))) return false;
  return isAskedToCall(around) || !(isRound(value) || COUNTS.test(before));
}

/** What ends with five noughts was reckoned; of a hundred thousand numbers that were given out one does. */
export function isRound(value: string): boolean {
  return /\d0{5}$/u.test(value);
}

/** Sizes of something, by their steps: of such numbers there are tuples with hyphens between. */
export function isSizes(value: string): boolean {
  const groups = value
    .split(/\D+/u)
    .filter((group) => group !== '')
    .slice(1)
    .map(Number);
  return groups.length > 1 && groups.every((group) => group % 16 === 0 || group % 50 === 0);
}

const ASKS_TO_CALL =
  /(?:电话|電話|手机|手機|座机|座機|热线|客服|传真|致电|聯絡|联系|聯繫|打|行動|号码|號碼|(?<![a-z])(?:phone|tel|mobile|cell|fax|call|whatsapp|dial)(?![a-z]))[^\n\d]{0,10}$/iu;

/** Does what stands before say that somebody may be called? */
export function isAskedToCall({ before }: Around): boolean {
  return ASKS_TO_CALL.test(before);
}

/** As a call, where the number might be a tuple of sizes. */
export function isCallNoSizes(value: string, around: Around): boolean {
  return isCall(value, around) && (isAskedToCall(around) || !isSizes(value));
}
