/** What is too long for one file stands in several, each of which the format accepts, and no word is lost. */
import { expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';
import { importBytes } from '../../src/import/import.ts';
import { makeFiles, type MadeFiles } from '../../src/import/files/make-files.ts';
import { knownOf } from './draft-by-hand.ts';

function filesOf(source: string): MadeFiles {
  const imported = importBytes(new TextEncoder().encode(source), { name: 'long.md', sha256: '', lang: 'en' });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  return makeFiles(imported.draft, knownOf({}), { today: '2024-05-06' });
}

const wordsOf = (number: number): string => `第${number}节的话，${'学习率先升后降，批量一直不变。'.repeat(60)}`;

test('a long analysis is cut at headings of the second level, and the digest lists its parts', () => {
  const count = 180;
  const sections = Array.from({ length: count }, (_, index) => `## 小节${index + 1}\n\n${wordsOf(index + 1)}\n`);
  const { files, doubts } = filesOf(`# 长文\n\n开头。\n\n${sections.join('\n')}`);
  const parts = files.filter(({ kind }) => kind === 'analysis');
  expect(parts.length).toBeGreaterThanOrEqual(2);
  for (const { text, path } of parts) expect(parse(text, path).problems).toEqual([]);
  expect(parts.map(({ text }) => /title: .*/u.exec(text)?.[0])).toEqual(
    ['一', '二', '三', '四']
      .slice(0, parts.length)
      .map((number) => expect.stringContaining(`长文（${number}）`) as string),
  );
  const all = parts.map(({ text }) => text).join('\n');
  for (let number = 1; number <= count; number++) expect(all.split(`第${number}节的话`).length).toBe(2);
  const digest = files.find(({ kind }) => kind === 'digest');
  expect(digest?.text.match(/analyses\//gu)?.length).toBe(parts.length);
  expect(doubts.some(({ reason }) => reason.en === 'This item is too long for one file')).toBe(true);
});

test('a long talk is cut between posts', () => {
  const answers = Array.from({ length: 150 }, (_, index) => `A：${wordsOf(index + 1)}\n`);
  const { files } = filesOf(`# 学习率\n\nQ：学习率怎么选？\n\n${answers.join('\n')}`);
  const parts = files.filter(({ kind }) => kind === 'thread');
  expect(parts.length).toBeGreaterThanOrEqual(2);
  for (const { text, path } of parts) expect(parse(text, path).problems).toEqual([]);
  expect(parts[1]?.text).toContain('接上一部分');
  const all = parts.map(({ text }) => text).join('\n');
  for (let number = 1; number <= 150; number++) expect(all).toContain(`第${number}节的话`);
});

test('what fits stays whole', () => {
  const { files } = filesOf(`# 短文\n\n开头。\n\n## 一节\n\n${wordsOf(1)}\n\n## 二节\n\n${wordsOf(2)}\n`);
  expect(files.filter(({ kind }) => kind === 'analysis')).toHaveLength(1);
  expect(files.some(({ kind }) => kind === 'digest')).toBe(false);
});
