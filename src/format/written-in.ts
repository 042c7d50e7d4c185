/** Words of ours that stand within a text → in the language and script of that text. */

export type WrittenIn = 'zh-Hans' | 'zh-Hant' | 'en';

export function wordsIn(language: WrittenIn): (hans: string, hant: string, en: string) => string {
  return (hans, hant, en) => (language === 'en' ? en : language === 'zh-Hant' ? hant : hans);
}
