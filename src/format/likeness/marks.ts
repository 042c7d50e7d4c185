/** A text → the marks by which two texts are compared: things that have a name, words, pairs of Han characters. */
import type { Concept } from './concept-finder.ts';
import { foldText } from '../fold.ts';
import { type Finder } from './concepts.ts';
import { isQuietWord, QUIET_HAN } from './quiet-words.ts';

export interface Marks {
  /** `@concept`, `#word`, pairs of Han characters. */
  readonly own: ReadonlySet<string>;
  /** English words for the concepts among them, and pieces of their Chinese names: they match, and weigh nothing where they do not. */
  readonly meant: ReadonlySet<string>;
  readonly isHan: boolean;
}

export function weightOf(mark: string): number {
  if (mark.startsWith('@')) return 2;
  if (mark.startsWith('#')) return 1.5;
  return mark.length === 1 ? 0.5 : 1;
}

export function evidenceOf(mark: string): number {
  // A name of several words is more than one thing.
  if (mark.startsWith('@')) return mark.includes('-') ? 2.5 : 1.5;
  if (mark.startsWith('#')) return 1.5;
  return mark.length === 1 ? 0.5 : 1;
}

/** What everything here is about. */
const EVERYWHERE = new Set(['large-language-model', 'topic-training', 'training']);

export function marksOf(text: string, find: Finder<Concept>): Marks {
  const folded = foldText(text);
  const own = new Set<string>();
  const meant = new Set<string>();
  const addWords = (part: string, to: Set<string>) => {
    for (const word of part.match(/[a-z0-9]{2,}/gu) ?? []) if (!isQuietWord(word)) to.add(`#${stem(word)}`);
  };
  const addPairs = (part: string, to: Set<string>) => {
    for (const run of part.split(QUIET_HAN))
      for (const han of run.match(/\p{Script=Han}+/gu) ?? [])
        for (let at = 0; at < han.length; at++) {
          to.add(han.charAt(at));
          if (at + 2 <= han.length) to.add(han.slice(at, at + 2));
        }
  };
  const addPlain = (part: string) => {
    addWords(part, own);
    addPairs(part, own);
  };
  let done = 0;
  for (const { from, to, means } of find(folded)) {
    addPlain(folded.slice(done, from));
    done = to;
    for (const { id, en } of means.filter((concept) => !EVERYWHERE.has(concept.id))) {
      own.add(`@${id}`);
      addWords(foldText(en), meant);
    }
    addPairs(folded.slice(from, to), meant);
  }
  addPlain(folded.slice(done));
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return { own, meant, isHan: han > 3 };
}

/** `models` and `model`, `training` and `train` are one. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ation|ing|ed|es|s|e)$/u, '') : word;
}
