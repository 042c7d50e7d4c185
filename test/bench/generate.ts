/** A content folder of any size: threads of at least 4 kB, all different, that pass the check. The same seed gives the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What somebody adds to `EDITED`, to see what one edit costs. */
export const ONE_EDIT = '\n<Reply id="r9" by="研究员5">\n\n一处改动。\n\n</Reply>\n';
export const EDITED = 'threads/2024/t7.mdx';

/** Four replies, three inline formulas, one display formula and three links in each thread; a paper record for every 20 threads. */
export function generateContent(dir: string, threads: number): void {
  const random = mulberry32(20261121);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const papers = Array.from(
    { length: Math.max(1, Math.ceil(threads / 20)) },
    (_, i) => `2${String(301 + (i % 12)).padStart(3, '0')}.${String(10000 + i)}`,
  );
  for (const folder of ['threads/2024', 'topics', 'papers']) mkdirSync(join(dir, folder), { recursive: true });

  for (const [i, topic] of TOPICS.entries()) {
    writeFileSync(
      join(dir, 'topics', `${topic}.mdx`),
      `---\ntitle: 主题${i}\nen: ${topic}\nsummary: 关于 ${topic} 的讨论。\nupdated: 2024-08\n---\n\n这里收集关于 ${topic} 的讨论。\n`,
    );
  }
  for (const [i, paper] of papers.entries()) {
    writeFileSync(
      join(dir, 'papers', `${paper}.yml`),
      `title: On ${pick(WORDS)} and ${pick(WORDS)}, part ${i}\nauthors:\n  - Ada ${pick(NAMES)}\n  - Kurt ${pick(NAMES)}\nyear: 2023\narxiv: "${paper}"\n`,
    );
  }
  const sentence = () =>
    `${pick(SUBJECTS)}${pick(LINKS)}${pick(OBJECTS)}${Math.floor(random() * 1e6)}，${pick(SUBJECTS)}${pick(LINKS)}${pick(OBJECTS)}。`;
  const paragraph = (bytes: number) => {
    let text = '';
    while (text.length * 3 < bytes) text += sentence();
    return text;
  };
  const formula = () =>
    `${pick(['R', 'L', 'P', 'F'])}_{${Math.floor(random() * 1e5)}}(${pick(['N', 'K', 'D'])}) \\ge ${Math.floor(random() * 1e4)} \\log_2 ${pick(['N', 'K', 'D', 'T'])}`;
  for (let i = 0; i < threads; i++) {
    const link = i === 0 ? 'https://example.org/a' : `/threads/t${Math.floor(random() * i)}/`;
    const posts = [
      `<Question by="研究员1">\n\n${paragraph(700)}其中 $${formula()}$ 是否成立？\n\n</Question>`,
      `<Reply id="r1" by="研究员2">\n\n${paragraph(800)}见 https://arxiv.org/abs/${pick(papers)} 的第 ${i % 9} 节。\n\n- ${sentence()}\n- ${sentence()}\n\n</Reply>`,
      `<Reply id="r2" by="研究员3" to="r1">\n\n${paragraph(700)}由 $${formula()}$ 得\n\n$$\n${formula()} + \\sum_{i=1}^{${i}} \\frac{${formula()}}{${Math.floor(random() * 1e5)}}\n$$\n\n</Reply>`,
      `<Reply id="r3" by="研究员4">\n\n${paragraph(700)}另见[这个讨论](${link})。**${pick(OBJECTS)}**也要考虑，$${formula()}$。\n\n</Reply>`,
      `<Reply id="r4" by="研究员2" to="r3" role="followup">\n\n${paragraph(700)}参考 [${pick(WORDS)}](https://example.org/${i}/${Math.floor(random() * 1e6)})。\n\n</Reply>`,
    ];
    const month = String(1 + (i % 12)).padStart(2, '0');
    const head = `title: ${pick(SUBJECTS)}${pick(LINKS)}${pick(OBJECTS)}吗（${i}）\nkind: question\ndate: 2024-${month}\nstatus: ${pick(['answered', 'open', 'disputed'])}\nstatusDate: 2024-${month}\nsummary: ${sentence()}\ntopics: [${[...new Set([pick(TOPICS), pick(TOPICS)])].join(', ')}]\nsource:\n  name: 生成的讨论\n  rights: retold`;
    writeFileSync(join(dir, 'threads/2024', `t${i}.mdx`), `---\n${head}\n---\n\n${posts.join('\n\n')}\n`);
  }
}

/** Small seeded generator of numbers in [0, 1), so that every run measures the same texts. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOPICS = [
  'attention',
  'scaling',
  'data',
  'decoding',
  'retrieval',
  'quantization',
  'experts',
  'memory',
  'editing',
  'evaluation',
  'alignment',
  'tokens',
  'vision',
  'speech',
  'serving',
  'optimisers',
  'length',
  'distillation',
  'reasoning',
  'agents',
  'safety',
  'theory',
  'embedding',
  'pretraining',
];
const WORDS = [
  'Attention',
  'Scaling',
  'Memory',
  'Sparse Experts',
  'Retrieval',
  'Decoding',
  'Knowledge',
  'Curriculum',
  'Tokens',
  'Gradients',
  'Probes',
  'Long Context',
];
const NAMES = [
  'Lovelace',
  'Noether',
  'Hopper',
  'Turing',
  'Hamilton',
  'Franklin',
  'Ramanujan',
  'Germain',
  'Chandra',
  'Meitner',
];
const SUBJECTS = [
  '更宽的模型',
  '重复的数据',
  '学习率预热',
  '混合专家',
  '低秩适配',
  '检索增强',
  '位置编码',
  '长上下文',
  '蒸馏',
  '量化',
  '指令微调',
  '知识编辑',
  '小批量',
  '去重',
  '采样温度',
  '注意力头',
  '词表大小',
  '残差连接',
];
const LINKS = [
  '会影响',
  '并不决定',
  '可以改善',
  '往往损害',
  '大致等价于',
  '依赖于',
  '几乎不改变',
  '先于',
  '限制了',
  '解释了',
  '放大了',
  '掩盖了',
];
const OBJECTS = [
  '泛化能力',
  '遗忘的速度',
  '训练的稳定性',
  '显存占用',
  '推理延迟',
  '幻觉的比例',
  '困惑度',
  '知识容量',
  '梯度噪声',
  '并行效率',
  '外推长度',
  '校准误差',
  '多语言表现',
  '下游任务',
  '语义一致性',
];
