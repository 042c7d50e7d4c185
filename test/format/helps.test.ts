/** What somebody is told to write instead is right for what they wrote. */
import { expect, test } from 'vitest';
import { parse, parseBody } from '../../src/format/parse.ts';

const helps = (text: string) => parseBody(text).faults.map(({ help }) => help?.en);

test.each([
  ['第一行<br/>第二行', 'take it out; a blank line begins a new paragraph'],
  ['H<SUB>2', 'write it as a formula, such as `$x^2$` or `$x_i$`'],
  ['<img src="a.png">', 'show a picture with `<Figure src="figures/…" alt="…" />`'],
  ['见 <cite>', 'did you mean `<Cite>`?'],
  ['<constructor>', 'write a less-than sign as `\\<`, and put code in backticks'],
  ['见 </Cite>。', 'it holds nothing and has no end: take it out'],
])('%s', (text, help) => {
  expect(helps(text)).toEqual([help]);
});

const thread = (topics: string, statusDate: string, to: string) => `---
title: 为什么？
kind: question
date: "2024-03"
status: answered
statusDate: ${statusDate}
summary: 一句。
topics: ${topics}
source:
  name: 一次读书会
  rights: retold
---

<Question>

为什么？

</Question>

<Reply id="r1" by="研究员1" to="${to}">

因为。

</Reply>
`;
const problems = (text: string) =>
  parse(text, 'threads/2024/x.mdx').problems.map(({ message, help }) => [message.en, help?.en]);

test('a list that is written as words is told once, and how a list is written', () => {
  expect(problems(thread('training, evaluation', '"2026-11"', 'q'))).toEqual([
    [
      'Unexpected `training, evaluation` in `topics`, expected a list',
      'write even one entry in square brackets, and several with commas: `[a, b]`',
    ],
  ]);
});

test('a date that is empty is told to be a date', () => {
  expect(problems(thread('[training]', '', 'q'))[0]?.[0]).toMatch(/^Unexpected empty `statusDate`, expected a date /u);
});

test('a post is not told to answer itself', () => {
  expect(problems(thread('[training]', '"2026-11"', 'r2'))).toEqual([
    ['Unexpected `to="r2"`, expected the id of a post in this file', undefined],
  ]);
});
