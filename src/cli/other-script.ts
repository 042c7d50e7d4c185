/** Text of a picture or a newsletter → the other script, as the pages have it. */
import { convertWords } from '../editions/convert-words.ts';

type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export function inScript(script: 'zh-Hans' | 'zh-Hant', language: Language): (text: string) => string {
  if (script === language || language === 'en') return (text) => text;
  return (text) => convertWords(text, script);
}
