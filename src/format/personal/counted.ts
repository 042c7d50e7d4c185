/** A number and what stands around it → whether it may be a telephone's, or counts or computes something. */
import type { Around } from '../personal-data.ts';

/** What a number is that stands before or behind these. */
const COUNTED =
  /^\s?(?:个|個|次|条|條|步|字|元|美元|万|萬|亿|億|%|％|tokens?|params?|parameters|bytes?|[bkmgt]b?\b|flops|steps|samples|[=^*×])/iu;
const COMPUTED = /[=≈~<>*+^×$¥￥#]\s{0,2}$/u;

/** Somebody may be called so, and nothing is counted. */
export function isCall(value: string, { before, behind }: Around): boolean {
  return !COUNTED.test(behind) && !(COMPUTED.test(before) && !value.startsWith('+'));
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
