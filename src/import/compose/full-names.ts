/** Items as they were found → the names of who speaks in them that are plainly people's: one item may speak of who speaks in another. */
import { isOrdinaryWord } from '../people/ordinary-words.ts';
import type { FoundItem } from '../readers/reader.ts';
import { isPlainlyPerson } from '../readers/talk/names.ts';

export function fullNamesIn(items: readonly FoundItem[]): readonly string[] {
  const names = new Set<string>();
  for (const { posts } of items)
    for (const { speaker, speakerIs } of posts) {
      const name = (typeof speaker === 'string' ? speaker : speaker?.text)?.trim();
      if (name !== undefined && speakerIs === 'name' && isFullName(name)) names.add(name);
    }
  return [...names];
}

/** Nicknames are words too often. */
function isFullName(name: string): boolean {
  if (isOrdinaryWord(name)) return false;
  return /^\p{Script=Han}+$/u.test(name) ? name.length >= 2 && isPlainlyPerson(name) : FULL.test(name);
}

const FULL = /^\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u;
