import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ROOT } from '../../src/cli/settings.ts';
import { readCopied } from '../../src/format/copied.ts';
import type { Block, Document } from '../../src/format/document.ts';
import { parse } from '../../src/format/parse.ts';
import { print } from '../../src/format/print.ts';
import { printBlocks } from '../../src/format/print-blocks.ts';
import { formula, quotation, withAddress } from '../../src/ui/copy/copied-text.ts';
import { postIn, sectionIn, speakerIn, titleIn, wordsOf } from '../../src/ui/copy/cut.ts';
import { documents, withdrawnThreads, withoutPlaces } from '../format/documents.ts';

const ROOMS = { thread: 'threads', analysis: 'analyses', topic: 'topics', digest: 'digests' } as const;
type Kind = keyof typeof ROOMS;

interface Item {
  readonly path: string;
  readonly document: Document;
  readonly page: string;
}

const real: readonly Item[] = ['threads/2023', 'analyses', 'topics', 'digests'].flatMap((folder) =>
  readdirSync(join(ROOT, 'content', folder)).map((name): Item => {
    const path = `${folder}/${name}`;
    const { document } = parse(readFileSync(join(ROOT, 'content', path), 'utf8'), path);
    if (!document) throw new Error(`${path} has problems`);
    return { path, document, page: pageOf(path, document.kind) };
  }),
);

function pageOf(path: string, kind: Document['kind']): string {
  const slug = path.replace(/^.*\/|\.mdx$/gu, '');
  return `https://wenqu.test/base/zh-hant/${ROOMS[kind as Kind]}/${slug}/`;
}

const posts = real.flatMap(({ document, page }) =>
  document.body.flatMap((block) => (block.type === 'post' ? [{ post: block, document, page }] : [])),
);

describe('a copy of real content, read again, is the same', () => {
  test('for every document', () => {
    expect(real.length).toBeGreaterThan(30);
    for (const { document, page } of real) {
      const copied = readCopied(withAddress(print(document), page));
      expect(copied).toMatchObject({ shape: 'document', address: page, problems: [] });
      expect(withoutPlaces(copied?.document)).toEqual(withoutPlaces(document));
      // A quotation names what it is from in the script of its words, whatever page it is copied from.
      expect(titleIn(print(document))).toBe((document.data as { title: string }).title);
    }
    for (const title of ['a: b', "it's", '"a" b', "'a'", '- a', 'yes', '研究#1', '2023'])
      expect(titleIn(`---\n${stringify({ title })}date: 2023\n---\n\ntitle: x\n`), title).toBe(title);
  });

  test('for every post', () => {
    expect(posts.length).toBeGreaterThan(50);
    for (const { post, document, page } of posts) {
      const markdown = postIn(print(document), post.id);
      expect(markdown).toBe(printBlocks([post]));
      const copied = readCopied(withAddress(markdown ?? '', `${page}#${post.id}`));
      expect(copied).toMatchObject({ shape: 'part', anchor: post.id, problems: [] });
      expect(withoutPlaces(copied?.body)).toEqual(withoutPlaces([post]));
    }
  });

  test('for every quotation of a post, but for the notes of the curator in it', () => {
    for (const { post, document, page } of posts) {
      const markdown = postIn(print(document), post.id) ?? '';
      const words = wordsOf(markdown);
      const title = (document.data as { title: string }).title;
      const copied = readCopied(quotation(words, { by: speakerIn(markdown), title, address: `${page}#${post.id}` }));
      expect(copied).toMatchObject({ shape: 'quotation', anchor: post.id, by: post.by, problems: [] });
      expect(withoutPlaces(copied?.body)).toEqual(
        withoutPlaces(post.children.filter((block) => block.type !== 'note')),
      );
    }
  });

  test('for every section', () => {
    let seen = 0;
    for (const { document, page } of real) {
      const sections = sectionsOf(document.body);
      for (const [n, section] of sections.entries()) {
        const copied = readCopied(
          withAddress(sectionIn(print(document), n) ?? '', `${page}#${encodeURIComponent('总评')}`),
        );
        expect(copied).toMatchObject({ shape: 'part', anchor: '总评', problems: [] });
        expect(withoutPlaces(copied?.body)).toEqual(withoutPlaces(section));
        seen++;
      }
      expect(sectionIn(print(document), sections.length)).toBeUndefined();
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('for every formula', () => {
    const formulas = real.flatMap(({ document }) => formulasIn(document.body));
    expect(formulas.length).toBeGreaterThan(50);
    for (const { value, type } of formulas) {
      const copied = readCopied(withAddress(formula(value, type === 'math'), `${real[0]?.page ?? ''}#r1`));
      expect(copied?.problems).toEqual([]);
      expect(formulasIn(copied?.body ?? [])).toMatchObject([{ type, value }]);
    }
  });
});

test.each([
  ['any document', documents],
  ['a thread of which something was withdrawn', withdrawnThreads],
])(
  'a copy of %s is read as the same document, and each of its posts as the same post',
  { timeout: 60_000 },
  (_, all) => {
    fc.assert(
      fc.property(all, ({ document, path }) => {
        fc.pre(document.kind in ROOMS);
        const printed = print(document);
        fc.pre(parse(printed, path).problems.length === 0);
        const page = pageOf(path, document.kind);
        const copied = readCopied(withAddress(printed, page));
        expect(withoutPlaces(copied?.document)).toEqual(withoutPlaces(document));
        for (const block of document.body) {
          if (block.type !== 'post') continue;
          const part = readCopied(withAddress(postIn(printed, block.id) ?? '', `${page}#${block.id}`));
          expect(speakerIn(printBlocks([block]))).toBe(block.by);
          expect({ printed, body: withoutPlaces(part?.body) }).toEqual({ printed, body: withoutPlaces([block]) });
        }
      }),
      { numRuns: 150, seed: Number(process.env['SEED'] ?? 1) },
    );
  },
);

describe('what is read as a copy', () => {
  const post = '<Reply id="r1">\n\n文字\n\n</Reply>';
  const address = 'https://wenqu.test/threads/x/#r1';

  test('survives the line ends and spaces of other programs', () => {
    const copied = readCopied(withAddress(post, address).replaceAll('\n', '\r\n') + '\n \n');
    expect(copied).toMatchObject({ shape: 'part', problems: [] });
    expect(withoutPlaces(copied?.body)).toEqual(withoutPlaces(readCopied(withAddress(post, address))?.body));
  });

  test('ends with the address of one of our pages', () => {
    for (const other of [
      '',
      'https://wenqu.test/',
      'https://a.org/threads/',
      'https://a.org/threads/X/',
      'threads/x/#r1',
    ])
      expect(readCopied(withAddress(post, other))).toBeUndefined();
    expect(readCopied(address)).toBeUndefined();
    expect(readCopied(`> 文字\n>\n> —— 甲，[题](${address.replace('#r1', '')})\n`)).toBeUndefined();
  });

  test('tells what somebody has broken since, and runs nothing', () => {
    const broken = readCopied(withAddress('<Reply id="r1" on="gestern">\n\n{1 + 1}\n\n</Reply>', address));
    expect(broken?.problems.map(({ line }) => line)).toEqual([1, 3]);
  });

  test('keeps a name and a title that hold marks of Markdown', () => {
    const text = quotation('文字', { by: 'a_b [c]，*d*', title: '$x$ [y](z) \\', address });
    expect(readCopied(text)).toMatchObject({ by: 'a_b [c]，*d*', problems: [] });
  });
});

test('what stands in code or a formula is no tag and no heading', () => {
  const text = '## 甲\n\n```\n</Reply>\n## 乙\n<Reply id="r1">\n```\n\n$$\n</Note>\n$$\n\n## 丙\n\n文字\n';
  expect(sectionIn(text, 1)).toBe('## 丙\n\n文字');
  expect(postIn(text, 'r1')).toBeUndefined();
});

/** What follows each heading of the page's own prose, up to the next of its rank. */
function sectionsOf(body: readonly Block[]): Block[][] {
  return body.flatMap((block, at) => {
    if (block.type !== 'heading') return [];
    const rest = body.slice(at + 1);
    const end = rest.findIndex((other) => other.type === 'heading' && other.depth <= block.depth);
    return [[block, ...rest.slice(0, end < 0 ? undefined : end)]];
  });
}

interface Formula {
  readonly type: string;
  readonly value: string;
}

function formulasIn(nodes: readonly unknown[]): Formula[] {
  return nodes.flatMap((node): Formula[] => {
    const { type, value, children } = node as { type: string; value?: string; children?: unknown[] };
    if (type === 'math' || type === 'inlineMath') return [{ type, value: value ?? '' }];
    return formulasIn(children ?? []);
  });
}
