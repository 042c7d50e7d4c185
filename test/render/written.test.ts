import fc from 'fast-check';
import { expect, test } from 'vitest';
import { print } from '../../src/format/print.ts';
import { printBlocks } from '../../src/format/print-blocks.ts';
import { write } from '../../src/render/written.ts';
import { documents } from '../format/documents.ts';

test('holds the document as it is printed, and each turn in its place', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(documents, ({ document }) => {
      const { text, parts } = write(document);
      expect(text).toBe(print(document));
      const turns = document.body.flatMap((block) => (block.type === 'post' ? [printBlocks(block.children)] : []));
      const posts = parts.filter(({ type }) => type === 'post').map(({ from, to }) => text.slice(from, to));
      if (document.kind === 'thread') expect(posts).toEqual(turns);
    }),
    { numRuns: 100, seed: 1 },
  );
});
