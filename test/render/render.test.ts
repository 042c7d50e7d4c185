import { describe, expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';
import { fillSlots } from '../../src/render/fill-slots.ts';
import { renderMath } from '../../src/render/maths.ts';
import { excerpt, joinLines } from '../../src/render/plain-text.ts';
import { render } from '../../src/render/render.ts';
import { titleText } from '../../src/render/title-text.ts';

const HEAD = `---
title: 例
kind: brief
papers:
  - id: "2305.18654"
date: 2024-01
verdict: 例。
topics: [base]
source:
  name: 测试
  rights: retold
---

`;

function rendered(body: string) {
  const parsed = parse(`${HEAD}${body}\n`, 'analyses/x.mdx');
  expect(parsed.problems).toEqual([]);
  const result = render(parsed, 'analyses/x.mdx');
  return { ...result, html: result.fragments.map((fragment) => fragment.html).join('\n') };
}

describe('a title', () => {
  test.each([
    ['为什么除以 $\\sqrt{d_k}$？', '为什么除以 √(dₖ)？'],
    ['复杂度是 $O(n^2)$ 还是 $O(n\\log n)$', '复杂度是 O(n²) 还是 O(n log n)'],
    ['$\\underbrace{a}_{n}$ 怎么画', '$\\underbrace{a}_{n}$ 怎么画'],
    ['每月 $20 与 $200 有何不同，$5-$10 呢', '每月 $20 与 $200 有何不同，$5-$10 呢'],
  ])('%s is shown in signs where signs can say it', (written, shown) => {
    expect(titleText(written)).toBe(shown);
    const parsed = parse(`${HEAD.replace('title: 例', `title: ${JSON.stringify(written)}`)}例。\n`, 'analyses/x.mdx');
    expect(render(parsed, 'analyses/x.mdx').entry?.data).toHaveProperty('title', shown);
    expect(parsed.draft.data).toHaveProperty('title', written);
  });
});

describe('maths', () => {
  test('is shown for eyes and told to screen readers', () => {
    const { html, entry } = rendered('式 $a<b$ 与\n\n$$\n\\frac{a}{b}\n$$');
    expect(html).toContain('class="katex-html"');
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
    expect(html).toContain(
      '<div class="math-display" role="group" aria-label="\uE000label:formula\uE001" tabindex="0">',
    );
    expect(entry?.maths).toBe('usual');
  });

  test('numbers equations through a whole file, but those with a mark of their own', () => {
    const { html } = rendered(
      '$$\n\\begin{align} a &= b \\\\ c &= d \\tag{甲} \\\\ e &= f \\end{align}\n$$\n\n## 又\n\n$$\n\\begin{equation} g = h \\end{equation}\n$$',
    );
    expect([...html.matchAll(/class="eqn-num">([^<]*)</gu)].map(([, number]) => number)).toEqual(['(1)', '(2)', '(3)']);
  });

  test('keeps marks that begin no line beside it, but for one that may break itself', () => {
    const { html } = rendered('如“$x$”，与 $a+b$。又 $y$ 与 $z$，\n后来');
    expect(html).toContain('“<span class="whole"><span class="katex">');
    expect(html).toContain('</span>”，</span>与 <span class="katex">');
    expect(html).toContain('</span>。又 <span class="katex">');
    expect(html).toContain('</span>，</span>后来');
  });

  test.each([
    '\\sqrt'.repeat(590),
    '\\hat'.repeat(700),
    '\\frac'.repeat(590),
    '{'.repeat(2000),
    '^'.repeat(2000),
    '\\left('.repeat(400),
  ])('is refused, not thrown, when it nests without end (%#)', (tex) =>
    expect(renderMath(tex, true)).toHaveProperty('message'),
  );

  test('never lets markup through', () => {
    const result = renderMath('\\text{<b onclick="x">"\'}', false);
    expect('html' in result && result.html).toContain('&lt;b onclick=');
  });

  test.each([
    ['\\mathbb{E}_{x \\sim \\mathcal{N}}', '𝔼x∼𝒩'],
    ['\\mathcal{ABC} \\ne \\mathfrak{C} \\ne \\mathbb{R}', '𝒜ℬ𝒞≠ℭ≠ℝ'],
    ['\\mathbf{x}^\\top \\boldsymbol{\\theta}, N', '𝐱⊤𝜽,N'],
    ['\\mathbb{1}, \\mathbf{1.5}, \\mathsf{A}, \\mathtt{w}', '𝟙,𝟏.𝟓,𝖠,𝚠'],
  ])('keeps its letterforms in MathML, where no attribute tells them: %s', (tex, letters) => {
    const result = renderMath(tex, false, 'mathml');
    const [, shown = ''] = ('html' in result && /<semantics>(.*?)<annotation/u.exec(result.html)) || [];
    expect(shown.replace(/<[^>]*>/gu, '')).toBe(letters);
    expect(shown).not.toMatch(/mathvariant="(?!normal)/u);
  });

  test('may be as rich as a paper needs', () => {
    for (const tex of [
      '\\begin{aligned} a &= b \\\\[1em] c &= d \\end{aligned}',
      '\\hspace{-0.5em}x',
      '\\binom{n}{k}\\!',
      '50\\%',
    ])
      expect(renderMath(tex, true)).toHaveProperty('html');
  });
});

describe('markup', () => {
  test('of a statement, a missing figure, code and a table', () => {
    const { html } = rendered(
      '<Theorem kind="lemma" number="2.1" title="甲">\n\n文\n\n</Theorem>\n\n<Figure missing alt="损失" caption="图" />\n\n```js\nconst a = "<b>";\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    );
    expect(html).toContain('<section class="theorem" data-kind="lemma" id="lemma-2-1">');
    expect(html).toContain('role="img" aria-label="损失"');
    expect(html).toContain('<code class="hljs language-js">');
    expect(html).not.toContain('<b>');
    expect(html).toContain('<th scope="col">a</th>');
  });

  test('says that the words of a link are English, not that an address or a name is', () => {
    const { html } = rendered(
      '见 [Teaching Arithmetic to Small Transformers](https://arxiv.org/abs/2307.03381)、[Faith and Fate 一文](https://arxiv.org/abs/2305.18654)、[open-vision-language.github.io](https://open-vision-language.github.io)、[In-Context Retrieval-Augmented Language Models](https://arxiv.org/abs/2302.00083)。',
    );
    expect(html).toContain('<a class="cite" href="/papers/2307.03381/" lang="en">Teaching');
    expect(html).toContain('<a class="cite" href="/papers/2302.00083/" lang="en">In-Context');
    expect(html.match(/ lang=/gu)).toHaveLength(2);
  });

  test('says that a paragraph, an entry of a list or a quoted sentence is English', () => {
    const { html } = rendered(
      '> Anya Briar Forger has forged a letter.\n\n- Faith and fate of transformers\n- 别的\n\nAdamW 3e-4',
    );
    expect(html).toContain('<p lang="en">Anya');
    expect(html).toContain('<li lang="en">Faith');
    expect(html.match(/ lang=/gu)).toHaveLength(2);
  });

  test('escapes all that is text', () => {
    const { html } = rendered('\\<script> & "x" `<img onerror=x>` [\\<b>](https://a.org/?a=1&b="2)');
    expect(html).not.toMatch(/<(?:script|img|b)\b/u);
    expect(html).not.toMatch(/href="[^"]*"2/u);
  });

  test('keeps the places that headings had before they were reworded', () => {
    const head = HEAD.replace('---\n\n', 'formerHeadings:\n  - was: 总评\n    now: 结论\n---\n\n');
    const { entry, fragments } = render(parse(`${head}## 结论\n\n值得读。\n`, 'analyses/x.mdx'), 'analyses/x.mdx');
    expect(fragments[0]?.html).toContain('<h2 id="结论"><span id="总评"></span>结论</h2>');
    expect(entry?.anchors).toContain('总评');
  });

  test('gives every heading an id of its own', () => {
    const { entry } = rendered('## 结果 $a$\n\n一\n\n## 结果 $a$\n\n二\n\n## q\n\n三');
    expect(entry?.outline.map(({ id }) => id)).toEqual(['结果-a', '结果-a-2', 'q-2']);
  });
});

test('a line break inside Chinese is no space, beside English it is one', () => {
  expect(joinLines('公\n式')).toBe('公式');
  expect(joinLines('公式，\n  然后')).toBe('公式，然后');
  expect(joinLines('the\nword')).toBe('the\nword');
  expect(rendered('公\n式 a\nb').html).toContain('<p>公式 a\nb</p>');
});

test('a mention has its sentence, whole and alone', () => {
  const { entry } = rendered(
    '前一句。这里说 https://arxiv.org/abs/2305.18654v2，后半句。又一句。\n\n- 见 [乙](/threads/b/#r1)！其他',
  );
  expect(
    entry?.mentions.map(({ ref, version, sentence }) => [ref, version, sentence.replace(/[\uE000\uE001]/gu, '|')]),
  ).toEqual([
    ['papers/2305.18654', 2, '这里说 |cite:2305.18654|，后半句。'],
    ['threads/b#r1', undefined, '见 乙！'],
  ]);
});

test('a mention in prose leads to its sentence, whole however many links are in it; one in a table stands with its row', () => {
  const words = `甲${'一'.repeat(170)}[乙](/threads/b/#r1)${'二'.repeat(170)}[丙](/threads/c/)。`;
  const { entry, html } = rendered(
    `没有链接。${words}\n\n| 办法 | 结果 |\n| --- | --- |\n| 加大 | [不行](/threads/d/) |`,
  );
  const ids = [...html.matchAll(/<span id="(s_[a-z0-9]{7})">/gu)].map((match) => match[1]);
  expect(ids).toHaveLength(1);
  expect(entry?.mentions.map(({ place, sentence }) => [place, sentence])).toEqual([
    [ids[0], words.replace(/\[(.)\]\([^)]*\)/gu, '$1')],
    [ids[0], words.replace(/\[(.)\]\([^)]*\)/gu, '$1')],
    [undefined, '加大 · 不行'],
  ]);
});

test('slots are filled with escaped text, and addresses get the base', () => {
  const { html } = rendered('见 <Cite paper="2305.18654" at="第 1 页" />，[甲](/threads/a/)，[外](https://a.org/)');
  const filled = fillSlots(html, {
    cite: () => '<Garg> & 2023',
    label: () => '',
    href: (address) => `/wenqu${address}`,
  });
  expect(filled).toContain('href="/wenqu/papers/2305.18654/">&lt;Garg&gt; &amp; 2023</a>');
  expect(filled).toContain('href="/wenqu/threads/a/"');
  expect(filled).toContain('href="https://a.org/"');
  expect(filled).not.toMatch(/[\uE000\uE001]/u);
});

test('an excerpt ends with a sentence, or with an ellipsis, and never in half a character', () => {
  const text = (value: string) => [{ type: 'text' as const, value }];
  expect(excerpt(text('一二三四五六七。八九十'), 10)).toBe('一二三四五六七。');
  expect(excerpt(text('一二三四五六七八九十甲乙'), 10)).toBe('一二三四五六七八九十…');
  expect(excerpt(text(`${'字'.repeat(9)}😀😀`), 10)).toBe(`${'字'.repeat(9)}…`);
  expect(excerpt(text('短'), 10)).toBe('短');
});
