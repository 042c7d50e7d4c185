import { describe, expect, it } from 'vitest';
import { everyHit, indexOf, thread } from './small-index.ts';

const index = indexOf([
  thread('star', '用 A* 搜索时，启发函数要可采纳。'),
  thread('letter', 'A 方案比 B 方案好，A 快。'),
  thread('formula', '最优策略写作 $\\pi^{\\star}$，价值函数写作 $V^*$。'),
  thread('plus', '推理引擎用 C++ 写，绑定用 C# 写。'),
  thread('c', 'C 语言写的内核，没有 C 以外的依赖。'),
  thread('percent', '准确率高了 5%，方差小了 0.5%。'),
  thread('five', '一共 5 次，每次 5 步。'),
  thread('lora', '我们用 LoRA 微调。'),
]);

describe('a name with a sign', () => {
  it.each([
    ['A*', ['star']],
    ['a*', ['star']],
    ['"A*"', ['star']],
    ['V*', ['formula']],
    ['\\pi^*', ['formula']],
    ['C++', ['plus']],
    ['c#', ['plus']],
    ['"C#"', ['plus']],
    ['5%', ['percent']],
    ['5 %', ['percent']],
    ['0.5%', ['percent']],
  ])('%s finds what has the sign', async (query, expected) => {
    const { hits } = await everyHit(await index, query);
    expect(hits.map(({ id, match }) => [id, match])).toEqual(expected.map((id) => [id, 'exact']));
  });

  it('is found in a question too, though its letter would be an article', async () => {
    expect((await everyHit(await index, 'what is A* search?')).ids[0]).toBe('star');
  });

  it.each([
    ['A star', ['star']],
    ['A-star', ['star']],
    ['a star 搜索', ['star']],
    ['C sharp', ['plus']],
    // There is no B*, and "five star" is no name.
    ['B star', []],
    ['five star', []],
  ])('%s finds the sign that is said', async (query, expected) => {
    const { hits } = await everyHit(await index, query);
    expect(hits.filter(({ match }) => match !== 'most').map(({ id }) => id)).toEqual(expected);
  });

  it('is found by its letter', async () => {
    expect((await everyHit(await index, 'A')).ids).toEqual(expect.arrayContaining(['star', 'letter']));
    expect((await everyHit(await index, '5')).ids).toEqual(expect.arrayContaining(['percent', 'five']));
  });

  it('finds the name without it where the name is long enough to tell', async () => {
    expect((await everyHit(await index, 'LoRA+')).ids).toEqual(['lora']);
    expect((await everyHit(await index, '*LoRA*')).ids).toEqual(['lora']);
  });
});
