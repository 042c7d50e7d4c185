/** What was moved out of the text (into a title, a label, a date) → those words of it that have come nowhere, so that none goes in silence. */
import { both } from '../format/problem.ts';
import { FRAME_HAN, FRAME_LATIN } from './frame-words.ts';
import { slice, type Tracked } from './tracked.ts';

export const UNTOLD = both(
  '消息头、称呼或文首属性里的词，没有写入任何一条',
  'words from a message head, beside a name or in front matter that are in no item',
);

/** @param told all that the draft shows. Each word is given once, where it first stands. Takes time linear in both. */
export function untoldIn(moved: Iterable<Tracked>, told: () => Iterable<string>): Tracked[] {
  let known: ReadonlySet<string> | undefined;
  const seen = new Set<string>();
  const untold: Tracked[] = [];
  for (const run of moved)
    for (const { 0: written, index } of run.text.matchAll(WORD)) {
      const word = written.normalize('NFKC').toLowerCase();
      if (seen.has(word)) continue;
      seen.add(word);
      const parts = partsOf(word);
      if (parts.length === 0) continue;
      known ??= new Set([...told()].flatMap((text) => wordsIn(text)));
      if (parts.every((part) => known?.has(part))) continue;
      untold.push(slice(run, index, index + written.length));
    }
  return untold;
}

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})\p{L})+/gu;

/** What of a word is more than the frame of a head: pairs of Han characters, or the word. */
function partsOf(word: string): string[] {
  if (!/^\p{Script=Han}/u.test(word)) return FRAME_LATIN.has(word) || word.length < 2 ? [] : [word];
  return word.split(FRAME_HAN).flatMap(pairsOf);
}

function wordsIn(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).flatMap((word) =>
    /^\p{Script=Han}/u.test(word) ? [...word, ...pairsOf(word)] : [word],
  );
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
