import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { readAuthorName } from '../../src/exports/bibliography/author-name.ts';
import { bibtex } from '../../src/exports/bibliography/bibtex.ts';
import { csl } from '../../src/exports/bibliography/csl.ts';
import { ris } from '../../src/exports/bibliography/ris.ts';
import { escapeTex } from '../../src/exports/bibliography/tex.ts';
import { parse } from '../../src/format/parse.ts';
import type { PaperRecord } from '../../src/format/schema/index.ts';

const RECORD: PaperRecord = {
  title: 'Factual & Other Knowledge: 100% of $5_{x}$?',
  authors: ['Ada Lovelace', 'Laurens van der Maaten', '苏剑林', 'Gemini Team', 'Marin Soljačić'],
  year: 2024,
  arxiv: '2406.11813',
};

interface Read {
  readonly title?: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
}

interface Issued {
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

/** As Citation.js reads it. */
function read(text: string): Read[] {
  return new Cite(text).data as Read[];
}

describe('BibTeX', () => {
  test('names the paper for ever, the names in full and TeX signs escaped', () => {
    expect(bibtex('2406.11813', RECORD)).toBe(
      [
        '@misc{lovelace2024factual-2406.11813,',
        '  title = {{Factual \\& Other Knowledge: 100\\% of \\$5\\_\\textbraceleft{}x\\textbraceright{}\\$?}},',
        '  author = {Lovelace, Ada and van der Maaten, Laurens and 苏剑林 and {Gemini Team} and Soljačić, Marin},',
        '  year = {2024},',
        '  eprint = {2406.11813},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2406.11813},',
        '}',
      ].join('\n'),
    );
  });

  test('is read by another program with the same names', () => {
    const [paper] = read(bibtex('2406.11813', RECORD));
    expect(paper?.author).toEqual([
      { given: 'Ada', family: 'Lovelace' },
      { given: 'Laurens', 'non-dropping-particle': 'van der', family: 'Maaten' },
      expect.objectContaining({ family: '苏剑林' }),
      expect.objectContaining({ family: 'Gemini Team' }),
      { given: 'Marin', family: 'Soljačić' },
    ]);
  });

  test('of any title is one whole entry, and does not reach into the next', () => {
    const signs = fc.constantFrom('\\', '{', '}', '%', '$', '#', '_', '~', '^', '&', '"', '@', 'a', '知', ' ', '\\}');
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (parts) => {
        const record = { title: `x${parts.join('')}x`, year: 2024, arxiv: '2406.11813' };
        const text = `${bibtex('a', record)}\n\n${bibtex('b', RECORD)}\n`;
        expect(read(text)).toHaveLength(2);
        expect(depthOf(escapeTex(record.title))).toBe(0);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('a paper that appeared somewhere', () => {
  test.each([
    ['ICLR 2025', '@inproceedings', 'booktitle = {ICLR 2025}', 'year = {2025}', 'CONF'],
    ['TACL 2023', '@article', 'journal = {TACL 2023}', 'year = {2023}', 'JOUR'],
    ['ICLR 2025 Workshop on Memory', '@misc', 'howpublished', 'year = {2024}', 'GEN'],
    ['苏剑林的博客', '@misc', 'howpublished', 'year = {2024}', 'GEN'],
  ])('at %s is %s', (venue, type, field, year, risType) => {
    const text = bibtex('2406.11813', { ...RECORD, venue });
    expect(text.startsWith(`${type}{lovelace2024factual-2406.11813,`)).toBe(true);
    expect(text).toContain(field);
    expect(text).toContain(year);
    expect(ris('2406.11813', { ...RECORD, venue })).toMatch(new RegExp(`^TY {2}- ${risType}\\r`, 'u'));
  });
});

describe('every record of the content', () => {
  const records = readdirSync(join(ROOT, 'content/papers')).map((file) => {
    const { document } = parse(readFileSync(join(ROOT, 'content/papers', file), 'utf8'), `papers/${file}`);
    if (!document) throw new Error(`${file} has problems`);
    return { id: file.replace(/\.yml$/u, ''), record: document.data as PaperRecord };
  });

  test('says the same in the three formats: title, names in order, year, kind', () => {
    expect(records.length).toBeGreaterThan(30);
    const kinds: Readonly<Record<string, string>> = {
      CONF: 'paper-conference',
      JOUR: 'article-journal',
      GEN: 'article',
    };
    for (const { id, record } of records) {
      const [fromBib] = new Cite(bibtex(id, record)).data as (Read & Issued)[];
      const own = JSON.parse(JSON.stringify(csl(id, record))) as Read & Issued & { readonly type: string };
      const lines = ris(id, record).split('\r\n');
      const tag = (name: string) => lines.flatMap((line) => (line.startsWith(`${name}  - `) ? [line.slice(6)] : []));
      const familyOf = (name: Readonly<Record<string, string>>) =>
        [name['non-dropping-particle'], name['family'] ?? name['literal']].filter(Boolean).join(' ');
      const families = (own.author ?? []).map(familyOf);
      expect((fromBib?.author ?? []).map(familyOf), id).toEqual(families);
      expect(
        tag('AU').map((name) => name.split(', ')[0]),
        id,
      ).toEqual(families);
      expect([fromBib?.title, ...tag('TI')], id).toEqual([own.title, own.title]);
      const year = own.issued?.['date-parts'][0]?.[0];
      expect(fromBib?.issued?.['date-parts'][0]?.[0], id).toBe(year);
      expect(tag('PY').concat(tag('DA').map((date) => date.slice(0, 4))), id).toEqual(
        tag('DA').length === 0 ? [String(year)] : [String(year), String(year)],
      );
      expect(own.type, id).toBe(kinds[tag('TY')[0] ?? '']);
    }
  });
});

describe('RIS and CSL-JSON', () => {
  test('write family names first, keep names that cannot be parted, and end as their format says', () => {
    const lines = ris('2406.11813', RECORD).split('\r\n');
    expect(lines[0]).toBe('TY  - GEN');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual([
      'AU  - Lovelace, Ada',
      'AU  - van der Maaten, Laurens',
      'AU  - 苏剑林',
      'AU  - Gemini Team',
      'AU  - Soljačić, Marin',
    ]);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
  });

  test('hold only what the record confirms', () => {
    expect(JSON.parse(JSON.stringify(csl('some-book', { year: 1999 })))).toEqual({
      id: 'some-book',
      type: 'article',
      issued: { 'date-parts': [[1999]] },
    });
    expect(csl('a', { ...RECORD, published: '2024-06-17' })['issued']).toEqual({ 'date-parts': [[2024, 6, 17]] });
  });

  test('name arXiv as publisher of a preprint alone', () => {
    const preprint = { publisher: 'arXiv', number: 'arXiv:2406.11813', note: undefined };
    const appeared = { publisher: undefined, number: undefined, note: 'arXiv:2406.11813' };
    expect(csl('a', RECORD)).toMatchObject(preprint);
    expect(csl('a', { ...RECORD, venue: 'NeurIPS 2024' })).toMatchObject(appeared);
    expect(ris('a', RECORD)).toContain('PB  - arXiv\r\n');
    expect(ris('a', { ...RECORD, venue: 'NeurIPS 2024' })).not.toContain('PB  - ');
  });

  test('part a name only where its parts are plain', () => {
    expect(readAuthorName('Thomas Y. Hou')).toEqual({ given: 'Thomas Y.', particle: undefined, family: 'Hou' });
    expect(readAuthorName('Sammy Davis Jr.')).toEqual({ given: 'Sammy', particle: undefined, family: 'Davis Jr.' });
    expect(readAuthorName('Diego de Las Casas')).toEqual({ given: 'Diego', particle: 'de', family: 'Las Casas' });
    expect(readAuthorName('Wen-tau Yih')).toEqual({ given: 'Wen-tau', particle: undefined, family: 'Yih' });
    expect(readAuthorName('Plato')).toEqual({ literal: 'Plato' });
    expect(readAuthorName('Research and Friends')).toEqual({ literal: 'Research and Friends' });
  });
});

function depthOf(text: string): number {
  return [...text].reduce((depth, sign) => depth + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0);
}
