/** Glossary → the names that become links in running text, and words that only look as if they held one. */
import type { Glossary, Term } from '../../format/schema/index.ts';

export interface TermName {
  readonly text: string;
  /** The term it means; none for a word in which nothing is to be found. */
  readonly id?: string | undefined;
  /** An everyday English word: a term only where it stands alone among Chinese, not in an English phrase. */
  readonly isCommon: boolean;
}

/** A name that two terms share is nobody's: nothing tells which is meant. */
export function linkedNames(glossary: Glossary): TermName[] {
  const ids = new Map<string, string | undefined>();
  for (const term of glossary) {
    for (const name of namesOf(term)) ids.set(name, ids.has(name) && ids.get(name) !== term.id ? undefined : term.id);
  }
  for (const { except = [] } of glossary) for (const word of except) ids.set(word, undefined);
  return [...ids].map(([text, id]) => ({ text, id, isCommon: /^[a-z]+$/u.test(text) }));
}

function namesOf({ zh, en, abbr, aliases = [], link }: Term): string[] {
  if (link === false) return [];
  const main = [zh, en].filter((name) => !isTooShort(name, 2));
  const others = [...(abbr === undefined ? [] : [abbr]), ...aliases].filter((name) => !isTooShort(name, 3));
  const names = link ?? [...main, ...others];
  // As attribute or text they would have to be escaped; no term is written so.
  return names.flatMap(spellings).filter((name) => !/[<>&"]/u.test(name));
}

/** Two Han characters are a word of their own only as the chief name; two Latin letters stand for too many things. */
function isTooShort(name: string, fewestHan: number): boolean {
  return /^\p{Script=Han}+$/u.test(name) ? name.length < fewestHan : name.length < 3;
}

/** Between Han and Latin some write a space and some do not. */
function spellings(name: string): string[] {
  return [
    ...new Set([
      name,
      name.replace(/(?<=[\w*]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\w)/gu, ''),
      name.replace(/(?<=[\w*])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\w)/gu, ' '),
    ]),
  ];
}
