import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressTerm } from '../../src/search/addressed.ts';
import { namesOf } from '../../src/search/names.ts';
import { MOST_CHARACTERS, planQuery as plan, type Unit } from '../../src/search/query.ts';
import { isFormOf, stemOf } from '../../src/search/word-forms.ts';

/** Fast-check's own table of all characters takes seconds to make. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const names = namesOf(
  [
    { names: ['内存', '记忆体'], isOneWord: true },
    { names: ['数据集', '资料集'], isOneWord: true },
    { names: ['数据', '资料'], isOneWord: true },
    { names: ['幻觉', 'hallucination'], isOneWord: false },
    { names: ['思维链', 'chain of thought', 'CoT'], isOneWord: false },
    { names: ['可能世界', 'possible world'], isOneWord: false },
  ],
  [],
);
const planQuery = (query: string) => plan(query, names);
/** All the forms that a unit looks up as it was typed, in whatever order; what stands somewhere by accident only where it was typed so. */
const literals = ({ literal }: Unit) => new Set(literal.map(({ form }) => form).filter((form) => !form.endsWith('~')));
const told = (query: string) =>
  planQuery(query)
    .units.filter(({ isQuiet }) => !isQuiet)
    .map(({ literal }) => literal[0]?.form);

describe('what a query asks for', () => {
  it.each(['', '   ', '？！', '\u0000\u0007', '$\\frac{}{}$', '\ud800'])(
    'is nothing where nothing was said: %j',
    (query) => {
      const { units, phrases, whole, ref } = planQuery(query);
      expect({ units, phrases, typed: whole.typed, ref }).toEqual({
        units: [],
        phrases: [],
        typed: '',
        ref: undefined,
      });
    },
  );

  it('is not the words that only ask, nor what straddles them', () => {
    expect(told('为什么显存不够？')).toEqual(told('显存不够'));
    expect(told('What is the learning rate')).toEqual(told('learning rate'));
  });

  it('is the question words when there is nothing else', () => {
    for (const query of ['为什么', '怎么', '什么程', 'what is it']) expect(told(query), query).not.toEqual([]);
  });

  it.each([
    ['下多少雪', ['雪']],
    ['幻觉瘦一点，权重的胖', ['瘦', '胖']],
    ['权重', []],
    ['幻觉多了', []],
    ['瘦', []],
  ])('is also each character that is left alone: %s', (query, characters) => {
    const spare = planQuery(query).units.filter(({ isSpare }) => isSpare);
    expect(spare.map(({ literal }) => literal)).toEqual(characters.map((form) => [{ form, isPrefix: true }]));
  });

  it('is a whole word or compound where only a piece of it looks like a question word', () => {
    expect(told('A100 显存')).toContain('a100');
    expect(told('on-policy distillation')).toContain('onpolicy');
    expect(told('in-context learning')).toContain('incontext');
    expect(told('I-JEPA 表征')).toContain('ijepa');
  });

  it.each(['theory', 'island', 'whom', 'towards', 'anneal', 'itself', 'fortran', 'dot', 'web'])(
    'is “%s”, though a question word begins it',
    (word) => {
      expect(told(`${word} 显存`)).toHaveLength(2);
      expect(told(`the ${word}`)).toHaveLength(1);
    },
  );

  it('is not a question word of Latin letters that stands beside Han text', () => {
    expect(told('显存 of 模型')).toEqual(told('显存 模型'));
    expect(told('显存is模型')).toEqual(told('显存 模型'));
  });

  it('is the term where only a piece of it looks like a question word', () => {
    expect(told('最近邻搜索')).toContain('近邻');
  });

  it('keeps a name whole that holds a question word', () => {
    expect(planQuery('可能世界').units).toMatchObject([{ kind: 'name', isQuiet: false }]);
  });

  it('is a name with its translations, and not the pairs inside it', () => {
    expect(planQuery('思维链').units).toEqual([
      {
        kind: 'name',
        isTerm: true,
        literal: [{ form: names.term('思维链') }, { form: names.accidentTerm('思维链') }],
        parts: [],
        near: [{ form: names.term('chainofthought') }, { form: names.term('cot') }],
        pages: ['思维链', 'chainofthought', 'cot'].map((key) => ({ form: names.pageTerm(key) })),
        isQuiet: false,
        first: 0,
        last: 2,
      },
    ]);
  });

  it('is the longest name that stands there', () => {
    expect(told('数据集')).toEqual([names.term('数据集')]);
  });

  it('is the same in both scripts, but for whether the words of another region come after', () => {
    const isAsked = ({ units, whole, phrases, ref }: ReturnType<typeof planQuery>) => ({
      units: units.map((unit) => ({ ...unit, typed: undefined })),
      whole: { ...whole, isEitherAsGood: true },
      phrases,
      ref,
    });
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ['记忆', '記憶'],
            ['体', '體'],
            ['训练', '訓練'],
            ['为什么', '為什麼'],
            ['gpu', 'ＧＰＵ'],
            ['，', ','],
          ),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        (pieces) => {
          const [simplified, traditional] = [0, 1].map((i) => planQuery(pieces.map((piece) => piece[i]).join('')));
          expect(traditional && isAsked(traditional)).toEqual(simplified && isAsked(simplified));
        },
      ),
    );
  });

  it('is the same in the words of every region, also at their borders', () => {
    const lookedUp = (query: string) => planQuery(query).units.map(literals);
    expect(lookedUp('新资料集合并')).toEqual(lookedUp('新数据集合并'));
    expect(lookedUp('新资料集合并')).toContainEqual(new Set(['新资', '新数']));
    expect(planQuery('新资料集').whole.canonical).toBe(planQuery('新数据集').whole.canonical);
  });

  it('is, where it stands by accident, only what was typed', () => {
    const [unit] = planQuery('记忆体').units;
    expect(unit && literals(unit)).toEqual(new Set([names.term('内存'), names.term('记忆体')]));
    expect(unit?.literal).toContainEqual({ form: names.accidentTerm('记忆体') });
    expect(unit?.literal).not.toContainEqual({ form: names.accidentTerm('内存') });
    expect(unit?.pages).toContainEqual({ form: names.pageTerm('内存') });
  });

  it('is one thing where a paper is named, however it is spelt', () => {
    const [unit] = planQuery('2404.05405').units;
    expect(unit).toMatchObject({ kind: 'word', literal: [{ form: '2404.05405' }], parts: [] });
    for (const spelling of ['arXiv:2404.05405v2', 'https://arxiv.org/pdf/2404.05405'])
      expect(planQuery(spelling).units).toEqual([unit]);
  });

  it('is all beginnings of a part of an id', () => {
    expect(planQuery('2404.05').units[0]?.near).toContainEqual({ form: '2404.05', isPrefix: true });
  });

  it('is every term that begins with a single character, and no beginnings of very short words', () => {
    expect(planQuery('梯').units).toMatchObject([{ kind: 'character', literal: [{ form: '梯', isPrefix: true }] }]);
    expect(planQuery('im').units[0]?.near).toEqual([]);
  });

  it('is two words that stand side by side also as one', () => {
    expect(planQuery('fresh qa').units.map(({ literal }) => literal.map(({ form }) => form))).toEqual([
      ['fresh', 'freshqa'],
      ['qa', 'freshqa'],
    ]);
  });
});

describe('quotes', () => {
  it.each(['"SWE-bench 数据"', '“SWE-bench 数据”', '「SWE-bench 数据」', '『swe bench 數據』'])(
    'are read in %s',
    (query) => {
      expect(planQuery(query).phrases.map(({ typed }) => typed)).toEqual(['swebench数据']);
    },
  );

  it('can be several, and hold nothing when they are empty or left open', () => {
    expect(planQuery('"显存" 和 「不够」').phrases.map(({ typed }) => typed)).toEqual(['显存', '不够']);
    for (const query of ['""', '"，"', '"显存', '显存」']) expect(planQuery(query).phrases, query).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['threads/wider-or-deeper', '/threads/wider-or-deeper/', undefined],
    ['/threads/wider-or-deeper/#r3', '/threads/wider-or-deeper/', 'r3'],
    ['threads/wider-or-deeper#r3', '/threads/wider-or-deeper/', 'r3'],
    [' https://example.org/wenqu/analyses/kan-or-mlp/#f13 ', '/analyses/kan-or-mlp/', 'f13'],
    ['papers/2404.05405', '/papers/2404.05405/', undefined],
    ['topics/moe', '/topics/moe/', undefined],
    ['https://example.org/wenqu/digests/chat-2023-12/', '/digests/chat-2023-12/', undefined],
    // A term is a place on one page, and that place is its address.
    ['/wenqu/glossary/#moe', '/glossary/#moe', undefined],
    ['glossary#moe', '/glossary/#moe', undefined],
  ])('%s is read, and is the one thing looked for', (query, url, post) => {
    const { ref, units } = planQuery(query);
    expect(ref).toEqual({ url, post });
    expect(units).toMatchObject([{ literal: [{ form: addressTerm(url) }], near: [], parts: [], isQuiet: false }]);
  });

  it('is words like any other where it is not to be read as one', () => {
    const { ref, units } = plan('threads/wider-or-deeper', names, { asAddress: false });
    expect(ref).toBeUndefined();
    expect(units.map(({ literal }) => literal[0]?.form)).toContain('widerordeeper');
  });

  it('has a term that no text gives', () => {
    const url = '/threads/wider-or-deeper/';
    expect(told(addressTerm(url))).not.toContain(addressTerm(url));
  });

  it.each([
    'threads',
    'threads/',
    'a threads/b',
    'threads/b c',
    'https://arxiv.org/abs/2404.05405',
    'people/x',
    'glossary',
    '/glossary/',
    '梯度',
  ])('%s is none', (query) => {
    expect(planQuery(query).ref).toBeUndefined();
  });
});

describe('limits', () => {
  it('reads no more of a long text than a question could hold', () => {
    const long = '注意力机制与显存的关系'.repeat(1000);
    const { text, units } = planQuery(long);
    expect(text).toBe(long.slice(0, MOST_CHARACTERS));
    expect(units.length).toBeLessThanOrEqual(60);
  });

  it('asks for something that is told, also behind very many question words', () => {
    expect(told(`${'what is the '.repeat(22)}gradient`)).not.toEqual([]);
  });

  it('takes control characters for spaces', () => {
    expect(planQuery('显存\u0000不够\u001f\u007f')).toEqual(planQuery('显存 不够  '));
  });

  it('gives units that lie among the atoms, in order, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 320 }),
      fc.string({
        unit: fc.constantFrom(...'的内存記憶體資料集为什么 "「」-_.\\{}$#/a1是', 'threads/', '2404.05405', 'CoT'),
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(text, (query) => {
        const { atoms, units } = planQuery(query);
        // A sign stands between atoms, and covers none.
        const covering = units.filter(({ kind }) => kind !== 'sign');
        for (const [i, { first, last, literal }] of covering.entries()) {
          expect(first).toBeGreaterThanOrEqual(covering[i - 1]?.first ?? 0);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(atoms.length);
          expect(literal.length).toBeGreaterThan(0);
        }
        if (units.length > 0) expect(units.some(({ isQuiet }) => !isQuiet)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the forms of an English word', () => {
  it.each([
    ['memorise', 'memorising'],
    ['memorize', 'memorisation'],
    ['hallucinate', 'hallucination'],
    ['quantise', 'quantization'],
    ['evaluating', 'evaluation'],
    ['retrieval', 'retrieved'],
  ])('%s and %s begin alike', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it('are told from words that only begin alike', () => {
    const begins = (stem: string, words: string) => words.split(' ').map((word) => isFormOf(word, stem));
    expect(begins('train', 'train trainer training trainable train2').every(Boolean)).toBe(true);
    expect(begins('program', 'programming programmer programs').every(Boolean)).toBe(true);
    expect(begins('token', 'tokenizer tokenisation tokenizers').every(Boolean)).toBe(true);
    expect(begins('mar', 'martin marin mark market marketing').some(Boolean)).toBe(false);
  });

  it('leave short words and numbers whole', () => {
    for (const word of ['used', 'layer', 'bert', '2404', 'gpt2'].map(String)) expect(stemOf(word)).toBe(word);
  });

  it('bridge to other languages by the name that begins so', () => {
    const names = namesOf([{ names: ['幻觉', 'hallucination'], isOneWord: false }]);
    const [unit] = plan('hallucinated', names).units;
    expect(unit?.near).toContainEqual({ form: names.term('幻觉') });
  });
});
