import { expect, test } from 'vitest';
import { readBody } from '../../src/import/files/body.ts';
import { importBytes } from '../../src/import/import.ts';

test('a text beyond the limits of a file keeps all its words', () => {
  const paragraphs = Array.from(
    { length: 3000 },
    (_, i) => `第 ${i} 段，写得不短也不长，凑够一个文件放不下的字数，再多写上几个字，直到真的放不下为止。`,
  );
  const { blocks, mended } = readBody(paragraphs.join('\n\n'), '2026-11-08');
  expect(mended.length).toBeGreaterThan(0);
  expect(blocks).toHaveLength(3000);
});

test('a table in a chat stays a table, and lines with bars stay lines', () => {
  const chat =
    '林一 2024/5/6 10:02:11\n各位宽的结果呢？\n\n乔二 2024/5/6 10:03:11\n| 位宽 | a_b |\n| --- | --- |\n| 4 | 9*9*1 |\n\n林一 2024/5/6 10:04:11\n| 这里 | 不是 |\n| 表格 | 而已 |\n';
  const read = importBytes(new TextEncoder().encode(chat), { name: 'chat.txt', sha256: '' });
  if ('refusal' in read) throw new Error(read.refusal.en);
  const texts = read.draft.items.flatMap(({ posts }) => posts.map(({ text }) => text));
  expect(texts).toContain('| 位宽 | a_b |\n| --- | --- |\n| 4 | 9\\*9\\*1 |');
  expect(texts.at(-1)).toBe('\\| 这里 \\| 不是 \\|\n\\| 表格 \\| 而已 \\|');
});
