/** What an import says where everybody reads it holds no word of the source: it might be somebody's name. Elsewhere it quotes the line it names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const below = (folder: string, end: string) =>
  readdirSync(join(HERE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(HERE, folder, name)));

/** Every word that our own code says, without its comments. */
const OURS = new Set(
  [
    ...below('src/import', '.ts'),
    ...below('src/format/personal', '.ts'),
    readFileSync(join(HERE, 'src/format/personal-data.ts')),
  ].flatMap((bytes) => wordsOf(bytes.toString('utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, ''))),
);

const doubts = below('test/cases/import', 'input.txt').flatMap((bytes) => {
  const imported = importBytes(bytes, { name: 'input.txt', sha256: '', lang: 'en' });
  const lines = bytes
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u);
  return 'draft' in imported
    ? imported.draft.doubts.map((doubt) => ({ ...doubt, words: tidy(lines[doubt.line - 1] ?? '') }))
    : [];
});

test('there are doubts of many kinds, and many quote the source', () => {
  expect(new Set(doubts.map(({ unquoted }) => unquoted)).size).toBeGreaterThan(20);
  expect(
    new Set(doubts.filter(({ reason, unquoted }) => reason !== unquoted).map(({ unquoted }) => unquoted)).size,
  ).toBeGreaterThan(7);
});

test('every word of what may be read by everybody is one of ours', () => {
  const strange = doubts.filter(({ unquoted }) => wordsOf(unquoted).some((word) => !OURS.has(word)));
  expect(strange.map(({ unquoted }) => unquoted)).toEqual([]);
});

test('the words that a doubt quotes stand in the line it names', () => {
  const quoting = doubts.filter(({ reason, unquoted }) => reason !== unquoted);
  const strange = quoting.filter(({ reason, unquoted, words }) => {
    // Of two names the first is the one that stands there; what was masked is not said.
    const [first = ''] = quotedIn(reason, unquoted);
    return !first.includes('〔') && !words.includes(first);
  });
  expect(quoting.length).toBeGreaterThan(50);
  expect(strange.map(({ line, reason, words }) => `${line}: ${reason} | ${words}`)).toEqual([]);
});

test('says “an” before a vowel', () => {
  const told = new Set(doubts.map(({ reason }) => reason));
  expect(told).toContain('There is an e-mail address here');
  expect([...told].filter((reason) => /^There is an? /u.test(reason) && /\ba [aeiou]/u.test(reason))).toEqual([]);
});

/** What stands in `reason` where the reason without words of the source has `…`; of words that were cut, their beginning. */
function quotedIn(reason: string, unquoted: string): string[] {
  const around = unquoted.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const found = new RegExp(`^${around.join('([^]*)')}$`, 'u').exec(reason)?.slice(1) ?? [];
  return found.map((words) => tidy(words.replace(/…$/u, '')));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}_]+/gu) ?? []).map((word) => word.toLowerCase());
}
