/** JSON-LD of a page → the same in one edition: its words, its addresses, and content in the script that the page shows it in. */
import type { EditionId } from '../ui/editions.ts';
import { convertWords } from './convert-words.ts';
import { fillWords } from './fill-words.ts';
import { safeJson } from './safe-json.ts';

/** `keep`: words that stay as they are, such as names. */
export function writeData(json: string, edition: EditionId, keep: RegExp): string {
  const written = /"inLanguage":"(zh-Hans|zh-Hant)"/u.exec(json)?.[1] ?? 'zh-Hans';
  const isConverted = edition !== 'en' && edition !== written && !json.includes('"inLanguage":"en"');
  return fillWords(json, {
    edition,
    convert: (text) =>
      isConverted
        ? convertWords(text, edition, keep).replaceAll(`"inLanguage":"${written}"`, `"inLanguage":"${edition}"`)
        : text,
    escape: safeJson,
    unescape: (argument) => String(JSON.parse(`"${argument}"`)),
  });
}
