/** Language of a page → the words its scripts say. */
import { en } from './en.ts';
import { type ScriptStrings, zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { ScriptStrings } from './zh-hans.ts';

const languages: Readonly<Record<string, ScriptStrings>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** Simplified Chinese where the language is unknown. */
export function scriptWordsIn(language: string): ScriptStrings {
  return languages[language] ?? zhHans;
}
