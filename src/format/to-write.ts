/** How a starting file marks words that a person has still to write: valid text, easy to see and to search for, refused by what sends it out. */
import { wordsIn, type WrittenIn } from './written-in.ts';

/** @param language of the text around it: a mark in another script would be a slip of a converter there */
export function toWrite(what: string, language: WrittenIn = 'zh-Hans'): string {
  return wordsIn(language)(`〔待写：${what}〕`, `〔待寫：${what}〕`, `〔to write: ${what}〕`);
}

/** Such a mark opens so, in whatever language. */
export const TO_WRITE = /〔(?:待[写寫]|to write:)/u;

/** Lines, from 1, that hold one. */
export function linesToWrite(text: string): number[] {
  if (!TO_WRITE.test(text)) return [];
  return text.split('\n').flatMap((line, index) => (TO_WRITE.test(line) ? [index + 1] : []));
}

/** How often it stands in a text. */
export function countToWrite(text: string): number {
  return text.split(TO_WRITE).length - 1;
}
