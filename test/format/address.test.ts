import { describe, expect, test } from 'vitest';
import { isPaperId, isSlug, paperOfLink, parseRef, printRef, refOfLink } from '../../src/format/address.ts';
import { houseAddress } from '../../src/format/arxiv-address.ts';
import { readContentPath } from '../../src/format/content-path.ts';

describe('paperOfLink', () => {
  test.each([
    ['https://arxiv.org/abs/2305.14795', '2305.14795', undefined],
    ['http://arxiv.org/abs/2305.14795v3', '2305.14795', 3],
    ['https://arxiv.org/pdf/2305.14795v2.pdf', '2305.14795', 2],
    ['https://arxiv.org/pdf/2305.14795.pdf', '2305.14795', undefined],
    ['https://www.alphaxiv.org/abs/2406.11813v1', '2406.11813', 1],
    ['https://export.arxiv.org/abs/cs/0101001', 'cs-0101001', undefined],
    ['https://arxiv.org/html/2404.05405#S1', '2404.05405', undefined],
    ['https://ARXIV.org/abs/hep-th/9901001v2?x=1', 'hep-th-9901001', 2],
    ['http://cn.arxiv.org/abs/2305.14795', '2305.14795', undefined],
    ['https://ar5iv.labs.arxiv.org/html/2305.14795', '2305.14795', undefined],
    ['https://doi.org/10.48550/arXiv.2305.14795', '2305.14795', undefined],
  ])('%s', (url, paper, version) => expect(paperOfLink(url)).toEqual({ paper, version }));

  test.each([
    'https://arxiv.org.evil.example/abs/2305.14795',
    'https://evil.example/https://arxiv.org/abs/2305.14795',
    'https://arxiv.org/abs/2305.147',
    'https://arxiv.org/list/cs.CL/recent',
    'javascript://arxiv.org/abs/2305.14795',
    'https://notarxiv.org/abs/2305.14795',
  ])('%s is no paper', (url) => expect(paperOfLink(url)).toBeUndefined());
});

describe('houseAddress', () => {
  test.each([
    ['http://arxiv.org/abs/2305.14795', 'https://arxiv.org/abs/2305.14795'],
    ['https://arxiv.org/pdf/2305.14795v2.pdf', 'https://arxiv.org/abs/2305.14795v2'],
    ['https://www.alphaxiv.org/overview/2406.11813', 'https://arxiv.org/abs/2406.11813'],
    ['https://export.arxiv.org/abs/CS/0101001', 'https://arxiv.org/abs/cs/0101001'],
  ])('%s', (url, house) => {
    expect(houseAddress(url)).toBe(house);
    expect(houseAddress(house)).toBeUndefined();
  });

  test.each(['https://arxiv.org/pdf/2305.14795#page=3', 'https://arxiv.org/list/cs.CL/recent', 'https://example.org/'])(
    '%s stays',
    (url) => expect(houseAddress(url)).toBeUndefined(),
  );
});

describe('refs', () => {
  test.each(['threads/wider-or-deeper', 'threads/a#r3', 'papers/2404.05405', 'papers/cs-0101001', 'topics/a-b#c1'])(
    '%s is read and printed again',
    (text) => expect(printRef(parseRef(text) ?? ({} as never))).toBe(text),
  );

  test.each([
    'thread/a',
    'threads/',
    'threads/A',
    'threads/a/b',
    'threads/a#',
    'threads/a#R',
    '/threads/a',
    'threads/..',
  ])('%s is none', (text) => expect(parseRef(text)).toBeUndefined());

  test('a link within the site is one, with or without the last slash', () => {
    expect(refOfLink('/threads/a/#r1')).toEqual({ room: 'threads', id: 'a', anchor: 'r1' });
    expect(refOfLink('/topics/a')).toEqual({ room: 'topics', id: 'a', anchor: undefined });
    for (const url of ['//threads/a/', '/threads/a/?x', '/admin/a/', 'threads/a', '/threads/a/b/'])
      expect(refOfLink(url)).toBeUndefined();
  });
});

test('names are short ASCII slugs', () => {
  for (const good of ['a', 'a-b', '2024-x']) expect(isSlug(good)).toBe(true);
  for (const bad of ['', '-a', 'a-', 'a--b', 'A', 'a_b', '名', 'a'.repeat(81)]) expect(isSlug(bad)).toBe(false);
  expect(isPaperId('2404.05405')).toBe(true);
  expect(isPaperId('2404.05405v1')).toBe(false);
});

test('a path says what a file is, and only such paths do', () => {
  expect(readContentPath('threads/2024/a.mdx')).toEqual({ kind: 'thread', id: 'a' });
  expect(readContentPath('papers/2404.05405.yml')).toEqual({ kind: 'paper', id: '2404.05405' });
  expect(readContentPath('glossary.yml')).toEqual({ kind: 'glossary', id: 'glossary' });
  for (const bad of ['threads/a.mdx', 'threads/2024/../a.mdx', 'topics/a.md', 'pages/a.mdx', 'x/topics/a.mdx'])
    expect(readContentPath(bad)).toBeUndefined();
});
