/** A dialect and dice → a text of that dialect, put together of bits that have broken importers and checks before. */
import type { Random } from '../tripled/random.ts';

const BITS = [
  '看 arXiv:2413.00001 与 https://arxiv.org/abs/2400.12345，都不存在。',
  '[一篇](https://arxiv.org/abs/2401.0000) 编号少一位。',
  'https://arxiv.org/pdf/1413.0001v2.pdf 也是',
  'arXiv 9913.00001 怎样',
  'arXiv:2413.00001',
  '**arXiv:2413.00001**',
  '颜色\u001b[31m红\u001b[0m 与 \ufff9注\ufffa文\ufffb',
  '零宽\u200b的\u2060字\u202e反\u202c',
  '私有\ue000字与 \u{f0001}',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> main',
  '---',
  '***',
  '# ',
  '## 第二节',
  '# 又一个一级标题',
  '#### 跳了两级',
  '<Reply by="x">',
  '</Thread>',
  '<Figure missing',
  '{1 + 1}',
  "import x from 'y'",
  'export const a = 1',
  '<script>alert(1)</script>',
  '<!-- 一句注释 -->',
  '[x](javascript:alert(1))',
  '![图](https://pic.example/a.png)',
  '![[Pasted image 20240102030405.png|300]]',
  '`` `a ``',
  '$x^2$ 与 $\\frac{1}{2$ 与 $5',
  '$$',
  '\\(a\\) \\[b\\]',
  '$\\href{javascript:x}{y}$',
  '**粗',
  '_斜*体~~',
  '| a | b |\n| - | - |\n| 1 |',
  '> 引用\n> > 又引',
  '- 一\n    - 二\n\t- 三',
  '1. 甲\n1. 乙',
  '[^1] 与\n\n[^1]: 脚注 https://note.example/x',
  '[a][b]\n\n[b]: https://ref.example/b\n',
  '&lt;b&gt; &nbsp; &#x0; &amp;amp;',
  'e' + '\u0301'.repeat(12),
  'https://10.0.0.1/admin http://localhost:3000/x',
  'https://user:pass@host.example/x',
  'doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  'https://openreview.net/forum?id=abcDEF123_-',
  '图片',
  '2 + 2 = 4 2+2=4 2 + 2 = 4',
  'x_i x_i xi',
  '长'.repeat(300) + '。',
  'word '.repeat(120),
  '嗯',
  '😀👍🏽👨‍👩‍👧',
  '\u2028换行符\u2029',
  'http://',
  'https://例子.example/路径?q=中文',
  '[[笔记|别名]] ==高亮== %%暗%%',
  '$1,000 和 $2,000 之间',
  '<https://angle.example/a>',
  '[空]()',
  '<a id="x"></a>',
  '```',
  '电话 13912345678',
  'lin@zixu.edu.cn',
  'a\\',
  '\ttab\there',
  '答：',
  'Q：',
  '2024-01-02 03:04',
  '¯\\_(ツ)_/¯',
] as const;

const QUESTIONS = [
  '学习率为什么要预热？',
  '预热学习率是为什么呢？',
  '长上下文怎么训练？',
  'Why does warmup help?',
  '为什么 loss 会突然升高，怎么办？',
  '大家怎么看？',
  '读 arXiv:2413.00001 有什么收获？',
];

export const SHAPES: Readonly<Record<string, (dice: Random) => string>> = {
  'chat-digest': (dice) =>
    times(dice, 2, 4, () =>
      [
        `## ${dice.one(QUESTIONS)}`,
        '',
        `Q：${said(dice)}`,
        '',
        `研究员1：${said(dice)}`,
        '',
        `研究员2：${said(dice)}`,
      ].join('\n'),
    ).join('\n\n'),
  'chat-export': (dice) =>
    times(
      dice,
      4,
      8,
      (i) =>
        `${dice.one(['李四', 'Ann', '王五'])} 2024/03/0${1 + (i % 5)} 10:0${i}:00\n${dice.chance(0.4) ? dice.one(QUESTIONS) : said(dice)}`,
    ).join('\n\n'),
  questions: (dice) => times(dice, 2, 5, () => `问：${dice.one(QUESTIONS)}\n答：${said(dice)}`).join('\n\n'),
  minutes: (dice) =>
    `会议纪要\n\n${times(dice, 4, 8, () => `${dice.one(['ABC', 'XYZ', 'MN'])}: ${dice.chance(0.3) ? dice.one(QUESTIONS) : said(dice)}`).join('\n')}`,
  obsidian: (dice) =>
    `---\ntags: [a, b]\n---\n# 读《某文》\n\nhttps://arxiv.org/abs/2401.00001\n\n${times(dice, 3, 8, () => said(dice)).join('\n\n')}`,
  web: (dice) =>
    `某站的一篇文章\n\n${times(dice, 3, 8, (i) => (i % 3 === 0 ? `## 第 ${i} 节\n\n` : '') + said(dice)).join('\n\n')}`,
  unknown: (dice) => times(dice, 2, 6, () => said(dice)).join(dice.one(['\n', '\n\n'])),
};

function said(dice: Random): string {
  return times(dice, 1, 3, () => (dice.chance(0.2) ? '这是一句平常的话。' : dice.one(BITS))).join(
    dice.one([' ', '\n', '\n\n', '']),
  );
}

function times(dice: Random, least: number, most: number, make: (index: number) => string): string[] {
  let count = least;
  while (count < most && dice.chance(0.5)) count++;
  return Array.from({ length: count }, (_, index) => make(index));
}
