import { describe, expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';

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
});
