import { wordsIn } from './strings/index.ts';

/** `2023-11-08` → a date in the words of the edition: as exact as the date is, no more. */
export function dateInWords(date: string): string {
  return wordsIn(undefined).date(date);
}
