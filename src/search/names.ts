/** Names of the same thing: what the glossary, the topics and the regions call it. They bridge 中文, English and abbreviations. */
import { type Beginning, beginningsOf, further } from './beginnings.ts';
import { type Atom, isApart, latinForm, readAtoms } from './text.ts';

/** One thing with all its names. */
export interface NameGroup {
  /** As people write them, the usual one first. */
  readonly names: readonly string[];
  /** The names are one word in the spelling of different regions (内存, 記憶體): each is as good as the other. Else they are translations and near names. */
  readonly isOneWord: boolean;
  /** Everyday words: they are looked for, and not told. */
  readonly isCommon?: true | undefined;
  /** What each name is compared by, where that has been worked out before. */
  readonly keys?: readonly string[] | undefined;
}

/** The group with its keys, so that a browser need not read every name again. */
export function withKeys(group: NameGroup): NameGroup {
  return { ...group, keys: group.names.map((name) => nameKey(readAtoms(name))) };
}

/** A name that stands in a text. */
export interface FoundName {
  readonly key: string;
  /** Atoms it covers, the last one included. */
  readonly first: number;
  readonly last: number;
  /** The letters are there by accident, as 引数 in 索引数据: the name is not meant, but what was typed stands there. */
  readonly isAccident: boolean;
}

export interface Names {
  /** Every name that stands in the atoms, also inside a longer one; by place, longest first. */
  /** A term of the glossary or a topic, and not only an everyday word. */
  isTerm(key: string): boolean;
  find(atoms: readonly Atom[]): FoundName[];
  /** Keys of the names that are the same word in another region, and the key itself, which comes first. */
  spellings(key: string): readonly string[];
  /** Keys of the names of the same thing that are other words. */
  others(key: string): readonly string[];
  /** Those of them that are terms, and not everyday words. */
  otherTerms(key: string): readonly string[];
  /** A name as people write it. */
  written(key: string): string;
  /** What the index calls a name. Names of one thing lie side by side there, and behind each its accidents, and the pages that are called so. */
  term(key: string): string;
  accidentTerm(key: string): string;
  pageTerm(key: string): string;
  /** Keys that begin so and are no longer than that. */
  beginningWith(stem: string, longest: number): readonly string[];
  readonly keys: ReadonlySet<string>;
}

/** What a name is compared by: its atoms in one string. A single Han character is no name. */
export function nameKey(atoms: readonly Atom[]): string {
  return atoms.map(({ text, isCharacter }) => (isCharacter ? text : latinForm(text))).join('');
}

/** `words` look as if they held a regional name, and do not. */
export function namesOf(groups: readonly NameGroup[], words: readonly string[] = []): Names {
  const written = new Map<string, string>();
  const spellings = new Map<string, readonly string[]>();
  const things: { readonly keys: readonly string[]; readonly isCommon: boolean }[] = [];
  for (const group of groups) {
    const { names, isOneWord, isCommon = false, keys: all = [] } = group.keys ? group : withKeys(group);
    const keys = [...new Set(all)].filter((key) => [...key].length > 1);
    for (const [i, key] of all.entries()) {
      const name = names[i] ?? key;
      // The glossary's way of writing a name goes before the tables of regions and of everyday words, which know folded forms only.
      if (keys.includes(key) && (!(isOneWord || isCommon) || !written.has(key))) written.set(key, name);
    }
    if (isOneWord) for (const key of keys) spellings.set(key, keys);
    else things.push({ keys, isCommon });
  }
  const longest = Math.max(1, ...[...spellings.keys()].map(({ length }) => length));
  for (const key of [...written.keys()]) {
    if (!/\P{ASCII}/u.test(key)) continue;
    const all = regionalVariants(key, spellings, longest);
    if (all.length < 2) continue;
    for (const one of all) {
      if (!written.has(one)) written.set(one, one);
      spellings.set(one, all);
    }
  }
  const spellingsOf = (key: string) => [key, ...(spellings.get(key) ?? []).filter((one) => one !== key)];
  const thingsOf = new Map<string, { readonly keys: readonly string[]; readonly isCommon: boolean }[]>();
  for (const { keys: own, isCommon } of things) {
    const all = [...new Set(own.flatMap(spellingsOf))];
    for (const key of all) thingsOf.set(key, [...(thingsOf.get(key) ?? []), { keys: all, isCommon }]);
  }
  const othersOf = (key: string, isWanted: (thing: { readonly isCommon: boolean }) => boolean) => {
    const own = new Set(spellingsOf(key));
    const all = [...own].flatMap((one) => thingsOf.get(one) ?? []).filter(isWanted);
    return [...new Set(all.flatMap((thing) => thing.keys))].filter((one) => !own.has(one)).sort();
  };
  const keys = new Set(written.keys());
  const numbers = new Map([...keys].map((key, i) => [key, i]));
  const term = (key: string) => `=${(numbers.get(key) ?? 0).toString(36).padStart(4, '0')}`;
  return {
    keys,
    term,
    accidentTerm: (key) => `${term(key)}~`,
    pageTerm: (key) => `${term(key)}!`,
    written: (key) => written.get(key) ?? key,
    spellings: spellingsOf,
    beginningWith: (stem, longest) => [...keys].filter((key) => key.startsWith(stem) && key.length <= longest),
    others: (key) => othersOf(key, () => true),
    isTerm: (key) => spellingsOf(key).some((one) => thingsOf.get(one)?.some(({ isCommon }) => !isCommon)),
    otherTerms: (key) => othersOf(key, ({ isCommon }) => !isCommon),
    find: finder(keys, spellings, words),
  };
}

/** A name with each regional word in it in each of its spellings: 代码生成, 程式码生成. `longest`: length of the longest regional word. */
function regionalVariants(
  key: string,
  spellings: ReadonlyMap<string, readonly string[]>,
  longest: number,
): readonly string[] {
  const whole = spellings.get(key);
  if (whole) return whole;
  let variants = [''];
  for (let at = 0; at < key.length;) {
    let length = Math.min(longest, key.length - at);
    while (length > 1 && !spellings.has(key.slice(at, at + length))) length--;
    const word = key.slice(at, at + length);
    const all = length > 1 ? (spellings.get(word) ?? [word]) : [word];
    variants = variants.flatMap((variant) => all.map((one) => variant + one)).slice(0, MOST_VARIANTS);
    at += length;
  }
  return variants.includes(key) ? variants : [key, ...variants];
}

const MOST_VARIANTS = 12;

function finder(
  keys: ReadonlySet<string>,
  spellings: ReadonlyMap<string, unknown>,
  words: readonly string[],
): Names['find'] {
  const start = beginningsOf([...keys, ...words]);
  const hiding = new Set(words);
  return (atoms) => {
    const found: FoundName[] = [];
    let hidden = { first: -1, last: -1 };
    for (let first = 0; first < atoms.length; first++) {
      let here: { readonly key: string; readonly last: number }[] | undefined;
      let reached: Beginning | undefined = start;
      for (let last = first; last < atoms.length; last++) {
        const atom = atoms[last] as Atom;
        if (last > first && isApart(atoms[last - 1] as Atom, atom)) break;
        reached = further(reached, atom.isCharacter ? atom.text : latinForm(atom.text));
        if (reached === undefined) break;
        const { whole } = reached;
        if (whole === undefined) continue;
        if (keys.has(whole)) (here ??= []).push({ key: whole, last });
        if (hiding.has(whole)) hidden = { first, last };
      }
      for (const { key, last } of here?.reverse() ?? []) {
        const isAccident =
          hidden.first <= first &&
          first <= hidden.last &&
          !(hidden.first === first && last > hidden.last) &&
          spellings.has(key);
        found.push({ key, first, last, isAccident });
      }
    }
    return found;
  };
}

/** Which of the found names a reader would take: from the left, the longest, none over another. */
export function longestNames(found: readonly FoundName[]): FoundName[] {
  const taken: FoundName[] = [];
  for (const name of found) if (!name.isAccident && name.first > (taken.at(-1)?.last ?? -1)) taken.push(name);
  return taken;
}
