/** Text in one script of Chinese → the other, by OpenCC's phrases: 头发 is 頭髮, 发展 is 發展, 内存 is 記憶體. */
import { Locale } from 'opencc-js';
import { OF_THE_FIELD, SCRIPT_ONLY, SURE } from './vocabulary.ts';
import { crossesWords } from './words-around.ts';

export type Script = 'zh-Hans' | 'zh-Hant';

/** `to` is the script that is wanted. */
export function convertScript(text: string, to: Script): string {
  return to === 'zh-Hant' ? (toTraditional ??= traditional())(text) : (toSimplified ??= simplified())(text);
}

type Convert = (text: string) => string;

let toTraditional: Convert | undefined;
let toSimplified: Convert | undefined;

/**
 * OpenCC cuts a text into phrases, longest first, and changes each in further steps. Here the steps are taken beforehand, once for each
 * phrase that any of them knows, so that a text is gone through once.
 */
function traditional(): Convert {
  const common = pairsOf(Locale.from['cn']);
  const variants = pairsOf(Locale.to['tw']);
  const regional = pairsOf(Locale.to['twp']);
  const toCommon = compile(common);
  const toVariants = compile(variants);
  const toRegional = compile([...variants, ...regional]);
  const back = compile(pairsOf(Locale.to['cn']));
  const all = [
    ...variants,
    ...regional.filter(([word]) => word.length > 1).map(([word, name]) => [back(word), name] as const),
    ...common.map(([word, same]) => [word, toRegional(same)] as const),
    ...SCRIPT_ONLY.split(' ').map((word) => [word, toVariants(toCommon(word))] as const),
    ...OF_THE_FIELD,
  ];
  return compile(all, doubtfulOf(all));
}

/** Phrases of two characters that may stand by accident across the border of two words, where that makes a difference to one of them. */
function doubtfulOf(all: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const told = new Map(all);
  const chosen = new Set(OF_THE_FIELD.map(([word]) => word));
  const alone = (character: string) => told.get(character) ?? character;
  const phrases = [...told].filter(([word]) => word.length > 1);
  /** Characters that are another at the beginning of some phrase than alone. */
  const changing = new Set(
    phrases.flatMap(([word, same]) => (same.startsWith(alone(word.charAt(0))) ? [] : [word.charAt(0)])),
  );
  return new Set(
    phrases
      .filter(([word]) => word.length === 2 && !SURE.test(word) && !chosen.has(word))
      .filter(([word, same]) => changing.has(word.charAt(1)) || same !== [...word].map(alone).join(''))
      .map(([word]) => word),
  );
}

/** By script alone: what a writer in Taiwan calls 資訊 stays that word. */
function simplified(): Convert {
  const variants = pairsOf(Locale.from['tw']);
  const common = pairsOf(Locale.to['cn']);
  const toCommon = compile(common);
  return compile([...variants.map(([word, same]) => [word, toCommon(same)] as const), ...common]);
}

/** What OpenCC's dictionaries say, the strongest last. A dictionary is a string of pairs, or a list of pairs. */
function pairsOf(groups: (typeof Locale.from)[string] = []): (readonly [string, string])[] {
  return groups
    .flatMap((group) => [...group].reverse())
    .flatMap((dictionary) => {
      if (typeof dictionary !== 'string') return [...dictionary];
      return dictionary.split('|').map((entry) => {
        const [from = '', to = ''] = entry.split(' ');
        return [from, to] as const;
      });
    });
}

const NONE: ReadonlySet<string> = new Set();

/** The smallest code of a character that any dictionary begins with. */
const FIRST = 0x2e80;

/** Pairs, later ones stronger → the function that puts for each longest match its other side. */
function compile(pairs: readonly (readonly [string, string])[], doubtful = NONE): Convert {
  const characters = new Map<number, string>();
  const phrases = new Map<string, string>();
  /** First two characters of a phrase → the length of the longest that begins so. */
  const longest = new Map<number, number>();
  for (const [from, to] of pairs) {
    if (from.length === 1) characters.set(from.charCodeAt(0), to);
    else {
      phrases.set(from, to);
      const start = pairOf(from.charCodeAt(0), from.charCodeAt(1));
      longest.set(start, Math.max(longest.get(start) ?? 0, from.length));
    }
  }
  return (text) => {
    let result = '';
    let done = 0;
    for (let at = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      let length = 1;
      let value: string | undefined;
      if (code >= FIRST) {
        for (length = longest.get(pairOf(code, text.charCodeAt(at + 1))) ?? 1; length > 1; length--) {
          const phrase = text.slice(at, at + length);
          value = phrases.get(phrase);
          if (value !== undefined && doubtful.has(phrase) && crossesWords(text, at, at + length)) value = undefined;
          if (value !== undefined) break;
        }
        value ??= characters.get(code);
        if (value !== undefined) {
          result += text.slice(done, at) + value;
          done = at + length;
        }
      }
      at += length;
    }
    return done === 0 ? text : result + text.slice(done);
  };
}

/** One small number for two characters; NaN, which no phrase has, behind the last one. */
function pairOf(first: number, second: number): number {
  return (first - FIRST) * 0x8000 + (second - FIRST);
}
