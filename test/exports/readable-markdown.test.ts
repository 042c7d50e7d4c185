import { expect, test } from 'vitest';
import { inlineMarkdown } from '../../src/exports/inline-markdown.ts';
import { type ReadableContext, readableMarkdown } from '../../src/exports/readable-markdown.ts';
import { parse } from '../../src/format/parse.ts';
import { render } from '../../src/render/render.ts';
import { plainTextOf, textOf } from '../../src/pages/_views/html.ts';
import { zhHans } from '../../src/ui/strings/zh-hans.ts';

const HEAD = `---
title: 问题
kind: question
date: 2024-05
status: open
statusDate: 2024-06
summary: 一句话。
topics: [kan]
source:
  name: 测试
  rights: retold
---
`;

const CONTEXT: ReadableContext = {
  ...zhHans,
  colon: '：',
  labelOf: (paper) => `Liu 等（${paper}）`,
  full: (address) => `https://wenqu.example/w${address}`,
  page: 'https://wenqu.example/w/threads/a/',
};

function readable(body: string): string {
  const { document, problems } = parse(`${HEAD}\n${body}\n`, 'threads/2024/a.mdx');
  if (!document) expect.fail(JSON.stringify(problems));
  return readableMarkdown(document.body, CONTEXT);
}

test('a thread is read without a tag: who says what to whom, the curator apart, papers and posts as links', () => {
  expect(
    readable(`<Question by="研究员1">

为什么 $a<b$？

</Question>

<Reply id="r1" by="研究员2" on="2024-05-03">

见 <Cite paper="2404.19756" at="§3" />，另见 [上面](#q) 和 [那里](/topics/kan/)。

$$
\\frac{1}{2}
$$

<Note kind="gloss">

说的是 KAN。

</Note>

</Reply>

<Reply id="r2" to="r1" role="followup">

<Theorem kind="lemma" number="2.1" title="界">

若 $x>0$。

</Theorem>

<Figure missing alt="曲线" />

</Reply>`),
  ).toBe(`### 研究员1 · 提问

为什么 $a<b$？

### 研究员2 · 2024-05-03

见 [Liu 等（2404.19756）](https://wenqu.example/w/papers/2404.19756/)〔§3〕，另见 [上面](https://wenqu.example/w/threads/a/#q) 和 [那里](https://wenqu.example/w/topics/kan/)。

$$
\\frac{1}{2}
$$

> **编者注**：说的是 KAN。

### 追问 · 回复 研究员2

**引理 2.1**（界）：若 $x>0$。

〔原图缺失：曲线〕`);
});

test('a post that was withdrawn keeps its place and says so', () => {
  expect(
    readable(
      `<Question>\n\n为什么？\n\n</Question>\n\n<Reply id="r1" by="研究员2" withdrawn="2025-01-02" wish="author" />`,
    ),
  ).toBe('### 提问\n\n为什么？\n\n### 研究员2\n\n此帖已撤下');
});

test('a sentence of which only the HTML is kept gets its formulas back as LaTeX', () => {
  const path = 'threads/2024/a.mdx';
  const { entry } = render(
    parse(
      `${HEAD}\n<Question>\n\n**当** $a<b$ 时 \`x*y\` 与 a\\_b、\\*c\\*，见 [表](https://a.example/?x=1&y=2)。\n\n</Question>\n`,
      path,
    ),
    path,
  );
  expect(inlineMarkdown(entry?.posts[0]?.excerpt ?? '')).toBe('**当** $a<b$ 时 `x*y` 与 a_b、\\*c\\*，见 表。 ');
});

test('a description says formulas in signs, as nobody draws them there', () => {
  const path = 'threads/2024/a.mdx';
  const head = HEAD.replace('一句话。', '除以 $\\sqrt{d}$，当 $a<b$。');
  const { entry } = render(parse(`${head}\n<Question>\n\n为什么？\n\n</Question>\n`, path), path);
  expect(textOf(entry?.html['summary'])).toBe('除以 √d，当 a<b。');
  expect(plainTextOf(entry?.html['summary'] ?? '')).toBe('除以 \\sqrt{d}，当 a<b。');
  expect(textOf('')).toBeUndefined();
});
