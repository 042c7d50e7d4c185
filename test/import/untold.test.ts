/** Nothing goes in silence: a word put anywhere into a source comes out in the draft, or is told as repaired, left out or somebody's name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';

const FOLDER = fileURLToPath(new URL('../cases/import/readers/', import.meta.url));
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('input.txt'))
  .sort()
  .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

test('a strange word is in the draft, or is told', () => {
  const lost = sources.flatMap(([name, source], index) => {
    // What stands within a tag is no word.
    const words = [...source.matchAll(/<[^<>]*>|\p{Script=Han}{1,6}|[A-Za-z]{2,12}/gu)].filter(
      ([word]) => !word.startsWith('<'),
    );
    const word = words[(index * 7) % words.length];
    if (!word) return [];
    const strange = /\p{Script=Han}/u.test(word[0]) ? '鹮鸊' : 'Vexolu';
    // Every other stands in the place of a word, the rest before one.
    const end = word.index + (index % 2 === 0 ? word[0].length : 0);
    const changed = `${source.slice(0, word.index)}${strange}${source.slice(end)}`;
    return isTold(strange, changed) ? [] : [`${name}: ${lineAround(changed, word.index)}`];
  });
  expect(lost).toEqual([]);
});

function isTold(word: string, source: string): boolean {
  const imported = importBytes(new TextEncoder().encode(source), { name: 'input.txt', sha256: '', lang: 'en' });
  if ('refusal' in imported) return true;
  const { title, opening, items, people, repairs, dropped, doubts } = imported.draft;
  const shown = JSON.stringify([title, opening, items, people, repairs.map(({ before }) => before)]);
  if (shown.toLowerCase().includes(word.toLowerCase())) return true;
  const line = source.slice(0, source.indexOf(word)).split('\n').length;
  return (
    dropped.some(({ lines: [first, last] }) => first <= line && line <= last) ||
    doubts.some((doubt) => doubt.line === line && doubt.reason.includes(word))
  );
}

function lineAround(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0] ?? '';
}
