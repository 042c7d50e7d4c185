/** A place in a text → the name of somebody known that stands there, with their label where it is surely or likely they. */
import { isEndOfWord, isNamedForWork, standsApart } from './appellations.ts';
import { CITED } from './cited.ts';
import { isCalledAt, isGivenWord } from './given-names.ts';
import { type Certainty, certaintyOf, isListedAt } from './is-person.ts';
import type { Mention, NamesHere } from './mention.ts';
import { absent, kept, mayBeGiven, replaced } from './mention-doubts.ts';
import { lengthAt, nameAt } from './name-at.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Edit } from '../repairs/rule.ts';
import { standsForTheWork } from './stands-for-work.ts';

/** @param called an `@` stands before it */
export function knownNameAt(at: number, called: boolean, here: NamesHere): Mention | undefined {
  const { text, people, names, once } = here;
  const name = nameAt(text, at, called, names);
  if (name === undefined) return undefined;
  if (names.given.has(name)) return { to: at + name.length, edits: givenAt(at, name, called, here) };
  const to = at + lengthAt(text, at, name);
  const full = people.named.has(name) ? undefined : names.shorts.get(name)?.name;
  const label = people.label(full ?? name);
  const written = text.slice(at, to).replaceAll('\\', '');
  const replacement = { from: at, to, text: label };
  switch (isTheyAt(at, to, name, full, called, here)) {
    case 'sure':
      return { to, edits: [replacement] };
    case 'likely':
      return { to, edits: [{ ...replacement, ...once(name, () => replaced(written, label)) }] };
    case 'unsure':
      return { to, edits: [{ from: at, to, ...once(name, () => kept(name, label, written, full)) }] };
    case 'other':
      return { to, edits: [] };
  }
}

/** @param full whose short name it is */
function isTheyAt(
  from: number,
  to: number,
  name: string,
  full: string | undefined,
  called: boolean,
  { text, people, names }: NamesHere,
): Certainty {
  if (called) return 'sure';
  const isSure = people.isGiven(name) || isListedAt(text, from, to, name, people);
  const certainty = isSure ? 'sure' : certaintyOf(text, from, to, name);
  if (full === undefined || certainty !== 'sure') return certainty;
  if (standsForTheWork(text, to)) return 'other';
  const mayBeWord = names.shorts.get(name)?.isEnd === true && !standsApart(text, from);
  return isNamedForWork(text, to) || mayBeWord ? 'unsure' : 'likely';
}

/** A given name is somebody's where people turn to them with it; else only a person can tell. */
function givenAt(from: number, word: string, called: boolean, { text, people, names, once }: NamesHere): Edit[] {
  const to = from + word.length;
  const name = names.given.get(word);
  if (called) {
    if (name === undefined) return [{ from, to, text: people.label(word), doubt: absent(word) }];
    return [{ from, to, text: people.label(name) }];
  }
  if (CITED.test(text.slice(to, to + 24)) || standsForTheWork(text, to)) return [];
  const turnedTo = isCalledAt(text, from, to);
  if (name !== undefined && turnedTo && !isGivenWord(word)) {
    const label = people.label(name);
    return [{ from, to, text: label, ...once(word, () => replaced(word, label)) }];
  }
  if ((isOrdinaryWord(word) || isEndOfWord(text, from)) && !turnedTo) return [];
  return [{ from, to, ...once(word, () => mayBeGiven(word, name)) }];
}
