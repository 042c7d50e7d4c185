import { expect, test } from 'vitest';
import { saysNothing } from '../../src/import/compose/asked-sentence.ts';
import { titleFrom } from '../../src/import/compose/title.ts';

test.each([
  [
    'a greeting goes',
    undefined,
    '大佬们，PPO 里 advantage 要归一化吗？spinningup 是整个 batch 归一',
    'PPO 里 advantage 要归一化吗？',
  ],
  ['a call to all goes', undefined, '@所有人 32k 的长文 SFT，大家会做隔离吗？', '32k 的长文 SFT，大家会做隔离吗？'],
  [
    'a greeting in English goes',
    undefined,
    'Hi all, does muP transfer across depth?',
    'does muP transfer across depth?',
  ],
  [
    'the sentence that asks goes before the first',
    undefined,
    '我在家里试了一个晚上的训练。为什么加了 warmup 之后 loss 反而更高了？',
    '为什么加了 warmup 之后 loss 反而更高了？',
  ],
  [
    'one that leans back brings what it leans on',
    undefined,
    '用 GPT-4 評摘要，同一份資料跑兩次，勝率差 4%。這樣的分數還能放進論文嗎？',
    '用 GPT-4 評摘要，同一份資料跑兩次，勝率差 4%。這樣的分數還能放進論文嗎？',
  ],
  [
    'a test of the microphone is none',
    undefined,
    '嗯喂，能听到吧？好，那我们开始。我们现在报的 128k 上下文，到底是不是真的有这么长？',
    '我们现在报的 128k 上下文，到底是不是真的有这么长？',
  ],
  ['a heading that names a part', '資料', '繁體語料要不要先轉成簡體再一起訓？', '繁體語料要不要先轉成簡體再一起訓？'],
  ['a heading of its own stays', '学习率', '要不要先调大再调小，大家一般怎么做？', '学习率'],
  [
    'a link says nothing',
    undefined,
    'https://arxiv.org/abs/2309.00071\n这篇里的插值，为什么只在后半段做？',
    '这篇里的插值，为什么只在后半段做？',
  ],
  [
    'a question mark in a formula ends nothing',
    undefined,
    '请问 $p(x \\mid ?) $ 里的问号，应该怎么读才对？',
    '请问 $p(x \\mid ?) $ 里的问号，应该怎么读才对？',
  ],
])('%s', (_, heading, text, title) => {
  expect(titleFrom(heading, text, true)).toBe(title);
});

test.each([
  ['what is no question keeps its first sentence', '这篇笔记记三件事。哪三件？', '这篇笔记记三件事。'],
  ['words that only look like a greeting stay', '早停会不会太早', '早停会不会太早'],
  ['a call alone stays', '@所有人', '@所有人'],
])('%s', (_, text, title) => {
  expect(titleFrom(undefined, text)).toBe(title);
});

test('a call, a greeting or an address alone is no title, and is told', () => {
  expect(['@所有人', '大家好', 'Hi all', 'https://a.example/x', '嗯喂'].filter(saysNothing)).toHaveLength(5);
  expect(['早停', '大家好在哪里', 'Hi-Fi GAN', '为什么？'].filter(saysNothing)).toEqual([]);
});
