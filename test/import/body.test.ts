import { expect, test } from 'vitest';
import { readBody } from '../../src/import/files/body.ts';

test('a text beyond the limits of a file keeps all its words', () => {
  const paragraphs = Array.from(
    { length: 3000 },
    (_, i) => `第 ${i} 段，写得不短也不长，凑够一个文件放不下的字数，再多写上几个字，直到真的放不下为止。`,
  );
  const { blocks, mended } = readBody(paragraphs.join('\n\n'), '2026-11-08');
  expect(mended.length).toBeGreaterThan(0);
  expect(blocks).toHaveLength(3000);
});
