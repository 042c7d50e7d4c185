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
