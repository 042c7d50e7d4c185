/** The words in simplified Chinese → the text of the same files in traditional. Run it to write them: `node test/ui/make-zh-hant.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertWords } from '../../src/editions/convert-words.ts';

const STRINGS = new URL('../../src/ui/strings/', import.meta.url);

/** Folder below the strings, and the type of the words there. */
const PARTS = [
  { folder: '', type: 'Strings', what: 'Every word of the interface' },
  { folder: 'scripts/', type: 'ScriptStrings', what: 'The words that scripts say,' },
] as const;

/** Each file with the text it should have. The whole source is converted: all of it but the words is ASCII. */
export function zhHantSources(): { readonly file: URL; readonly text: string }[] {
  return PARTS.map(({ folder, type, what }) => {
    const source = readFileSync(new URL(`${folder}zh-hans.ts`, STRINGS), 'utf8');
    const words = source.slice(source.indexOf('export const zhHans = {'), source.indexOf('export type'));
    const text = [
      `/** ${what} in traditional Chinese. Made of zh-hans.ts by test/ui/make-zh-hant.ts: change that, and run this. */`,
      ...(words.includes('...inScripts') ? ["import { zhHant as inScripts } from './scripts/zh-hant.ts';"] : []),
      `import type { ${type} } from './zh-hans.ts';`,
      '',
      convertWords(words, 'zh-Hant')
        .replace('export const zhHans = {', `export const zhHant: ${type} = {`)
        .replace("lang: 'zh-Hans'", "lang: 'zh-Hant'")
        .replace("otherLocale: 'zh_TW'", "otherLocale: 'zh_CN'")
        .replace(" locale: 'zh_CN'", " locale: 'zh_TW'")
        .replace("pictures: '/og'", "pictures: '/og/zh-hant'")
        .trimEnd(),
      '',
    ].join('\n');
    return { file: new URL(`${folder}zh-hant.ts`, STRINGS), text };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { file, text } of zhHantSources()) writeFileSync(file, text);
