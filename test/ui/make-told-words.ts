/**
 * What importer and check tell in simplified Chinese → the table by which the workbench tells it in traditional: what a character becomes, and
 * the few words in which it becomes another. Run it to write the table: `node test/ui/make-told-words.ts`. OpenCC itself weighs a megabyte.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertScript } from '../../src/editions/convert-script.ts';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const TABLE = new URL('../../src/workbench/told-words.ts', import.meta.url);

/** Runs of Han characters with what stands between them, as sentences of ours hold them. */
export function sentences(): string[] {
  const files = globSync('{format,import,lint,render,workbench}/**/*.ts', { cwd: SOURCE });
  const texts = files.flatMap((file) => {
    const text = readFileSync(SOURCE + file, 'utf8');
    return [
      ...text.matchAll(/(?:\bboth2?\(|\bzh:|\?)\s*(?:'((?:[^'\\]|\\.){2,300})'|`((?:[^`\\]|\\.){2,400})`)/gu),
    ].flatMap(([, plain, template]) => (plain ?? template ?? '').split(/\$\{[^}]*\}|\\[n`]|`/u));
  });
  return [...new Set(texts)].filter((text) => /\p{Script=Han}/u.test(text) && !/[()[\]{}|\\]/u.test(text)).sort();
}

function tableOf(all: readonly string[]): { characters: string; words: readonly (readonly [string, string])[] } {
  const pairs = all.map((text) => [text, convertScript(text, 'zh-Hant')] as const);
  const counts = new Map<string, Map<string, number>>();
  for (const [text, same] of pairs)
    if (text.length === same.length)
      [...text].forEach((character, at) => {
        const told = counts.get(character) ?? new Map<string, number>();
        counts.set(character, told.set(same[at] ?? '', (told.get(same[at] ?? '') ?? 0) + 1));
      });
  const most = new Map(
    [...counts].map(([character, told]) => [character, [...told].sort((a, b) => b[1] - a[1])[0]?.[0] ?? character]),
  );
  const words = new Map<string, string>();
  for (const [text, same] of pairs) {
    if (text.length !== same.length) {
      words.set(text, same);
      continue;
    }
    for (let at = 0; at < text.length; at++) {
      if (most.get(text[at] ?? '') === same[at]) continue;
      const [from, to] = [Math.max(0, at - 1), at + 2];
      words.set(text.slice(from, to), same.slice(from, to));
    }
  }
  const changed = [...most].filter(([character, same]) => character !== same).sort();
  return {
    characters: changed.map(([character, same]) => character + same).join(''),
    words: [...words].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { characters, words } = tableOf(sentences());
  writeFileSync(
    TABLE,
    `/** Made of the sentences of importer and check by test/ui/make-told-words.ts: run that, and change nothing here. */

/** Simplified and traditional, in turns. */
export const CHARACTERS =
  '${characters}';

/** Longest first. */
export const WORDS: readonly (readonly [string, string])[] = [
${words.map(([word, same]) => `  ['${word}', '${same}'],`).join('\n')}
];
`,
  );
}
