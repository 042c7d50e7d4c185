/** JSON-LD of a page → the same in one edition: its words, its addresses, and content in the script that the page shows it in. */
import type { EditionId } from '../ui/editions.ts';
import { convertWords } from './convert-words.ts';
import { fillWords } from './fill-words.ts';

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

/** Words as they stand in JSON inside a `<script>`, which they must not end. */
function safeJson(words: string): string {
  return JSON.stringify(words)
    .slice(1, -1)
    .replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
