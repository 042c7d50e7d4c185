import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/ui/strings/languages.ts';
import { placeInEnglish } from '../../src/ui/strings/place-in-english.ts';
import { zhHantSources } from './make-zh-hant.ts';

test('the words in traditional Chinese are those in simplified, converted (mend with: node test/ui/make-zh-hant.ts)', () => {
  for (const { file, text } of zhHantSources()) expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([
  ['第 8 页，§3.5', 'p. 8, §3.5'],
  ['第 8–9 页', 'pp. 8–9'],
  ['第 3 节，图 2', '§3, Figure 2'],
  ['结果 1', 'Result 1'],
  ['附录 B、表 4', 'Appendix B, Table 4'],
  ['§3', '§3'],
  ['摘要、脚注 2', 'Abstract, footnote 2'],
  ['引言末尾', '引言末尾'],
])('gives the place %s in English as %s', (zh, en) => {
  expect(placeInEnglish(zh)).toBe(en);
});

test('each language has a word wherever another has one, and says which language it is', () => {
  const keys = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([name, word]: [string, unknown]) =>
      typeof word === 'object' && word !== null ? keys(word, `${path}${name}.`) : [`${path}${name}:${typeof word}`],
    );
  const [first, ...others] = Object.entries(languages);
  for (const [id, words] of others) {
    expect(keys(words).sort()).toEqual(keys(first?.[1] ?? {}).sort());
    expect(words.lang).toBe(id);
  }
});
