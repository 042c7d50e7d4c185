/**
 * Items of a source → those that become files, and words of whoever kept the talk: a few lines around it that tell of no paper. They open the
 * digest; a reading of a paper, with a record of that paper, would be made up.
 */
import type { ComposedItem } from '../composed.ts';

const LONGEST = 600;

export interface Parted {
  readonly items: readonly ComposedItem[];
  readonly words: readonly ComposedItem[];
}

export function partEditorsWords(all: readonly ComposedItem[]): Parted {
  const talks = all.filter(({ posts }) => posts.length > 0).length;
  // With fewer there is no digest that could hold them.
  if (talks < 2) return { items: all, words: [] };
  const first = all.findIndex(({ posts }) => posts.length > 0);
  const last = all.findLastIndex(({ posts }) => posts.length > 0);
  const areWords = (item: ComposedItem, at: number) => (at < first || at > last) && isFew(item);
  return { items: all.filter((item, at) => !areWords(item, at)), words: all.filter(areWords) };
}

/** Few, and with no title but their own beginning. */
function isFew({ kind, title, posts, papers, figures, formulas, sections, text }: ComposedItem): boolean {
  const holds = posts.length + papers.length + figures.length + formulas.length + sections.length;
  const isUntitled = lettersOf(text).startsWith(lettersOf(title));
  return isUntitled && kind === 'brief' && holds === 0 && text.trim() !== '' && text.length <= LONGEST;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
