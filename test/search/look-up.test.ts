import { describe, expect, it } from 'vitest';
import { lookUp } from '../../src/search/look-up.ts';
import type { Index } from '../../src/search/open-index.ts';
import { planQuery } from '../../src/search/query.ts';
import { indexOf, thread } from './small-index.ts';

const look = (index: Index, query: string) => lookUp(index, planQuery(query, index.names));

describe('what is looked up', () => {
  it('has for each unit the pages as typed, in other words, and called so', async () => {
    const index = await indexOf(
      [
        thread('a', '说幻觉。'),
        thread('b', 'a hallucination'),
        thread('c', '别的事。', { title: 'Hallucinations' }),
        thread('d', '别的事。', { title: '谈幻觉' }),
      ],
      { names: [{ names: ['幻觉', 'hallucination'], isOneWord: false }] },
    );
    const found = await look(index, '幻觉');
    expect(found.map(({ literal, near, called }) => [literal.pages, near.pages, called.pages])).toEqual([
      [[0, 3], [1, 2], [2]],
    ]);
  });

  it('has a page by its address', async () => {
    const index = await indexOf([thread('a', '一'), thread('b', 'threads a b')]);
    const found = await look(index, 'threads/b');
    expect(found.map(({ literal }) => literal.pages)).toEqual([[1]]);
    expect((await look(index, 'threads/c')).map(({ literal }) => literal.pages)).toEqual([[]]);
  });

  it('fetches a file of terms once, however many of them it holds', async () => {
    const characters = Array.from({ length: 4000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const index = await indexOf([thread('a', characters)]);
    const before = index.filesRead();
    await look(index, `一丁 ${characters.slice(-2)}`);
    expect(index.filesRead() - before).toBe(2);
    await look(index, '一丁七');
    expect(index.filesRead() - before).toBe(2);
  });
});
