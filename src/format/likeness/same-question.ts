/** Two questions → whether they ask the same for certain: what the one speaks of, the other speaks of too. Where a doubt is left, they do not. */
import type { Question, Thing } from './read-question.ts';

export function isSameQuestion(one: Question, other: Question): boolean {
  if (one.folded.length < FEWEST || other.folded.length < FEWEST) return false;
  if (one.folded === other.folded) return true;
  if (!isSameSet(one.numbers, other.numbers) || asksOtherwise(one, other)) return false;
  return one.isHan === other.isHan ? isSaidInOneLanguage(one, other) : isSaidInTwo(one, other);
}

/** A shorter title does not say what is asked. */
const FEWEST = 4;

/** Nothing of the one is left over, and of the other neither a thing nor much else. */
function isSaidInOneLanguage(one: Question, other: Question): boolean {
  if (thingsLeft(one, other).length > 0 || thingsLeft(other, one).length > 0) return false;
  const [less = 0, more = 0] = [hanLeft(one, other), hanLeft(other, one)].sort((a, b) => a - b);
  const size = Math.min(sizeOf(one), sizeOf(other));
  if (more === 0) return size > 0;
  return less === 0 && size >= 4 && more <= Math.min(MOST_MORE, size / 3);
}

const MOST_MORE = 4;

/** Only what has a name in both languages can be compared: all of the one must be shared, and of the other every name and nearly all else. */
function isSaidInTwo(one: Question, other: Question): boolean {
  const shared = one.things.filter((thing) => isSaidIn(thing, other));
  const told = shared.reduce((sum, { ids }) => sum + (ids.every(isEveryday) ? 1 : 1.5), 0);
  if (told < ENOUGH) return false;
  const [less = 0, more = 0] = [unshared(one, other), unshared(other, one)].sort((a, b) => a - b);
  return less === 0 && more <= 1;
}

/** A name and an everyday word are shared by many questions that ask something else. */
const ENOUGH = 2.5;

function unshared(one: Question, other: Question): number {
  const things = thingsLeft(one, other);
  // In Chinese a Latin word is a name; in English it may be any word.
  const isName = (id: string) => !isEveryday(id) && (one.isHan || !id.startsWith('#'));
  return things.some(({ ids }) => ids.some(isName)) ? Infinity : things.length + hanLeft(one, other) / 2;
}

function thingsLeft(one: Question, other: Question): Thing[] {
  return one.things.filter((thing) => !isSaidIn(thing, other));
}

/** It may be said as a part of a longer name: `位置编码` in `旋转位置编码`. */
function isSaidIn({ ids, said }: Thing, other: Question): boolean {
  if (other.things.some((thing) => thing.ids.some((id) => ids.includes(id)))) return true;
  return /\p{Script=Han}/u.test(said) && other.folded.includes(said);
}

function hanLeft(one: Question, other: Question): number {
  return [...one.han].filter((sign) => !other.folded.includes(sign)).length;
}

function sizeOf({ things, han }: Question): number {
  return 2 * things.length + han.size;
}

function isEveryday(id: string): boolean {
  return id.startsWith('~');
}

function asksOtherwise(one: Question, other: Question): boolean {
  if (one.asks.size === 0 || other.asks.size === 0) return false;
  return one.asks.isDisjointFrom(other.asks);
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && one.isSubsetOf(other);
}
