/** What is looked for word for word: a text, a quoted phrase, and the same with the names of every region in one spelling. Pure. */
import { type FoundName, longestNames, type Names } from './names.ts';
import { spell } from './spell.ts';
import type { Atom } from './text.ts';

/** As it was typed, and with regional names in one spelling, where there are any and they count. */
export interface Phrase {
  readonly typed: string;
  readonly canonical?: string | undefined;
  /** What holds only the canonical one is as good: 設置 may be a region's word for 設定, or stand for itself. */
  readonly isEitherAsGood: boolean;
}

export function phraseOf(atoms: readonly Atom[], names: Names): Pick<Phrase, 'typed' | 'canonical'> {
  const typed = spell(atoms).text;
  return regionalNames(atoms, names).length === 0
    ? { typed }
    : { typed, canonical: spell(canonicalAtoms(atoms, names)).text };
}

function regionalNames(atoms: readonly Atom[], names: Names): FoundName[] {
  return longestNames(names.find(atoms).filter(({ key }) => names.spellings(key).length > 1));
}

/** The atoms with every regional name in the spelling that comes first in the alphabet. */
export function canonicalAtoms(atoms: readonly Atom[], names: Names): Pick<Atom, 'text' | 'run' | 'isCharacter'>[] {
  const result: Pick<Atom, 'text' | 'run' | 'isCharacter'>[] = [];
  let at = 0;
  for (const { key, first, last } of regionalNames(atoms, names)) {
    const { run, isCharacter } = atoms[first] as Atom;
    result.push(...atoms.slice(at, first), { text: names.spellings(key).toSorted()[0] ?? key, run, isCharacter });
    at = last + 1;
  }
  return [...result, ...atoms.slice(at)];
}

/** Where the words within quotes stand. */
export function quoted(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/"[^"]+"|“[^”]+”|「[^」]+」|『[^』]+』/gu)].map(({ 0: quote, index }) => ({
    start: index + 1,
    end: index + quote.length - 1,
  }));
}

/** None of its characters is written otherwise in simplified Chinese. */
export function isSimplified(text: string, atoms: readonly Atom[]): boolean {
  return atoms.every(({ isCharacter, start, end, text: folded }) => !isCharacter || text.slice(start, end) === folded);
}
