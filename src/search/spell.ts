/** Atoms → one string without spaces, and whether a phrase stands in it word for word, however its words are joined or hyphenated. */
import { type Atom, isApart, isNumeric } from './text.ts';

export interface Spelling {
  readonly text: string;
  /** For each index of `text`: 1 where an atom begins. One more at the end. */
  readonly borders: Uint8Array;
}

type Spelt = Pick<Atom, 'text' | 'run' | 'isCharacter'>;

/** Words of Latin letters stand side by side; Han text goes on only where nothing stands between. */
export function spell(atoms: readonly Spelt[]): Spelling {
  const { text, starts } = join(atoms);
  const borders = new Uint8Array(text.length + 1);
  for (const [i, at] of starts.entries()) {
    borders[at] = 1;
    borders[at + (atoms[i]?.text.length ?? 0)] = 1;
  }
  return { text, borders };
}

function join(atoms: readonly Spelt[]): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts: number[] = [];
  for (const [i, atom] of atoms.entries()) {
    const before = atoms[i - 1];
    if (before && isApart(before, atom)) text += ' ';
    else if (before && isNumeric(before.text, atom.text)) text += '.';
    starts.push(text.length);
    text += atom.text;
  }
  return { text, starts };
}

/** Whether the phrase stands there, beginning and ending with whole words. An empty phrase stands nowhere. */
export function standsIn(phrase: string, { text, borders }: Spelling): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
    if (borders[at] === 1 && borders[at + phrase.length] === 1) return true;
  return false;
}

/** The atoms' places of each time the phrase stands in them: first and last atom. */
export function placesOf(phrase: string, atoms: readonly Atom[]): [first: number, last: number][] {
  if (phrase === '') return [];
  const { text, starts } = join(atoms);
  if (!text.includes(phrase)) return [];
  const firsts = new Map(starts.map((at, i) => [at, i]));
  const lasts = new Map(starts.map((at, i) => [at + (atoms[i]?.text.length ?? 0), i]));
  const places: [number, number][] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const first = firsts.get(at);
    const last = lasts.get(at + phrase.length);
    if (first !== undefined && last !== undefined) places.push([first, last]);
  }
  return places;
}
