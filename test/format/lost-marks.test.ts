/** What a reader would see raw, or not at all, is told at its place; what only looks like it is let pass. */
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/format/parse.ts';
import { printBlocks } from '../../src/format/print-blocks.ts';
import { checkFile } from '../../src/lint/report-file.ts';
import { reply, thread } from '../corpus/small-corpus.ts';

const told = (text: string) => parseBody(text).faults.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

test('a host that cannot be is no link in running text, and no address in a link', () => {
  expect(JSON.stringify(parseBody('见 https://a..example/x 与 https://b-.example/').body)).not.toContain('"link"');
  expect(told('见 [甲](https://a..example/x)')).toEqual(['1:3 markdown']);
});

describe('marks without effect', () => {
  test.each([
    ['见 [百科](https://example.org/wiki/Attention_(model)。', ['1:6 markdown']],
    ['见 [论文](https://example.org/a v2)。', ['1:6 markdown']],
    ['见 [站内](/threads/a b/)。', ['1:6 markdown']],
    ['[甲 [乙](https://example.org/b) 丙](https://example.org/c)', ['1:32 markdown']],
    ['先跑 `train.py 再看。', ['1:4 markdown']],
    ['`a` 与 `b', ['1:7 markdown']],
    ['> 引文\n> 里的 `代码', ['2:6 markdown']],
    ['## 小标题 `x', ['1:8 markdown']],
    ['~~不要了，这句', ['1:1 markdown']],
    ['这是~~“旧的”~~说法', ['1:3 markdown']],
    ['这是*“重要”*的一点', ['1:3 markdown']],
    ['这是 *“重要”*的一点', ['1:4 markdown']],
    ['_“重要”_的一点', ['1:1 markdown']],
    ['记住，_重要_的是数据', ['1:4 markdown']],
    ['~~旧的*“很重”*的~~', ['1:5 markdown']],
    ['| 方法 | 分数 |\n| 甲 | 61 |', ['1:1 markdown']],
    ['结果如下：\n| 方法 | 分数 |', ['2:1 markdown']],
    ['|甲|乙|\n|丙|丁|', ['1:1 markdown']],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |', ['3:9 markdown']],
    ['| 甲 | 乙 |\n| --- |', ['1:1 markdown']],
    ['把 __init__.py 改了', ['1:3 markdown']],
    ['见[原文][source]', ['1:2 markdown']],
    ['见 [原文][]。', ['1:3 markdown']],
    ['先说数据。\n---\n再说结构。', ['2:1 markdown']],
    ['几点如下：\n- ', ['2:1 markdown']],
    ['> 引文\n> ===', ['2:3 markdown']],
    ['##结论', ['1:1 markdown']],
    ['先说这个。\n###“结论”', ['2:1 markdown']],
    ['1.数据\n2.结构', ['1:1 markdown']],
    ['几点：\n-数据\n-结构', ['2:1 markdown']],
    ['损失是 \\(L(\\theta)\\)。', ['1:5 markdown']],
    ['当 \\(x\\) 很大，\\(a_i=1\\)', ['1:3 markdown']],
    ['\\[ x = 1 \\]', ['1:1 markdown']],
    ['损失是 $L(\\theta 。', ['1:8 markdown']],
    ['比值 \\frac{a}{b}', ['1:4 markdown']],
    ['甲 <', ['1:3 markdown']],
    ['| 甲 |\n| --- |\n| < |', ['3:3 markdown']],
    ['export \n甲', ['1:1 markdown']],
    ['甲。\n\nimport \n', ['3:1 markdown']],
    ['<Cite paper="2404.05405" />\nexport \n甲', ['2:1 markdown']],
  ])('%j is told', (text, places) => expect(told(text)).toEqual(places));

  test.each([
    '[乙](https://example.org/wiki/A_(b))，数组 a\\[0\\](https://example.org/c)',
    "用 `](https://` 开头；`` ` `` 与 \\` 都行，``quoted'' 是 TeX 的引号",
    '好~~ 谢谢~~，晚安~~',
    '*“重要”* 的、*重要*的、(*“重要”*)',
    '2 * 3 * 4，学习率*（1-衰减）*步数，a*b',
    'A*，比 B* 好，Q*算法，C*也是',
    '打 138****5678',
    '信寄 zhang***@lab.example',
    'snake_case_name、数据_清洗_二、写作 `__init__`，__重要__ 的事，**init**',
    '[CLS][SEP]、[1][2]、a[i][j]、int[][]、[捂脸][强]、[INST][/INST]',
    '|x|+|y|',
    '甲 < 乙，甲 <\n乙；export\n甲',
    '先说数据。\n\n---\n\n再说结构。',
    '- 数据\n-',
    '#general 频道，C# 与 ## 号，#1 比 #2 好',
    '-v 打开，\n一行一个；3.5 与 1.数据',
    '数组 a\\[i\\] = \\[1\\]，\\[注\\]，f\\(x) 与 C:\\alpha',
    '命令 `\\theta` 与 $\\theta$',
    '当 $|x|$ 很大时\n|x| 是绝对值',
    '| 甲 | 乙 |\n| --- | --- |\n| 1 |',
    '| 式 |\n| --- |\n| `a \\| b` |',
  ])('%j is let pass', (text) => expect(told(text)).toEqual([]));
});

describe('dollars', () => {
  test.each([
    ['GPT-4 costs $0.03 per 1k and $0.06 per 1k out.', ['1:13 maths']],
    ['It rose from $5 to $10 in a year.', ['1:14 maths']],
    ['US$5…US$6', ['1:3 maths']],
    ['Look at $HOME/bin and $PATH.', ['1:9 maths']],
  ])('%j is money', (text, places) => expect(told(text)).toEqual(places));

  test.each([
    '$5$ 层，$n=10$ and $m$，$10^3$ 步，$1,000$ 次',
    '$k$-NN and $n$ in total, $2n$ pairs, $p<0.05$',
    'It is \\$5 to \\$10; let $y=7$.',
    '$5 \\times 10^3$，$1/2$，$O(n)$and',
  ])('%j is not', (text) => expect(told(text)).toEqual([]));
});

describe('a display formula', () => {
  test('keeps what stands behind its opening mark, and --fix puts it on a line of its own', () => {
    const { body, faults } = parseBody('前。\n\n$$ L = a \\& b\n  + c\n$$\n\n后。');
    expect(faults).toEqual([]);
    expect(printBlocks(body)).toBe('前。\n\n$$\nL = a \\& b\n  + c\n$$\n\n后。');
  });

  test('has its faults at their places', () => {
    const places = (formula: string) =>
      checkFile(thread({}, reply('r1', formula)), 'threads/2024/x.mdx').problems.map(
        ({ line, column, rule }) => `${line}:${column} ${rule}`,
      );
    const first = thread({}, reply('r1', 'HERE')).split('\n').indexOf('HERE') + 1;
    expect(places('$$ \\sqr{a}\nb\n$$')).toEqual([`${first}:4 maths`]);
    expect(places('$$ a\n\\sqr{b}\n$$')).toEqual([`${first + 1}:1 maths`]);
    expect(places('$$\na\n\\sqr{b}\n$$')).toEqual([`${first + 2}:1 maths`]);
  });

  test('does not end behind its last line, which is told there', () => {
    expect(told('$$\na\n= b $$\n\n后。')).toEqual(['3:5 tag']);
  });
});
