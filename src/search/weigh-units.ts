/** A unit and where it was found → how much it tells. Pure. */
import type { Unit } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';

/** A term of the glossary is a thing by itself, and stands for all the pairs it is made of; */
const TERM = 1.3;
/** an everyday word is so less. */
const NAME = 1.15;
/** What a pair tells that holds a character such as 的; */
const LOOSE = 0.5;
/** so for each character of the words that any question is told in. */
const EVERYDAY = 0.75;

/** Rare units tell more; one that is nowhere tells most, and lowers the coverage of all pages. */
export function weightOf({ unit, literal, near }: Pick<FoundUnit, 'unit' | 'literal' | 'near'>, pages: number): number {
  return Math.log(1 + pages / (Math.max(literal.pages.length, near.pages.length) + 0.5)) * shareOf(unit);
}

/** What is known of that before it is looked up: 模型 tells more than 的模, and 遗忘 more than 太多. */
export function shareOf({ kind, isTerm, literal }: Unit): number {
  if (kind === 'name') return isTerm ? TERM : NAME;
  if (kind !== 'pair') return 1;
  const characters = [...(literal[0]?.form ?? '')];
  return (characters.some(joinsWords) ? LOOSE : 1) * EVERYDAY ** characters.filter(isEveryday).length;
}

/** It tells nothing of what is spoken of. */
export function joinsWords(character: string): boolean {
  return JOINING_CHARACTERS.has(character);
}

/** It is a word of every question. */
export function isEveryday(character: string): boolean {
  return EVERYDAY_CHARACTERS.has(character);
}

const JOINING_CHARACTERS: ReadonlySet<string> = new Set(
  '的了是在和与及或也就都而把被将之其着过得很更最这那哪几谁吗呢有于从为以所个',
);

/**
 * Pronouns, auxiliaries, adverbs, directions, measures and the commonest verbs. They begin and end terms too (上下文, 大小), so that their
 * pairs still tell something; such terms are mostly names, which no character makes lighter.
 */
const EVERYDAY_CHARACTERS: ReadonlySet<string> = new Set(
  '我你他她它们人自己会能可要想让给叫使不没还又再才只太多少好真先大小来去上下里外中间前后到出起回进时候' +
    '说讲看做用放换拿样么啥些点次种吧啊嘛跟同比等并且但然如当此该每各另别',
);
