/** Five hundred good threads, put together of what people rightly write: the check has nothing to say of any. */
import { expect, test } from 'vitest';
import { checkTogether } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';

type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** Near to something that a rule tells, and right. */
const PASSAGES: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hans': [
    '显卡一个月 \\$20，标注一条 \\$0.5，合起来不到 5%。',
    '复杂度是 $O(n \\log n)$，当 $n<10^5$ 时够用；$a<b$ 与 $b>a$ 是一回事。',
    '**先看数据。** 再看模型，*不要*反过来。',
    '用 `{"lr": 3e-4}` 这样的配置，不要写 `<think>` 标签，也别在代码里写 `import os`。',
    '```python\nfor x in {1, 2}:\n    print(f"{x} <b>")  # export const y = 1\n```',
    '| 方法 | 准确率 |\n| --- | ---: |\n| 基线 | 61.2 |\n| 我们的 | **64.8** |',
    '1. 先训一个小的\n2. 再放大\n   - 宽度\n   - 深度\n3. 最后微调',
    '> 论文里的原话是 “attention is all you need”。\n\n这句话被引得太多了。',
    '$$\n\\begin{aligned}\nL(\\theta) &= \\mathbb{E}_{x\\sim p}[\\log q_\\theta(x)] \\\\\n&\\le \\sum_{i=1}^{n} \\alpha_i\n\\end{aligned}\n$$',
    '参见 [官方文档](https://example.org/docs/a_b?x=1&y=2#top)，以及 https://arxiv.org/abs/1706.03762 的第 3 节。',
    'GPT-4o、C++、A\\*、F1、top-p、i.i.d.、3.5-turbo-1106 都是常见的写法 🙂',
    '“幻觉”这个词不好：它不是看错，是编造。（见第 2.1 节）',
    '他问：为什么？答：因为方差大……所以要预热——至少 500 步。',
    '数据从 2023-11-08 到 2024/5/6，共 1,234,567 条，约 12.5 GB，温度 37 ℃。',
    '`x_1`、$x_1$、x\\_1 三种写法里，第二种最好读。',
    '模型 <Cite paper="1706.03762" at="§3.2" /> 用的是 $\\frac{QK^\\top}{\\sqrt{d_k}}$。',
    '<Theorem kind="lemma" title="收缩">\n\n若 $\\|T\\|<1$，则 $I-T$ 可逆。\n\n</Theorem>',
    '<Figure missing alt="训练损失随步数下降的曲线" caption="损失曲线" />',
    '~~先升后降~~ 其实是一直降。',
    '换行在这里\\\n接着写。',
    '$p(y\\mid x)\\propto \\exp(-E(x,y)/\\tau)$，其中 $\\tau\\in(0,1]$；当 $\\tau\\to0$ 时取最大。',
    '百分之 3 & 5 是一样的：R&D、AT&T、Q&A。',
  ],
  'zh-Hant': [
    '記憶體只有 24 GB，批次大小設成 8 就會爆掉。',
    '**先把資料洗乾淨**，再談模型。損失是 $\\ell(\\theta)=\\tfrac12\\|y-f_\\theta(x)\\|^2$。',
    '請看 [這篇說明](https://example.org/zh-hant/) 的「注意事項」。',
    '用 `torch.compile` 之後快了 1.3 倍，但首次要等 40 秒。',
    '- 優點：簡單\n- 缺點：慢\n- 結論：先用著',
    '$$\n\\nabla_\\theta J=\\mathbb{E}\\left[\\sum_t \\nabla_\\theta\\log\\pi_\\theta(a_t\\mid s_t)\\,A_t\\right]\n$$',
    '「幻覺」與「編造」不同；前者是感知，後者是生成。',
    '| 設定 | 結果 |\n| :-: | --- |\n| 學習率 3e-4 | 穩定 |\n| 學習率 1e-3 | 發散 |',
    '他說：「試試 RoPE。」我試了，長度到 32k 還行。',
    '參考 <Cite paper="1706.03762" />，第 5 頁。',
  ],
  en: [
    'It costs \\$20 a month, or \\$0.50 for each label; that is under 5%.',
    'With $n<10^5$ this is fine: $O(n\\log n)$, not $O(n^2)$.',
    'Set `{"lr": 3e-4}` and never `eval(input())`; generics such as `List<T>` are code too.',
    "**Don't** scale before you look at the data. *Really* don't.",
    '```ts\nexport const x: Map<string, number> = new Map(); // {not} an <expression>\n```',
    '| method | score |\n| --- | --- |\n| baseline | 61.2 |\n| ours | 64.8 |',
    '1. Warm up\n2. Decay\n\nThen stop; see [the notes](https://example.org/notes?q=a&b=c).',
    '> "Attention is all you need," they said.',
    'a a a is what a broken tokenizer prints, and "that that" can be right.',
    '$$\n\\mathcal{L}=\\begin{cases}1 & x>0\\\\ 0 & \\text{otherwise}\\end{cases}\n$$',
    'See <Cite paper="1706.03762" at="p. 4" /> for e.g. multi-head attention, i.e. $h=8$ heads.',
    'U.S. data from 2019–2023, pp. 3–7, e-mail lists excluded; C++ and A\\* included.',
    'He wrote 中文 in the middle, which is fine: 大模型 means large model.',
  ],
};

const TITLES: Readonly<Record<Language, readonly [readonly string[], readonly string[]]>> = {
  'zh-Hans': [
    [
      '学习率',
      '批大小',
      '词表',
      '位置编码',
      '检索',
      '奖励模型',
      '蒸馏',
      '量化',
      '并行',
      '显存',
      '分词',
      '温度',
      '预热',
      '权重衰减',
      '残差连接',
      '激活函数',
      '教师模型',
      '混合精度',
    ],
    [
      '怎样选',
      '为什么会突然失效',
      '对小模型有用吗',
      '和数据量有什么关系',
      '能不能不要',
      '在多语言里怎么做',
      '论文里写的对吗',
      '该在哪一步调',
      '出错了先查哪里',
      '有没有理论解释',
      '要不要每层不同',
      '换了硬件还成立吗',
      '有公开的实验吗',
      '和上一代比差多少',
      '能省多少钱',
    ],
  ],
  'zh-Hant': [
    ['記憶體頻寬', '長文本', '語音辨識', '影像生成', '推論引擎', '標註品質', '評測集', '提示詞'],
    ['怎麼量', '為什麼不穩', '可以外包嗎', '值得投入嗎', '有開源的嗎', '要多少筆', '誰做得最好', '哪裡最容易錯'],
  ],
  en: [
    [
      'Speculative decoding',
      'Curriculum learning',
      'Gradient clipping',
      'Beam search',
      'Sparse attention',
      'Prompt caching',
      'Dropout',
      'Label smoothing',
      'Tensor parallelism',
      'Checkpoint averaging',
      'Data deduplication',
      'Chain of thought',
      'Early stopping',
    ],
    [
      'at one billion parameters?',
      'for code: is it worth it?',
      'hurts rare languages, why?',
      'without a validation set?',
      'on consumer cards?',
      'in continual pre-training?',
      'with noisy labels?',
      'when memory is short?',
      'under distribution shift?',
      'for speech?',
      'in production: who has tried?',
      'and reproducibility?',
      'beyond four nodes?',
    ],
  ],
};

const LABEL: Readonly<Record<Language, string>> = { 'zh-Hans': '研究员', 'zh-Hant': '研究員', en: 'Researcher ' };

/** Seeded: a failure comes again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function thread(language: Language, title: string, number: number): string {
  const random = randomOf(number + 1);
  const passages = PASSAGES[language];
  const words = () =>
    Array.from({ length: 1 + random(3) }, () => passages[random(passages.length)] ?? '')
      .filter((text, index, all) => all.indexOf(text) === index)
      .join('\n\n');
  const by = () => ` by="${LABEL[language]}${1 + random(4)}"`;
  const replies = Array.from({ length: random(6) }, (_, index) => {
    const to = index > 0 && random(2) === 0 ? ` to="r${1 + random(index)}"` : '';
    const role = ['', '', ' role="followup"', ' role="author"'][random(4)] ?? '';
    const on = random(4) === 0 ? ' on="2024-06-02"' : '';
    const note = random(5) === 0 ? `\n\n<Note kind="gloss">\n\n${words()}\n\n</Note>` : '';
    return `<Reply id="r${index + 1}"${by()}${to}${role}${on}>\n\n${words()}\n\n</Reply>${note}`;
  });
  const isAnswered = replies.some((reply) => !/role="followup"/u.test(reply.split('\n')[0] ?? ''));
  const head = [
    `title: ${JSON.stringify(title)}`,
    `kind: ${['question', 'discussion'][random(2)] ?? ''}`,
    `date: "${['2024', '2024-06', '2024-06-01'][random(3)] ?? ''}"`,
    `status: ${isAnswered ? (['answered', 'disputed'][random(2)] ?? '') : 'open'}`,
    'statusDate: "2024-07"',
    `summary: ${JSON.stringify(language === 'en' ? 'It depends on $n$; see below.' : language === 'zh-Hant' ? '要看 $n$ 的大小。' : '要看 $n$ 的大小。')}`,
    'topics: [attention]',
    ...(language === 'zh-Hans' ? [] : [`language: ${language}`]),
    'source:',
    `  name: ${language === 'en' ? 'a research group' : language === 'zh-Hant' ? '一個研究群' : '一个研究群'}`,
    '  rights: retold',
  ];
  return `---\n${head.join('\n')}\n---\n\n${[`<Question${by()}>\n\n${title}\n\n${words()}\n\n</Question>`, ...replies].join('\n\n')}\n`;
}

test('five hundred good threads raise no problem', { timeout: 60_000 }, () => {
  const titles = (Object.keys(TITLES) as Language[]).flatMap((language) => {
    const [things, asked] = TITLES[language];
    return things.flatMap((thing) =>
      asked.map((what) => ({ language, title: language === 'en' ? `${thing} ${what}` : `${thing}${what}？` })),
    );
  });
  const around = [
    [
      'topics/attention.mdx',
      '---\ntitle: 注意力\nen: Attention\nsummary: 谁看谁。\nupdated: "2024-08"\n---\n\n谁看谁。\n',
    ],
    [
      'papers/1706.03762.yml',
      'title: Attention Is All You Need\nauthors:\n  - Ashish Vaswani\nyear: 2017\narxiv: "1706.03762"\n',
    ],
  ] as const;
  const threads = titles.slice(0, 500);
  const files = [
    ...around,
    ...threads.map(
      ({ language, title }, index) => [`threads/2024/good-${index}.mdx`, thread(language, title, index)] as const,
    ),
  ];
  expect(threads.length).toBe(500);
  const reports = files.map(([path, text]) => reportFile(text, path).report);
  const problems = checkTogether(reports, () => undefined, '2026-11-21');
  expect(problems.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message.en}`)).toEqual([]);
});
