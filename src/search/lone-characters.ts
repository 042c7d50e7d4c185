/** Atoms of a query → the Han characters that are words by themselves, as units: 雪 in 下多少雪, 瘦 in 模型瘦一点. Pure. */
import type { Unit } from './query.ts';
import type { Atom } from './text.ts';
import { isEveryday, joinsWords } from './weigh-units.ts';

/**
 * What stands alone between names, words that only ask and characters that only join. Its pairs say nothing: 型瘦 is no word, and the text says 瘦高.
 * `isSpokenFor`: an atom belongs to a name, or only asks.
 */
export function loneCharacters(atoms: readonly Atom[], isSpokenFor: (atom: number) => boolean): Unit[] {
  return atoms.flatMap((atom, i) => {
    const { text, isCharacter } = atom;
    if (!isCharacter || isSpokenFor(i) || joinsWords(text) || isEveryday(text)) return [];
    const beside = [i - 1, i + 1].filter((other) => atoms[other]?.run === atom.run);
    const isAlone = beside.every((other) => isSpokenFor(other) || joinsWords(atoms[other]?.text ?? ''));
    // What is no more than one character is a unit already.
    return beside.length > 0 && isAlone ? [unitOf(text, i)] : [];
  });
}

function unitOf(form: string, atom: number): Unit {
  const literal = [{ form, isPrefix: true as const }];
  const nothingElse = { parts: [], near: [], pages: [] };
  return { kind: 'character', literal, ...nothingElse, isQuiet: false, isSpare: true, first: atom, last: atom };
}
