/** What the site offers as Markdown imports to the identical document: over all real content, as a file and as a copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { parse } from '../../src/format/parse.ts';
import { print } from '../../src/format/print.ts';
import { NOTHING_KNOWN } from '../../src/import/files/known.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { importBytes } from '../../src/import/import.ts';

const CONTENT = join(ROOT, 'content');
const paths = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:mdx|yml)$/u.test(path) && !/pages|glossary/u.test(path))
  .sort();

function back(text: string, name: string) {
  const imported = importBytes(Buffer.from(text), { name, sha256: '' });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  return imported.draft;
}

describe('a document of ours', () => {
  test('is there', () => {
    expect(paths.length).toBeGreaterThan(50);
  });

  test.each(paths)('%s comes back', (path) => {
    const { document } = parse(readFileSync(join(CONTENT, path), 'utf8'), path);
    if (!document) throw new Error(`${path} does not parse`);
    const text = print(document);
    const draft = back(text, basename(path));
    expect(draft.source.dialect).toBe('wenqu');
    expect(draft.document && print(draft.document.document)).toBe(text);
    expect(draft.document?.id).toBe(basename(path).replace(/\.\w+$/u, ''));
    const { files } = makeFiles(draft, NOTHING_KNOWN, { today: '2026-01-01' });
    const [own, ...others] = files;
    expect(own?.text).toBe(text);
    // Where nothing is known yet, records of the papers that it names come along.
    expect(others.filter(({ kind }) => kind !== 'paper')).toEqual([]);
    expect(files[0]?.path.split('/').at(-1)).toBe(basename(path));
    expect(draft.coverage).toEqual({ kept: Buffer.byteLength(text), repaired: 0, moved: 0, dropped: 0 });
  });

  test('comes back from a copy, with the name it has on the site', () => {
    const text = readFileSync(join(CONTENT, 'threads/2023/wider-or-deeper.mdx'), 'utf8');
    const draft = back(`${text}\nhttps://example.org/wenqu/en/threads/wider-or-deeper/\n`, 'stdin');
    expect(draft.document && print(draft.document.document)).toBe(text);
    expect(draft.document?.id).toBe('wider-or-deeper');
    expect(draft.items[0]?.posts.map(({ id }) => id)).toContain('r3');
  });

  test('comes back from the page of a paper, whose record is its head, and from no note that only looks like one', () => {
    const record = readFileSync(join(CONTENT, 'papers/2404.19756.yml'), 'utf8');
    const page = `---\n${record}---\n\n# KAN\n\n## BibTeX\n\n\`\`\`bibtex\n@misc{liu,\n}\n\`\`\`\n`;
    const draft = back(page, '2404.19756.md');
    expect(draft.document && print(draft.document.document)).toBe(record);
    expect(draft.document?.id).toBe('2404.19756');
    expect(back('---\ntitle: 我的笔记\n---\n\n# KAN\n\n读了一遍。\n', 'note.md').document).toBeUndefined();
  });

  test('gives a copied post and a quotation back as they were', () => {
    const address = 'https://example.org/threads/wider-or-deeper/#r2';
    const post = `<Reply id="r2" by="研究员2">\n\n宽的好并行，$w^2$ 也好算。\n\n</Reply>\n\n${address}\n`;
    const quotation = `> 宽的好并行。\n>\n> —— 研究员2，[为什么选宽的？](${address})\n`;
    for (const [text, said] of [
      [post, '宽的好并行，$w^2$ 也好算。'],
      [quotation, '宽的好并行。'],
    ] as const) {
      const draft = back(text, 'stdin');
      expect(draft.copiedFrom).toBe(address);
      expect(draft.items.map(({ posts }) => posts)).toMatchObject([[{ by: '研究员2', role: 'reply', text: said }]]);
      expect(draft.coverage.kept).toBe(Buffer.byteLength(text));
    }
  });

  test('that somebody has broken is no document of ours', () => {
    const text = readFileSync(join(CONTENT, 'threads/2023/wider-or-deeper.mdx'), 'utf8').replace('status:', 'state:');
    expect(back(text, 'wider-or-deeper.md').document).toBeUndefined();
  });
});
