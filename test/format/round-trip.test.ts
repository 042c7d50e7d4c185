import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';
import { print } from '../../src/format/print.ts';
import { documents, withdrawnThreads, withoutPlaces } from './documents.ts';
import { codeIn } from './mdx.ts';

/** The same documents every time: a failure by chance helps nobody who has changed something else. Other seeds are for hunting. */
const RUNS = { numRuns: 250, seed: Number(process.env['SEED'] ?? 1) };

test.each([
  ['documents of every kind', documents],
  ['threads of which something was withdrawn', withdrawnThreads],
])('print is undone by parse, for %s', { timeout: 60_000 }, (_, all) => {
  fc.assert(
    fc.property(all, ({ document, path }) => {
      const printed = print(document);
      const { document: again, problems } = parse(printed, path);
      fc.pre(!problems.some(({ rule }) => rule === 'limits'));
      expect({ printed, problems, read: withoutPlaces(again) }).toEqual({
        printed,
        problems: [],
        read: withoutPlaces(document),
      });
      expect(print(again ?? document)).toBe(printed);
      if (path.endsWith('.mdx')) expect({ printed, code: codeIn(printed) }).toEqual({ printed, code: [] });
    }),
    RUNS,
  );
});
