/** A place in a text and the names of people → the name that stands there, letter for letter but for case, and how long it is there. */
import { isAppellationAt, isEndOfWord } from './appellations.ts';
import type { Names } from './short-names.ts';

/** The longest. @param called an `@` stands before it: then it is a name, whatever it looks like. */
export function nameAt(text: string, at: number, called: boolean, names: Names): string | undefined {
  return candidatesAt(names.starts, text, at).find(
    (name) => standsAt(text, at, name) && (called || isMeant(text, at, name, names)),
  );
}

/** How long the name is where it stands; Markdown may have put backslashes in it. 0 where it does not stand. */
export function lengthAt(text: string, at: number, name: string): number {
  let i = at;
  for (const character of name) {
    if (text[i] === '\\' && /[!-/:-@[-`{-~]/u.test(character)) i++;
    const written = text.slice(i, i + character.length);
    if (written !== character && written.toLowerCase() !== character.toLowerCase()) return 0;
    i += character.length;
  }
  return i - at;
}

function candidatesAt(starts: Names['starts'], text: string, at: number): readonly string[] {
  const first = (text[at] ?? '').toLowerCase();
  const second = (text[at + 1] === '\\' ? text[at + 2] : text[at + 1]) ?? '';
  return [...(starts.get(first + second.toLowerCase()) ?? []), ...(second === '' ? [] : (starts.get(first) ?? []))];
}

function standsAt(text: string, at: number, name: string): boolean {
  const length = lengthAt(text, at, name);
  if (length === 0) return false;
  const isLetter = /[\p{Script=Latin}\d_]/u;
  if (isLetter.test(name[0] ?? '') && isLetter.test(text[at - 1] ?? '')) return false;
  return !(isLetter.test(name.at(-1) ?? '') && isLetter.test(text[at + length] ?? ''));
}

/** What people are called by may be a word: then its place tells. */
function isMeant(text: string, from: number, name: string, { shorts }: Names): boolean {
  const short = shorts.get(name);
  if (short?.isCall !== true) return true;
  if (short.isEnd && isEndOfWord(text, from)) return false;
  return isAppellationAt(text, from, from + lengthAt(text, from, name));
}
