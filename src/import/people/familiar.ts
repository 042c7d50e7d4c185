/** Names of people × a text → where it calls somebody as friends do, and who it may be: 强哥 and 阿强 of 志强, whose surname nobody wrote, or of two whose names end so. */
import { isAppellationAt, isEndOfWord, isNamedForWork, looksLikeWord, standsApart } from './appellations.ts';
import type { Range } from '../../format/code-ranges.ts';
import type { People } from './people.ts';

export interface Familiar extends Range {
  readonly may: readonly string[];
}

interface Ends {
  readonly count: number;
  /** Last characters of names, with the names. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  readonly forms: RegExp | undefined;
}

/** Where so many speak, one character tells nobody. */
const MOST_PEOPLE = 200;

const kept = new WeakMap<People, Ends>();

export function familiarIn(text: string, people: People): ReadonlyMap<number, Familiar> {
  const found = new Map<number, Familiar>();
  const { byEnd, forms } = endsOf(people);
  if (!forms) return found;
  for (const { index: from, 0: form, groups = {} } of text.matchAll(forms)) {
    const to = from + form.length;
    const may = byEnd.get(groups['fond'] ?? groups['end'] ?? '') ?? [];
    const isEnd = groups['end'] !== undefined;
    // 加强同学们的印象: what many words stand before is a call only where a clause begins.
    const isWord =
      looksLikeWord(form) ||
      (isEnd && isEndOfWord(text, from)) ||
      (isEnd && form.length > 2 && !standsApart(text, from));
    if (may.length > 0 && !isWord && isAppellationAt(text, from, to) && !isNamedForWork(text, to))
      found.set(from, { from, to, may });
  }
  return found;
}

/** Whom a call may mean that only tells a surname or a part of a name: 老唐, 张工. */
export function mayMean(word: string, people: People): readonly string[] {
  const core = /^[小老阿大]?(\p{Script=Han})/u.exec(word)?.[1];
  return core === undefined ? [] : [...people.named.keys()].filter((name) => name !== word && name.startsWith(core));
}

function endsOf(people: People): Ends {
  const known = kept.get(people);
  if (known?.count === people.named.size) return known;
  const byEnd = new Map<string, string[]>();
  if (people.named.size <= MOST_PEOPLE)
    for (const name of people.named.keys()) {
      const end = /^\p{Script=Han}{1,3}(\p{Script=Han})(?=$|[\s\-_·・—~|(（@]|\p{Extended_Pictographic})/u.exec(
        name,
      )?.[1];
      if (end !== undefined && !TITLES.includes(end)) byEnd.set(end, [...(byEnd.get(end) ?? []), name]);
    }
  const one = `[${[...byEnd.keys()].join('')}]`;
  const forms =
    byEnd.size === 0
      ? undefined
      : new RegExp(`[小老阿](?<fond>${one})|(?<end>${one})(?:${[...TITLES].join('|')}|老师|老師|同学|同學)`, 'gu');
  const ends = { count: people.named.size, byEnd, forms };
  kept.set(people, ends);
  return ends;
}

const TITLES = '哥姐总總神兄叔爷爺妹弟';
