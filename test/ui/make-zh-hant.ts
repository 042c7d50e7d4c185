/** The words in simplified Chinese → the text of `src/ui/strings/zh-hant.ts`. Run it to write the file: `node test/ui/make-zh-hant.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertWords } from '../../src/editions/convert-words.ts';

const SOURCE = new URL('../../src/ui/strings/zh-hans.ts', import.meta.url);
export const TARGET = new URL('../../src/ui/strings/zh-hant.ts', import.meta.url);

/** The whole source is converted: all of it but the words is ASCII. */
export function zhHantSource(): string {
  const source = readFileSync(SOURCE, 'utf8');
  const words = source.slice(source.indexOf('export const zhHans = {'), source.indexOf('export type Strings'));
  return [
    '/** Every word of the interface in traditional Chinese. Made of zh-hans.ts by test/ui/make-zh-hant.ts: change that, and run this. */',
    "import type { Strings } from './zh-hans.ts';",
    '',
    convertWords(words, 'zh-Hant')
      .replace('export const zhHans = {', 'export const zhHant: Strings = {')
      .replace("lang: 'zh-Hans'", "lang: 'zh-Hant'")
      .replace("pictures: '/og'", "pictures: '/og/zh-hant'")
      .trimEnd(),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, zhHantSource());
