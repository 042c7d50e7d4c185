import { describe, expect, test } from 'vitest';
import { closeFormulas } from '../../src/format/fences.ts';
import { parse } from '../../src/format/parse.ts';
import { checkFormulas } from '../../src/render/check-formulas.ts';

const HEAD = `---
title: 甲的问题是什么呢？
kind: short
date: 2023-11
status: answered
statusDate: 2023-11
summary: 没有结论。
topics: [evaluation]
source:
  name: 一份摘要
  rights: retold
---
`;

/** A thread whose question, from line 16 on, holds these lines. */
const withLines = (lines: string) => `${HEAD}
<Question>

${lines}

</Question>

<Reply id="r1">

一个 {表达式}。

</Reply>
`;

describe('a fence that does not end', () => {
  test.each(['$$', '```', '~~~'])('%s is one problem, at the place it opens', (mark) => {
    const { problems } = parse(withLines(`前面的话。\n\n${mark}\na + b`), 'threads/2023/a.mdx');
    expect(problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[18, 1, 'tag']]);
  });

  test('leaves what is wrong before it told', () => {
    const { problems } = parse(withLines('前面的 {话}。\n\n$$\na + b'), 'threads/2023/a.mdx');
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
      [16, 'markdown'],
      [18, 'tag'],
    ]);
  });

  test('once it ends, what stands behind it is told again', () => {
    const { problems } = parse(withLines('$$\na + b\n$$'), 'threads/2023/a.mdx');
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[24, 'markdown']]);
  });

  test('a formula closed on its last line is told there, and the tags behind it are seen', () => {
    const parsed = parse(withLines('$$\na + b $$\n\n后面的 $c$。'), 'threads/2023/a.mdx');
    expect(parsed.problems.map(({ line, column, rule }) => [line, column, rule])).toEqual([[17, 7, 'tag']]);
    // What Markdown takes for TeX behind it is no fault of its own.
    expect(checkFormulas(parsed)).toEqual([]);
  });
});

test.each([
  ['$$\na + b $$\n后面', '$$\na + b\n$$\n后面'],
  ['- $$\n  a $$\n\n后面', '- $$\n  a\n  $$\n\n后面'],
  ['12. $$\n    a$$', '12. $$\n    a\n    $$'],
  ['> $$\n> a$$\n> 后面', '> $$\n> a\n> $$\n> 后面'],
  // Each `$$` that is right as it is, or no formula's.
  ['$$\na + b\n$$', '$$\na + b\n$$'],
  ['价格是 5 $$', '价格是 5 $$'],
  ['```\n$$\na $$\n```', '```\n$$\na $$\n```'],
  ['$$\na \\$$\n$$', '$$\na \\$$\n$$'],
])('%j is closed as %j', (text, closed) => {
  expect(closeFormulas(text)).toBe(closed);
});
