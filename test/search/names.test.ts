import { describe, expect, it } from 'vitest';
import { longestNames, nameKey, namesOf } from '../../src/search/names.ts';
import { readAtoms } from '../../src/search/text.ts';

const names = namesOf(
  [
    { names: ['幻觉', 'hallucination', '幻想'], isOneWord: false },
    { names: ['混合专家', 'mixture of experts', 'MoE'], isOneWord: false },
    { names: ['专家', 'expert'], isOneWord: false },
    { names: ['内存', 'memory'], isOneWord: false },
    { names: ['内存', '记忆体'], isOneWord: true },
    { names: ['参数', '引数'], isOneWord: true },
    { names: ['键', 'K'], isOneWord: false },
    { names: ['计算机', '电脑'], isOneWord: true },
  ],
  ['索引', '计算机制'],
);
const find = (text: string) => names.find(readAtoms(text)).map(({ key }) => key);
const key = (name: string) => nameKey(readAtoms(name));

describe('the names in a text', () => {
  it.each([
    ['幻覺很多', ['幻觉']],
    ['Hallucinations', ['hallucination']],
    ['the Mixture-of-Experts model', ['mixtureofexpert', 'expert']],
    ['用MOE的', ['moe']],
    ['混合專家', ['混合专家', '专家']],
    ['記憶體', ['记忆体']],
    ['moes with experts', ['moe', 'expert']],
    ['moet', []],
    ['', []],
  ] as const)('of “%s” are found in any script, number and spelling', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each(['很幻。觉得', '很幻 觉得', '很幻\n觉得', '很幻、觉得', '很幻 a 觉得'])(
    'do not reach over what stands between Han characters: %j',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );

  it('of several Latin words are found however these are set apart, and not where another word stands between', () => {
    for (const text of ['mixture of experts', 'Mixture-of-Experts', 'mixture of “experts”', 'mixture\nof experts'])
      expect(find(text), text).toEqual(['mixtureofexpert', 'expert']);
    expect(find('mixture of the experts')).toEqual(['expert']);
    expect(find('mixture 的 of experts')).toEqual(['expert']);
  });

  it('are never a single Han character', () => {
    expect(find('键')).toEqual([]);
    expect(names.keys.has('键')).toBe(false);
  });

  it.each([
    ['索引数据', [['引数', true]]],
    ['引数', [['引数', false]]],
    ['索引，引数', [['引数', false]]],
    [
      '索引数的引数',
      [
        ['引数', true],
        ['引数', false],
      ],
    ],
    ['计算机制', [['计算机', true]]],
    ['计算机', [['计算机', false]]],
    ['索引', []],
  ] as const)('of “%s” are accidents where a longer word hides them', (text, expected) => {
    expect(names.find(readAtoms(text)).map((found) => [found.key, found.isAccident])).toEqual(expected);
  });

  it('are no accidents where they are not regional', () => {
    const both = namesOf([{ names: ['引数', 'argument'], isOneWord: false }], ['索引']);
    expect(both.find(readAtoms('索引数据')).map((found) => [found.key, found.isAccident])).toEqual([['引数', false]]);
  });

  it('that a reader would take are no accidents', () => {
    expect(longestNames(names.find(readAtoms('索引数的引数'))).map(({ key: one, first }) => [one, first])).toEqual([
      ['引数', 4],
    ]);
  });

  it('that a reader would take are the longest, from the left, none over another', () => {
    expect(longestNames(names.find(readAtoms('混合专家幻觉专家'))).map((found) => found.key)).toEqual([
      '混合专家',
      '幻觉',
      '专家',
    ]);
  });
});

describe('a name', () => {
  it('knows the other names of the same thing', () => {
    expect(names.others('幻觉')).toEqual(['hallucination', '幻想']);
    expect(names.others(key('MoE'))).toEqual(['mixtureofexpert', '混合专家']);
    expect(names.spellings('幻觉')).toEqual(['幻觉']);
  });

  it('knows the same word of other regions, and shares its translations with it', () => {
    expect(new Set(names.spellings('内存'))).toEqual(new Set(['内存', '记忆体']));
    expect(names.others('内存')).toEqual(['memory']);
    expect(names.others('记忆体')).toEqual(['memory']);
    expect(new Set(names.others('memory'))).toEqual(new Set(['内存', '记忆体']));
  });

  it('comes first among its spellings', () => {
    for (const one of names.keys) expect(names.spellings(one)[0]).toBe(one);
    expect(names.spellings('不是名')).toEqual(['不是名']);
  });

  it('that holds a regional name is known in the spelling of every region', () => {
    const site = namesOf([
      { names: ['代码生成', 'code generation'], isOneWord: false },
      { names: ['数据质量', 'data quality'], isOneWord: false },
      { names: ['代码', '程式码'], isOneWord: true },
      { names: ['数据', '资料'], isOneWord: true },
      { names: ['质量', '品质'], isOneWord: true },
    ]);
    for (const one of ['代码生成', '程式码生成']) {
      expect(new Set(site.spellings(one)), one).toEqual(new Set(['代码生成', '程式码生成']));
      expect(site.others(one), one).toEqual(['codegeneration']);
    }
    expect(new Set(site.others('codegeneration'))).toEqual(new Set(['代码生成', '程式码生成']));
    expect(new Set(site.spellings('资料品质'))).toEqual(new Set(['数据质量', '数据品质', '资料质量', '资料品质']));
    expect(site.find(readAtoms('談程式碼生成。')).map((found) => found.key)).toEqual(['程式码生成', '程式码']);
    expect(site.spellings('代码')).toEqual(['代码', '程式码']);
  });

  it('that holds very many regional names is still one of its own spellings', () => {
    const words = ['内存', '数据', '代码', '程序', '网络'].map((word) => ({
      names: [`非${word}`, word],
      isOneWord: true,
    }));
    const long = '内存数据代码程序网络';
    const site = namesOf([{ names: [long], isOneWord: false }, ...words]);
    expect(site.spellings(long)[0]).toBe(long);
    expect(site.spellings(long).length).toBeLessThan(20);
    expect(longestNames(site.find(readAtoms(long))).map((found) => found.key)).toEqual([long]);
  });

  it('is written as people write it', () => {
    expect(names.written('moe')).toBe('MoE');
    expect(names.written('mixtureofexpert')).toBe('mixture of experts');
  });

  it('has a term of its own that no text gives', () => {
    const terms = [...names.keys].flatMap((one) => [names.term(one), names.accidentTerm(one), names.pageTerm(one)]);
    expect(new Set(terms).size).toBe(names.keys.size * 3);
    for (const term of terms) expect(readAtoms(term).map(({ text }) => text)).not.toContain(term);
  });

  it('is none where nothing was named', () => {
    const none = namesOf([]);
    expect(none.find(readAtoms('幻觉'))).toEqual([]);
    expect(none.keys.size).toBe(0);
  });
});

it('bridges everyday words without telling them as terms', () => {
  const names = namesOf([
    { names: ['幻觉', 'hallucination'], isOneWord: false },
    { names: ['模型', 'model'], isOneWord: false, isCommon: true },
  ]);
  expect(names.others('模型')).toEqual(['model']);
  expect(names.otherTerms('模型')).toEqual([]);
  expect(names.otherTerms('幻觉')).toEqual(['hallucination']);
});

it('writes a name as the glossary does, whatever the everyday words write', () => {
  const names = namesOf([
    { names: ['显存', 'VRAM'], isOneWord: false },
    { names: ['显存', 'vram'], isOneWord: false, isCommon: true },
  ]);
  expect(names.written('vram')).toBe('VRAM');
});
