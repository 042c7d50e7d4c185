import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';
import { print } from '../../src/format/print.ts';
import { documents, withdrawnThreads, withoutPlaces } from './documents.ts';
import { codeIn } from './mdx.ts';

/** The same documents every time: a failure by chance helps nobody who has changed something else. Other seeds are for hunting. */
const RUNS = { numRuns: 250, seed: Number(process.env['SEED'] ?? 1) };

const HEAD = `---
title: 题
kind: brief
papers:
  - id: "2404.05405"
date: "2024"
verdict: 好。
topics: [a]
source:
  name: 测试
  rights: retold
---

`;

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

test.each([
  'https://a.org/wiki/B_(c)',
  '见 https://a.org/wiki/B_(c)，再看。',
  '(https://a.org/x?q[0]=1&r=(2))',
  'https://a.org/b[c] 与 https://a.org/@me/a_b_。',
  'Read https://a.org/a, https://a.org/b; then https://a.org/c.',
  String.raw`https://a.org/b\[1]`,
])('an address stays as it is written in %j', (written) => {
  const text = HEAD + written;
  const { document } = parse(text, 'analyses/x.mdx');
  expect(document && print(document).trimEnd()).toBe(text);
});

test('brackets are of an address, but for the number of a note', () => {
  const { draft } = parse(`${HEAD}https://a.org/b[c] https://a.org/?d[0]=e https://a.org/f[1]`, 'analyses/x.mdx');
  const urls = [...JSON.stringify(draft.body).matchAll(/"url":"([^"]*)"/gu)].map((match) => match[1]);
  expect(urls).toEqual(['https://a.org/b[c]', 'https://a.org/?d[0]=e', 'https://a.org/f']);
});
