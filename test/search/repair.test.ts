import { beforeAll, describe, expect, it } from 'vitest';
import { Purse } from '../../src/search/budget.ts';
import { lookUp } from '../../src/search/look-up.ts';
import type { Index } from '../../src/search/open-index.ts';
import { planQuery } from '../../src/search/query.ts';
import { differ, repair } from '../../src/search/repair.ts';
import { indexOf, thread } from './small-index.ts';

describe('a query with typing errors', () => {
  let index: Index;
  beforeAll(async () => {
    index = await indexOf(
      [
        thread('a', 'FlashAttention and BERT use attention, not a transformer of the best kind.'),
        thread('b', '混合专家的路由。attention attentive'),
        thread('c', '梯度下降很慢。attention'),
        thread('d', '量化的损失，事例都在这里。'),
      ],
      {
        names: [
          { names: ['混合专家', 'MoE'], isOneWord: false },
          { names: ['梯度下降', 'gradient descent'], isOneWord: false },
          { names: ['量化', 'quantization'], isOneWord: false },
          { names: ['示例', 'example'], isOneWord: false },
        ],
      },
    );
  });
  const mend = async (query: string) => {
    const plan = planQuery(query, index.names);
    return (await repair(index, plan, await lookUp(index, plan, new Purse(), 0)))?.text;
  };

  it.each([
    ['flashatention', 'FlashAttention'],
    ['why atention fails', 'why attention fails'],
    ['transfromer', 'transformer'],
    ['ＴＲＡＮＳＦＲＯＭＥＲ，好', 'transformer，好'],
    ['attnetion 和 transfomer', 'attention 和 transformer'],
    ['混合砖家的路由', '混合专家的路由'],
    ['混和专家', '混合专家'],
    ['梯度降下', '梯度下降'],
    ['比特梯渡下降', '比特梯度下降'],
    // By the sound: two characters of four, and one of two; 量 and 两, zh and z.
    ['混和砖家', '混合专家'],
    ['混合钻家', '混合专家'],
    ['量华', '量化'],
    ['兩化的損失', '量化的損失'],
    ['量画 混合砖家', '量化 混合专家'],
  ])('“%s” means “%s”', async (typed, meant) => {
    expect(await mend(typed)).toBe(meant);
  });

  it.each([
    ['is right', 'attention'],
    ['is the beginning of a word', 'transf'],
    ['is a short word with one letter wrong', 'bart'],
    ['is a short word with another letter', 'beat'],
    ['is very short', 'bst'],
    ['is far from everything', 'zymurgical'],
    ['begins and ends otherwise', 'xttentiox'],
    ['is in quotes', '"flashatention"'],
    ['is an address', 'threads/flashatention'],
    ['is a number', '2404.05406'],
    ['is right in Chinese', '混合专家'],
    ['is too far from a name', '混水砖瓦'],
    ['is a word of two characters that sounds otherwise', '量子'],
    ['sounds like a name and stands on the site', '事例'],
    ['sounds like a name with all its characters wrong', '亮画'],
    ['is nothing', ''],
  ])('is left alone where it %s', async (_, query) => {
    expect(await mend(query)).toBeUndefined();
  });

  it('is mended by its look where the sounds cannot be had', async () => {
    const without: Index = { ...index, sounds: () => Promise.reject(new Error('gone')) };
    const mended = async (query: string) => {
      const plan = planQuery(query, index.names);
      return (await repair(without, plan, await lookUp(index, plan, new Purse(), 0)))?.text;
    };
    expect(await mended('混合砖家')).toBe('混合专家');
    expect(await mended('量华')).toBeUndefined();
  });

  it('means a short word where two letters changed places', async () => {
    expect(await mend('bset')).toBe('best');
  });
});

describe('two texts', () => {
  it('do not differ by how they are written', () => {
    expect(differ('flash attention', 'FlashAttention')).toBe(false);
    expect(differ('記憶體！', '记忆体')).toBe(false);
  });

  it('differ by a letter or a character', () => {
    expect(differ('flashatention', 'FlashAttention')).toBe(true);
    expect(differ('混合砖家', '混合专家')).toBe(true);
  });
});
