import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/format/fold.ts';
import { latinForm, normalise, readAtoms, termsOf } from '../../src/search/text.ts';
import { foldPairs, foldTable } from './make-fold-table.ts';

/** Fast-check's own table of all characters takes seconds to make. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const terms = (text: string) => termsOf(readAtoms(text));
const forms = (text: string) => terms(text).map(({ form }) => form);
const han = fc.string({
  unit: fc.constantFrom(...'的模型注意力缩放定律記憶體々ーか한𠮷'),
  minLength: 2,
  maxLength: 12,
});
const mixed = fc.string({
  unit: fc.constantFrom(
    ..."漢字模型ＡaÉßİſ①½ﬁ…㍿σΩ$\\{}_^.-/'’ 09v:\n\ud842",
    'arxiv:',
    '2404.05405',
    '\\frac',
    '\\text',
    '\\alpha',
    '\\star',
    '\\%',
    '*',
    '++',
    '#',
    '5%',
    'e\u0301',
    'か\u3099',
    'SWE',
    'bench',
  ),
  maxLength: 40,
});
const anything = fc.oneof(mixed, fc.string({ unit: anyCharacter }));

describe('normalise', () => {
  it('reads radicals, of which copies from PDF are full, as the characters that they look like', () => {
    expect(forms('⻓⽤⼾⻅')).toEqual(forms('长用户见'));
  });

  it('changes nothing when it is done a second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 500 },
    );
  });

  it('brings width, case, diacritics and script together', () => {
    expect(normalise('ＦＬＡＳＨ　Naïve 記憶體')).toBe('flash naive 记忆体');
  });

  it('reads TeX as the words a person would type', () => {
    expect(normalise('$\\mathcal{N}(\\mu, σ^2)\\ge \\frac{1}{2}\\begin{aligned}\\log x\\end{aligned}$')).toBe(
      'n mu sigma 2 1 2 log x',
    );
  });

  it.each([
    '2404.05405',
    '2404.05405v3',
    'arXiv:2404.05405v2',
    'arxiv: 2404.05405',
    'https://arxiv.org/abs/2404.05405',
    'http://www.arxiv.org/pdf/2404.05405v2.pdf',
    'https://export.arxiv.org/abs/2404.05405',
    'https://www.alphaxiv.org/overview/2404.05405v1',
  ])('reads %s as one paper', (spelling) => {
    expect(normalise(spelling)).toBe('2404.05405');
    expect(terms(`见${spelling}。`).find(({ kind }) => kind === 'word')?.form).toBe('2404.05405');
  });

  it('reads an old id with its archive', () => {
    for (const spelling of ['arXiv:cs/0112017', 'https://arxiv.org/abs/cs/0112017v1'])
      expect(normalise(spelling)).toBe('cs/0112017');
  });

  it('takes no other number with a point for a paper', () => {
    for (const number of ['3.14159', '1999.99999', '2413.12345', '12404.05405', '2404.054055'])
      expect(normalise(`${number}v2`), number).toBe(`${number}v2`);
  });
});

describe('fold', () => {
  it('tells for each character where its original stands', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(starts).toHaveLength(folded.length);
        expect(ends).toHaveLength(folded.length);
        starts.forEach((start, i) => {
          expect(fold(text.slice(start, ends[i])).text).toContain(folded[i]);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        });
      }),
    );
  });

  it('changes nothing when it is done a second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text).text).text).toBe(fold(text).text);
      }),
    );
  });

  it('has the table that OpenCC gives, and needs one step only', () => {
    expect(readFileSync(new URL('../../src/format/fold-table.ts', import.meta.url), 'utf8')).toBe(foldTable());
    const pairs = foldPairs();
    expect(pairs.length).toBeGreaterThan(2500);
    const simplified = pairs.map((pair) => pair[1]).join('');
    expect(fold(pairs.map(([traditional]) => traditional).join('')).text).toBe(simplified);
    expect(fold(simplified).text).toBe(simplified);
  });
});

describe('atoms', () => {
  it('stand in their original, in order, each run apart', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let before = { start: 0, end: 0, run: -1 };
        for (const atom of readAtoms(text)) {
          expect(atom.text).not.toBe('');
          expect(atom.start).toBeGreaterThanOrEqual(before.start);
          expect(atom.end).toBeGreaterThan(atom.start);
          expect(atom.end).toBeLessThanOrEqual(text.length);
          expect(atom.run).toBeGreaterThanOrEqual(before.run);
          before = atom;
        }
      }),
    );
  });

  it('of Han characters are the characters, each at its place', () => {
    fc.assert(
      fc.property(han, (text) => {
        const atoms = readAtoms(text);
        expect(atoms.map(({ start, end }) => text.slice(start, end))).toEqual([...text]);
        expect(new Set(atoms.map(({ run }) => run)).size).toBe(1);
      }),
    );
  });

  it('of a link to a paper are all marked as the link', () => {
    const link = 'https://arxiv.org/abs/2404.05405v2';
    expect(readAtoms(`见${link}。`).filter(({ isCharacter }) => !isCharacter)).toMatchObject([
      { text: '2404', start: 1, end: 1 + link.length },
      { text: '05405', start: 1, end: 1 + link.length },
    ]);
  });

  it('of words in Chinese text stand apart from it', () => {
    expect(readAtoms('用FlashAttention算').map(({ text, start, end }) => [text, start, end])).toEqual([
      ['用', 0, 1],
      ['flash', 1, 6],
      ['attention', 6, 15],
      ['算', 15, 16],
    ]);
  });
});

describe('terms', () => {
  it('of a run of Han characters within a text are all terms of that text', () => {
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const from = a % (characters.length - 1);
        const length = 2 + (b % (characters.length - from - 1));
        const run = characters.slice(from, from + length).join('');
        const pairs = terms(run).filter(({ kind }) => kind === 'pair');
        expect(pairs).toHaveLength(length - 1);
        expect(forms(text)).toEqual(expect.arrayContaining(pairs.map(({ form }) => form)));
      }),
    );
  });

  it('of a single character begin a term wherever the character stands', () => {
    fc.assert(
      fc.property(han, (text) =>
        [...text].every((character) => forms(text).some((form) => form.startsWith(forms(character)[0] ?? '?'))),
      ),
    );
  });

  it('differ for different characters', () => {
    fc.assert(
      fc.property(han, han, (a, b) => (forms(a).join(' ') === forms(b).join(' ')) === (fold(a).text === fold(b).text)),
    );
  });

  it('cover atoms of one run each', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const atoms = readAtoms(text);
        for (const { form, first, last } of termsOf(atoms)) {
          expect(form).not.toBe('');
          expect(atoms[first]?.run).toBe(atoms[last]?.run);
        }
      }),
    );
  });

  it('do not pair characters over a sign or a word', () => {
    expect(forms('显存，不够')).not.toContain('存不');
    expect(forms('显存a不够')).not.toContain('存不');
  });

  it.each([
    ['SWE-bench', ['swebench', 'swe', 'bench']],
    ['GPT-4', ['gpt4', 'gpt', '4']],
    ['FlashAttention', ['flashattention', 'flash', 'attention']],
    ['LoRA', ['lora']],
    ['state-of-the-art', ['stateoftheart', 'state', 'of', 'the', 'art']],
  ])('of the compound %s are the whole and its parts', (compound, expected) => {
    expect(forms(compound)).toEqual(expected);
  });

  it('of a word in plural are those of the word', () => {
    expect(forms('transformers GPUs')).toEqual(forms('transformer GPU'));
    expect(['loss', 'analysis', 'gas', 'is'].map(latinForm)).toEqual(['loss', 'analysis', 'gas', 'is']);
  });
});

describe('numbers', () => {
  it('keep their points: 1.2 is not 12, and 0.5 1 is not 0.51', () => {
    expect(forms('1.2')).not.toContain('12');
    expect(forms('1.2')).toEqual(['1.2', '1', '2']);
    expect(forms('4-8')).not.toContain('48');
  });

  it('are one word with letters', () => {
    expect(forms('GPT-4')).toContain('gpt4');
  });
});

describe('a sign', () => {
  it.each([
    ['A*', ['a*', 'a']],
    ['A\\*', ['a*', 'a']],
    ['$A^*$', ['a*', 'a']],
    ['$A^{\\star}$', ['a*', 'a']],
    ['$\\pi^{*}(s)$', ['pi*', 'pi', 's']],
    ['C++', ['c++', 'c']],
    ['C++17', ['c++', 'c', '17']],
    ['C#，', ['c#', 'c']],
    ['Ｃ＃', ['c#', 'c']],
    ['LoRA+', ['lora+', 'lora']],
    ['5%', ['5%', '5']],
    ['5 %', ['5%', '5']],
    ['$5\\,\\%$', ['5%', '5']],
    ['0.5%', ['0.5%', '0.5']],
    ['5-10%', ['5.10%', '5', '10', '10%']],
  ])('makes of %s another word, whose letters are found too', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it.each([
    ['a*b', ['a', 'b']],
    ['GPU+CPU', ['gpu', 'cpu']],
    ['x + y', ['x', 'y']],
    ['*RoPE* 和 **LoRA**', ['rope', '和', 'lora']],
    ['issue #12', ['issue', '12']],
    ['100+', ['100']],
    ['url%20name', ['url', '20name', '20', 'name']],
    ['显存*', ['显存', '存']],
  ])('of %s is none of a word', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('is marked with its word', () => {
    const text = '用A* 搜索，快 5 %。';
    const atoms = readAtoms(text);
    const marked = termsOf(atoms)
      .filter(({ kind }) => kind === 'word')
      .map(({ first, last }) => text.slice(atoms[first]?.start, atoms[last]?.end));
    expect(marked).toEqual(['A*', '5 %']);
  });
});

it('does not see what cannot be seen', () => {
  expect(forms('幻\u200b觉 soft\u00adware')).toEqual(forms('幻觉 software'));
});
