/** What a question says, in plain text → its letters alone, for telling whether two say the same word for word; empty where that may be chance. */
import { foldText } from '../fold.ts';
import { countToWrite } from '../to-write.ts';

/** Fewer letters may well be the same by chance: "怎么看？". */
const FEWEST_LETTERS = 24;
const MOST_LETTERS = 400;

export function lettersAsked(text: string): string {
  const letters = foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < FEWEST_LETTERS || countToWrite(text) > 0 ? '' : letters.slice(0, MOST_LETTERS);
}
