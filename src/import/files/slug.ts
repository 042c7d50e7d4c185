/** Title → the name of its page in ASCII: its English words, else the glossary's words for its Chinese ones, else how it is spoken. */
import { isDevice } from '../../format/file-name.ts';
import { foldText } from '../../format/fold.ts';
import { type Finder } from '../../format/likeness/concepts.ts';
import { syllablesOf } from '../../format/pinyin.ts';
import { isQuietWord, QUIET_HAN } from '../../format/likeness/quiet-words.ts';

const MOST_WORDS = 6;
const MOST_LENGTH = 60;

/** Addresses that are taken by pages of the site itself. */
const TAKEN = new Set(['page', 'index', 'feed']);

/** @param english finds glossary terms in folded text; `means` is a term's English name or abbreviation. */
export function slugOf(title: string, english: Finder<string>): string {
  const words = wordsOf(foldText(title.replace(/https?:\/\/\S+/gu, ' ')), english);
  // A title that says enough in English needs no other words, a Chinese title with one English name in it does.
  const enough = (kinds: readonly Word['kind'][]) => {
    const some = words.filter(({ kind, text }) => kinds.includes(kind) && /[a-z]./u.test(text));
    return some.length >= 2 || (some.length > 0 && words.every(({ kind }) => kinds.includes(kind))) ? some : undefined;
  };
  const spoken = words.filter(({ syllables }) => syllables !== 1);
  const chosen = enough(['latin']) ?? enough(['latin', 'term']) ?? (spoken.length > 0 ? spoken : words);
  const slug = join(chosen.flatMap(({ text }) => text.split('-')));
  return isDevice(slug) ? `on-${slug}` : slug;
}

/** Who asked is no name of a page: a label stands for another person in the next thread. */
export function withoutLabels(title: string, labels: ReadonlySet<string> = new Set()): string {
  const rest = title
    .replace(HAN_LABEL, ' ')
    .replace(LATIN_LABEL, ' ')
    .replace(IN_WORDS, (label) => (labels.has(label) ? ' ' : label));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
}

/** 研究员2024年 and 研究员3年 count years. */
const HAN_LABEL = /[@＠]?(?:研究[员員]|网友|網友|群友)\s?\d{1,3}(?![\dA-Za-z]|\s?[年月天日个個名位人次级級层層])/gu;
/** Called, or before what is said: `user 2024 data`, `Speaker 1000 hours` and `multi-user 5G` are words. */
const LATIN_LABEL =
  /(?:[@＠](?:researcher|speaker|user) ?\d{1,3}(?![\p{L}\d])|^\s*(?:researcher|speaker|user) ?\d{1,3}(?=\s*(?:[:：,，]|$)))/giu;
const IN_WORDS = /(?<![\p{L}\d-])(?:Researcher|Speaker|User) \d{1,3}(?![\p{L}\d])/gu;

/** Whether a page of the site itself has this name. */
export function isNameOfSite(slug: string): boolean {
  return TAKEN.has(slug);
}

interface Word {
  readonly kind: 'latin' | 'term' | 'spoken';
  /** ASCII words joined by hyphens. */
  readonly text: string;
  /** Of a spoken one: a single syllable says too little where there are longer words. */
  readonly syllables?: number;
}

function wordsOf(folded: string, english: Finder<string>): Word[] {
  const words: Word[] = [];
  let done = 0;
  for (const { from, to, means } of english(folded)) {
    const written = folded.slice(from, to);
    words.push(...plainWords(folded.slice(done, from)));
    const isHan = /\p{Script=Han}/u.test(written);
    words.push(isHan ? { kind: 'term', text: asciiOf(means[0] ?? '') } : { kind: 'latin', text: asciiOf(written) });
    done = to;
  }
  words.push(...plainWords(folded.slice(done)));
  return words.filter(({ text }, index) => text !== '' && words.findIndex((other) => other.text === text) === index);
}

function plainWords(text: string): Word[] {
  return (text.match(/[a-z0-9]+(?:['’][a-z]+)*|\p{Script=Han}+/gu) ?? []).flatMap((run): Word[] => {
    if (!/\p{Script=Han}/u.test(run))
      return isQuietWord(run) ? [] : [{ kind: 'latin', text: run.replace(/['’]/gu, '') }];
    return run
      .split(QUIET_HAN)
      .filter((part) => part !== '')
      .flatMap(inWords)
      .map(spokenWord);
  });
}

function spokenWord(han: string): Word {
  const syllables = syllablesOf(han);
  return { kind: 'spoken', text: syllables.join('').replace(/[^a-z0-9]/gu, ''), syllables: syllables.length };
}

/** Most Chinese words have two characters; up to four stay together. */
function inWords(run: string): string[] {
  const characters = [...run];
  if (characters.length <= 4) return [run];
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += 2) words.push(characters.slice(at, at + 2).join(''));
  const last = words.at(-1) ?? '';
  return [...last].length === 1 ? [...words.slice(0, -2), `${words.at(-2) ?? ''}${last}`] : words;
}

function asciiOf(text: string): string {
  return (foldText(text).match(/[a-z0-9]+/gu) ?? []).join('-');
}

/** As many of the words as fit, whole; a single one that is too long is cut. */
function join(words: readonly string[]): string {
  let slug = '';
  for (const word of words.filter((one, index) => words.indexOf(one) === index).slice(0, MOST_WORDS)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MOST_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, MOST_LENGTH) : slug;
}
