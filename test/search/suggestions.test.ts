import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/search/records.ts';
import { gatherNames } from '../../src/search/gather-names.ts';
import { suggest } from '../../src/search/suggestions.ts';
import { thread } from './small-index.ts';

/** Fast-check's own table of all characters takes seconds to make. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const item = (kind: SearchRecord['kind'], title: string, names: string[] = [], papers: string[] = []) =>
  thread(title, '', { kind, title, names, papers, url: `/${kind}/${title}/` });
const gather = (records: readonly SearchRecord[]) => {
  const gathering = gatherNames();
  for (const record of records) gathering.add(record);
  return gathering.done();
};
const names = gather([
  item('thread', '注意力讨论'),
  item('analysis', '注意力解读'),
  item('digest', '注意力摘要'),
  item('paper', 'Attention Is All You Need', ['1706.03762'], ['Attention Is All You Need']),
  item('term', '注意力', ['attention', 'attn']),
  item('topic', '高效注意力', ['Efficient attention', '記憶體']),
  item('topic', '注意力机制', ['attention mechanism']),
  item('term', 'LoRA'),
]);
const titles = (text: string) => suggest(text, names).map(({ title }) => title);

describe('suggestions', () => {
  it('are topics, terms and papers by any of their names', () => {
    expect(titles('lora')).toEqual(['LoRA']);
    expect(titles('记忆体')).toEqual(['高效注意力']);
    expect(titles('1706.03')).toEqual(['Attention Is All You Need']);
    expect(suggest('attn', names)).toEqual([{ title: '注意力', also: 'attn', kind: 'term', url: '/term/注意力/' }]);
  });

  it('begin with the name that was typed, then those that begin so, then those that hold it', () => {
    expect(titles('注意力')).toEqual(['注意力', '注意力机制', '高效注意力']);
    expect(titles('attention')).toEqual(['注意力', '注意力机制', 'Attention Is All You Need', '高效注意力']);
  });

  it('are found by the beginning of any word, and not from its midst', () => {
    expect(titles('mech')).toEqual(['注意力机制']);
    expect(titles('tention')).toEqual([]);
    expect(titles('力机')).toEqual(['注意力机制']);
  });

  it('do not name another name where the title was typed', () => {
    expect(suggest('LORA', names)).toEqual([{ title: 'LoRA', also: undefined, kind: 'term', url: '/term/LoRA/' }]);
  });

  it('are the same in both scripts', () => {
    expect(suggest('機制', names)).toEqual(suggest('机制', names));
    expect(titles('機制')).toHaveLength(1);
  });

  it('are none for nothing and for signs', () => {
    for (const text of ['', ' ', '？', '\ud800', '<>']) expect(suggest(text, names)).toEqual([]);
  });

  it('are six at most, the shorter first', () => {
    const many = gather(Array.from({ length: 20 }, (_, i) => item('topic', `模${'型'.repeat(20 - i)}`)));
    const found = suggest('模', many).map(({ title }) => title);
    expect(found).toHaveLength(6);
    expect(found).toEqual(found.toSorted((a, b) => a.length - b.length));
    expect(found[0]).toBe('模型');
  });

  it('never throw, and name only what is there', () => {
    const all = new Set(names.map(({ title }) => title));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom(...'注a1L')), (text) =>
        titles(text).every((title) => all.has(title)),
      ),
    );
  });
});

describe('of very many papers', () => {
  it('those that most pages name are kept, with all topics and terms', () => {
    const papers = Array.from({ length: 1600 }, (_, i) => item('paper', `paper ${String(i).padStart(4, '0')}`));
    const kept = gather([
      ...papers,
      thread('a', '', { papers: ['paper 1599'] }),
      item('topic', '最后的主题'),
      item('term', '最后的词'),
    ]);
    expect(kept.filter(({ kind }) => kind !== 'paper').map(({ title }) => title)).toEqual(['最后的主题', '最后的词']);
    const titlesKept = kept.filter(({ kind }) => kind === 'paper').map(({ title }) => title);
    expect(titlesKept.length).toBeLessThan(1600);
    expect(titlesKept[0]).toBe('paper 1599');
    expect(titlesKept).not.toContain('paper 1598');
  });
});
