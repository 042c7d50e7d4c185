/** Title and text → topics: what is named plainly is taken, one everyday word is told, and what says next to nothing is left open. */
import { expect, test } from 'vitest';
import { NOTHING_KNOWN } from '../../src/import/files/known.ts';
import { proposeTopics, topicFinder } from '../../src/import/files/topics.ts';
import type { Term } from '../../src/format/schema/index.ts';

const term = (id: string, zh: string, en: string, topic: string, aliases: string[] = []): Term => ({
  ...{ id, zh, en, topic, aliases },
  meaning: '…',
});
const FIND = topicFinder({
  ...NOTHING_KNOWN,
  topics: [
    { id: 'tuning', title: '微调', en: 'Fine-tuning', aliases: ['LoRA', '指令微调'] },
    { id: 'length', title: '长度外推', en: 'Length extrapolation', aliases: ['PI'] },
    { id: 'architecture', title: '结构', en: 'Architecture' },
  ],
  terms: [
    term('clip', '对比语言图像预训练', 'CLIP', 'architecture'),
    term('token', '词元', 'token', 'architecture'),
    term('softmax', 'softmax', 'softmax', 'architecture'),
    term('heads', '多头注意力', 'multi-head attention', 'architecture'),
    term('rope', '旋转位置编码', 'rotary embedding', 'length', ['RoPE']),
  ],
});

test.each([
  ['the own name of a topic in the title', 'LoRA 的秩怎么取？', '', ['tuning'], true],
  ['a long name in the title', '旋转位置编码为什么有效？', '', ['length'], true],
  ['several things in the text', '为什么慢？', '多头注意力要算 softmax，token 一多就慢。', ['architecture'], true],
  ['one thing said again and again', '怎么读？', 'RoPE 先转，RoPE 再乘，RoPE 不加。', ['length'], true],
  ['an everyday word in the title', '一共用了多少 token？', '两百亿。', ['architecture'], false],
  ['an everyday word in the text', '怎么评？', '先数 token，再数一遍 token。', ['unsorted'], false],
  ['two everyday words in the text', '怎么评？', '先数 token，再过 softmax。', ['unsorted'], false],
  [
    'signs in formulas and code',
    '策略梯度怎么推？',
    '$\\pi_\\theta$，`pi`，https://lab.example/rope 。',
    ['unsorted'],
    false,
  ],
  ['a verb that a name looks like', 'Policy gradients', 'We clip, they clip, all clip the ratio.', ['unsorted'], false],
  ['the name itself', 'Encoders', 'CLIP sees, CLIP reads, clip it with CLIP.', ['architecture'], true],
  ['nothing', '谁有钥匙？', '在桌上。', ['unsorted'], false],
] as const)('%s', (_, title, text, topics, isSure) => {
  expect(proposeTopics(title, text, FIND)).toMatchObject({ topics, isSure });
});

test('of a word or two it tells which topics they may belong to', () => {
  expect(proposeTopics('怎么评？', '先数 token。', FIND).maybe).toEqual(['architecture']);
});
