import { expect, test } from 'vitest';
import { renderMath } from '../../src/render/maths.ts';

/** Formulas that people mistype, with what is told in Chinese and in English. */
const CASES: readonly (readonly [tex: string, zh: string, en: string])[] = [
  ['a & b', '公式有误：这里的 `&` 不在矩阵一类的环境里', 'Unexpected `&` outside an environment'],
  ['a}', '公式有误：多了一个 `}`', 'Unexpected `}`, which closes nothing'],
  [
    '\\frac{a',
    '公式有误：有一个 `{` 没有合上，或命令后面缺少内容',
    'Unexpected end, expected a `}` or what a command is applied to',
  ],
  ['\\sqr{d}', '公式有误：不认识命令 `\\sqr`', 'Unexpected command `\\sqr`, which is not known'],
  ['a_b_c', '公式有误：同一个符号有两个下标', 'Unexpected second subscript'],
  ['a^b^c', '公式有误：同一个符号有两个上标', 'Unexpected second superscript'],
  ['\\left( a', '公式有误：`\\left` 后面没有与它成对的 `\\right`', 'Missing `\\right` for this `\\left`'],
  ['a \\right)', '公式有误：`\\right` 前面没有 `\\left`', 'Unexpected `\\right` without `\\left`'],
  ['\\begin{foo}a\\end{foo}', '公式有误：没有 `foo` 这个环境', 'Unexpected environment `foo`, which is not known'],
  ['a，b', '公式有误：公式里有文字 “，”', 'Unexpected “，” in a formula'],
  [
    'a😀',
    '公式有误：公式里有画不出来的字符，例如表情',
    'Unexpected character in a formula that cannot be drawn, such as an emoji',
  ],
  ['x^', '公式有误：`^` 后面缺少内容', 'Missing content after `^`'],
  [
    'a \\limits b',
    '公式有误：`\\limits` 要跟在求和、积分一类的符号后面',
    'Unexpected `\\limits`, expected it after a sign such as `\\sum`',
  ],
];

test.each(CASES)('%s is refused in plain words', (tex, zh, en) => {
  const drawn = renderMath(tex, true);
  expect('message' in drawn && drawn.message).toEqual({ zh, en });
});

test('what is rare keeps its own words, in quotes', () => {
  const drawn = renderMath('\\begin{array}{q}a\\end{array}', true);
  expect('message' in drawn && drawn.message.zh).toMatch(/^KaTeX 读不懂这个公式：“.+”$/u);
});
