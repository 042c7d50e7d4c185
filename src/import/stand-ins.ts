/** What an import writes in the place of what a text cannot hold, in the language of that text. */
import { wordsIn, type WrittenIn } from '../format/written-in.ts';

export function forPicture(name: string, language: WrittenIn): string {
  return wordsIn(language)(`〔图：${name}〕`, `〔圖：${name}〕`, `〔figure: ${name}〕`);
}

/** @param shown the characters of a formula that are seen */
export function forFormula(shown: string, language: WrittenIn): string {
  return wordsIn(language)(`〔公式：${shown}〕`, `〔公式：${shown}〕`, `〔formula: ${shown}〕`);
}

export function forLostPlace(language: WrittenIn): string {
  return wordsIn(language)('〔见另一处〕', '〔見另一處〕', '〔see elsewhere〕');
}

export function forNote(name: string, language: WrittenIn): string {
  return wordsIn(language)(`（见笔记“${name}”）`, `（見筆記“${name}”）`, `(see the note “${name}”)`);
}

export function forPlace(name: string, language: WrittenIn): string {
  return wordsIn(language)(`（见“${name}”）`, `（見“${name}”）`, `(see “${name}”)`);
}
