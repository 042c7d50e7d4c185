import fc from 'fast-check';
import { expect, test } from 'vitest';
import { print } from '../../src/format/print.ts';
import { printBlocks } from '../../src/format/print-blocks.ts';
import { write } from '../../src/render/written.ts';
import { documents, withdrawnThreads } from '../format/documents.ts';

test.each([
  ['documents', documents],
  ['threads of which something was withdrawn', withdrawnThreads],
])('holds %s as they are printed, and each turn in its place', { timeout: 60_000 }, (_, all) => {
  fc.assert(
    fc.property(all, ({ document }) => {
      const { text, parts } = write(document);
      expect(text).toBe(print(document));
      const turns = document.body.flatMap((block) => (block.type === 'post' ? [printBlocks(block.children)] : []));
      const posts = parts.filter(({ type }) => type === 'post').map(({ from, to }) => text.slice(from, to));
      if (document.kind === 'thread') expect(posts).toEqual(turns);
    }),
    { numRuns: 100, seed: 1 },
  );
});
