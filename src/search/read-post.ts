/** A post → its atoms, and behind them the ids of the papers it cites, which stand where the citation stands; and those of its speaker. */
import { nameKey, type Names } from './names.ts';
import type { SearchPost } from './records.ts';
import { type Atom, readAtoms } from './text.ts';

export function readPost({ text, cites = [] }: Pick<SearchPost, 'text' | 'cites'>): Atom[] {
  const atoms = readAtoms(text);
  for (const [start, end, paper] of cites) {
    // Runs of their own: an id goes on from nothing.
    const run = (atoms.at(-1)?.run ?? -1) + 1;
    for (const atom of readAtoms(paperName(paper))) atoms.push({ ...atom, start, end, run: run + atom.run });
  }
  return atoms;
}

/** A label such as 研究员3 is one atom, as 研究 would else stand in every thread; a name of somebody is text like any other. */
export function readSpeaker(by: string, names: Names): Atom[] {
  const atoms = readAtoms(by);
  const text = nameKey(atoms);
  return names.keys.has(text) ? [{ text, start: 0, end: by.length, run: 0, isCharacter: false }] : atoms;
}

/** The id of a paper so that it is read as one; an old one, `cs-0112017`, is one word anyway. */
export function paperName(paper: string): string {
  return /^\d{4}\.\d/u.test(paper) ? `arXiv:${paper}` : paper;
}
