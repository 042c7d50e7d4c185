/** Whatever stands in a post finds it, as a reader would copy it or type it: words, numbers, signs, formulas, names, speakers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits } from '../../src/search/find-hits.ts';
import type { Index } from '../../src/search/open-index.ts';
import { everyHit, indexOf, thread } from './small-index.ts';

const TEXTS = {
  price: '按量计费时，每百万词元 $0.5，缓存命中只要 $0.05；包月是 ¥99，海外是 €12.50。',
  metric: '我们报告 pass@k 与 p@k，其中 k=10，Recall@10 ≥ 0.95，误差 ±0.3，显著性 p<0.05。',
  formula: '损失写成 \\sum_i \\log p(x_i)，对所有 i \\in S 求和，步长 5\\times10^{-3}。',
  seen: '损失写成 L = ∑ log p(x)，梯度是 ∇L，积分是 ∫f(x)dx，近似记作 a ≈ b，流程是检索→重排⇒生成。',
  name: '有人把《哈利·波特》整本放进上下文，又问阿不思·珀西瓦尔·邓布利多的全名。',
  command: '启动命令是 torchrun --nproc_per_node=8 train.py --lr 3e-4 --bf16，学习率 1e-5 以下就不动了。',
  model: 'Llama-3.1-8B-Instruct 比 Qwen2.5-7B 稳，GPT-4o 和 GPT-4 Turbo 又不同，用 v2.1.0-rc1 跑。',
  unit: '机房 25°C，显存 80GB，带宽 3.35TB/s，延迟 12ms，频率 1.98GHz，占 99.9%，约 1‰。',
  power: '复杂度 O(n²) 降到 O(n log n)，阈值 10⁻³，形状是 3×224×224，取 β₁=0.9、ε=1e-8。',
  mail: '话题标签 #RLHF，账号写作 @alice，问答栏叫 Q&A，条件写作 x && y，跑通了🎉。',
  paper: '参见 arXiv:2404.05405 与 2305.20050v1，还有 issue #1234。',
  taiwan: '記憶體頻寬是瓶頸，軟體與硬體要一起設計。',
};
const NAMES = { names: [{ names: ['研究员4'], isOneWord: false, isCommon: true as const }] };

const index = indexOf(
  [
    ...Object.entries(TEXTS).map(([id, text]) => thread(id, text, { title: `第${id.length}则 ${id}` })),
    thread('label', [{ id: 'r1', by: '研究员4', text: '先看显存再看带宽。' }], { title: '标签' }),
    thread('person', [{ id: 'r1', by: '林清源', text: '先看带宽再看显存。' }], { title: '姓名' }),
  ],
  NAMES,
);
const TEXTS_BY_ID = Object.entries(TEXTS);

it('finds every word with its signs, every number with its unit', async () => {
  const words = /[^\p{Script=Han}\s，。；、《》（）·]+/gu;
  const asked = TEXTS_BY_ID.flatMap(([id, text]) => [...text.matchAll(words)].map(([word]) => ({ id, word })));
  expect(asked.length).toBeGreaterThanOrEqual(70);
  const lost: string[] = [];
  for (const { id, word } of asked)
    for (const query of [word, word.toUpperCase(), fullWidth(word)])
      // A command of TeX is none in capitals.
      if (!(word.includes('\\') && query !== word) && !(await finds(query, id))) lost.push(`${query} of ${id}`);
  expect(lost).toEqual([]);
});

it.each([
  ['∑', ['formula', 'seen']],
  ['\\sum', ['formula']],
  ['×', ['formula', 'power']],
  ['\\times', ['formula', 'power']],
  ['∈', ['formula']],
  ['→', ['seen']],
  ['⇒', ['seen']],
  ['$', ['price']],
  ['＄', ['price']],
  ['€', ['price']],
  ['&&', ['mail']],
  ['@', ['metric', 'mail']],
  ['🎉', ['mail']],
  ['‰', ['unit']],
])('finds the sign %s alone', async (sign, ids) => {
  expect((await everyHit(await index, sign)).ids.toSorted()).toEqual(expect.arrayContaining(ids.toSorted()));
});

it('prefers what has the sign beside the word', async () => {
  const signed = await indexOf([thread('plain', '降了 0.5 个点。'), thread('price', '只要 $0.5 一次。')]);
  expect((await everyHit(signed, '$0.5')).ids).toEqual(['price', 'plain']);
});

it.each(['。', '“”', '()', '\\mathrm', '……', '{ }'])('says that %s is nothing to look for', async (query) => {
  expect(await findHits(await index, query, { base: '/' })).toMatchObject({ isWordless: true, total: 0 });
});

it('says so of nothing that can be looked for', async () => {
  for (const query of ['∂', 'qqqq', '龘'])
    expect((await findHits(await index, query, { base: '/' })).isWordless, query).toBe(false);
});

it('finds any piece with whole words, in the script it has and in the other', async () => {
  const pieces = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 3, max: 30 }));
  for (const [n, from, length] of fc.sample(pieces, { seed: 7, numRuns: 200 })) {
    const [id = '', text = ''] = TEXTS_BY_ID[n % TEXTS_BY_ID.length] ?? [];
    const piece = wholeWords(text, from % text.length, length);
    if (/[\p{L}\p{N}]/u.test(piece)) expect(await finds(piece, id), `${piece} of ${id}`).toBe(true);
  }
  expect(await finds('记忆体频宽', 'taiwan')).toBe(true);
});

describe('a foreign name', () => {
  it.each(['哈利·波特', '哈利波特', '哈利・波特', '哈利•波特', '利·波', '珀西瓦尔邓布利多'])(
    'is found as %s, word for word',
    async (query) => {
      const { hits } = await everyHit(await index, query);
      expect(hits[0]).toMatchObject({ id: 'name', match: 'exact' });
    },
  );

  it('is marked with its dot', async () => {
    const { hits } = await everyHit(await index, '哈利波特');
    const { text = '', marks = [] } = hits[0]?.passages[0] ?? {};
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['哈利·波特']);
  });
});

describe('a part of an arXiv id', () => {
  it.each(['2404.05405', '2404.05', '04.05405', '404.05405', '4.05405', '404.054', '05405', '2404'])(
    '%s finds the post',
    async (part) => {
      expect(await finds(part, 'paper')).toBe(true);
    },
  );

  it('is no number of another kind', async () => {
    expect(await finds('0.054', 'paper')).toBe(false);
    expect(await finds('13.05405', 'paper')).toBe(false);
  });
});

describe('a speaker', () => {
  it.each(['研究员4', '研究員4', '"研究员4"', '研究员４'])('is found by the label %s', async (query) => {
    const { hits } = await everyHit(await index, query);
    expect(hits.map(({ id, url }) => [id, url])).toEqual([['label', '/threads/label/#r1']]);
  });

  it('is found with words of the post', async () => {
    expect((await everyHit(await index, '研究员4 带宽')).ids[0]).toBe('label');
  });

  it('is found by name', async () => {
    const { hits } = await everyHit(await index, '林清源');
    expect(hits[0]).toMatchObject({ id: 'person', match: 'exact', url: '/threads/person/#r1' });
  });

  it('does not bring the words of a label into a thread', async () => {
    expect(await finds('研究', 'label')).toBe(false);
  });
});

it('repairs letters that were swapped before a number, and no number', async () => {
  const models = await indexOf([thread('a', '用 GPT-4 和 Llama3 比较。')]);
  expect(await findHits(models, 'gtp4', { base: '/' })).toMatchObject({ correction: { used: 'GPT-4' }, total: 1 });
  expect((await findHits(models, 'gpt5', { base: '/' })).correction).toBeUndefined();
  expect((await findHits(models, 'llama5', { base: '/' })).correction).toBeUndefined();
});

async function finds(query: string, id: string): Promise<boolean> {
  const { ids } = await everyHit((await index) satisfies Index, query);
  return ids.includes(id);
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function wholeWords(text: string, from: number, length: number): string {
  const isWithin = (at: number) => /^[!-~\u00c0-\u03ff\u2070-\u209c]{2}$/u.test(text.slice(at - 1, at + 1));
  let [start, end] = [from, Math.min(text.length, from + length)];
  while (start > 0 && isWithin(start)) start--;
  while (end < text.length && isWithin(end)) end++;
  return text.slice(start, end);
}
