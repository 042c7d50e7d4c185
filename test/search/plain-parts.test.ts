import { expect, it } from 'vitest';
import { plainParts, plainText } from '../../src/search/plain-parts.ts';
import { renderMath } from '../../src/render/maths.ts';

const labelOf = (paper: string) => (paper === '2404.05405' ? 'Allen-Zhu & Li, 2024' : `arXiv:${paper}`);

it('keeps of a formula the TeX alone', () => {
  for (const output of ['htmlAndMathml', 'mathml'] as const) {
    const formula = renderMath('R(F)\\ge \\frac{1}{2}', false, output);
    expect(plainText(`<p>容量比 ${'html' in formula ? formula.html : ''} 不低。</p>`, labelOf).text).toBe(
      '容量比 R(F)\\ge \\frac{1}{2} 不低。',
    );
  }
});

it('calls papers what the page calls them, drops labels, decodes entities', () => {
  const { text, cites } = plainText(
    '<p>a &#x3C; b &amp; <a class="cite" href="/papers/2404.05405/">\uE000cite:2404.05405\uE001</a>\uE000label:theorem\uE001</p>',
    labelOf,
  );
  expect(text).toBe('a < b & Allen-Zhu & Li, 2024');
  expect(cites.map(([start, end, paper]) => [text.slice(start, end), paper])).toEqual([
    ['Allen-Zhu & Li, 2024', '2404.05405'],
  ]);
});

it('knows which words cite a paper, in a link or in a quotation, also below a heading', () => {
  const html =
    '<h2 id="一">一</h2><p>见<a class="cite" href="/papers/2310.10198/">这篇 <em>论文</em></a>，又见 \uE000cite:2404.05405\uE001。</p>';
  const [{ text, cites } = { text: '', cites: [] }] = plainParts(html, labelOf);
  expect(text).toBe('一\n见这篇 论文，又见 Allen-Zhu & Li, 2024。');
  expect(cites.map(([start, end, paper]) => [text.slice(start, end), paper])).toEqual([
    ['这篇 论文', '2310.10198'],
    ['Allen-Zhu & Li, 2024', '2404.05405'],
  ]);
});

it('keeps the cells of a table apart', () => {
  expect(plainText('<table><tr><td>GPT</td><td>BERT</td></tr></table>', labelOf).text).toBe('GPT\nBERT');
});

it('cuts prose by heading and theorem, and goes on under the heading behind a theorem', () => {
  const html =
    '<p>头</p><h2 id="一">一</h2><p>甲</p><section class="theorem" data-kind="lemma" id="lemma-1"><p>乙</p></section><p>丙</p>';
  expect(plainParts(html, labelOf).map(({ id, text }) => [id, text])).toEqual([
    [undefined, '头'],
    ['一', '一\n甲'],
    ['lemma-1', '乙'],
    ['一', '丙'],
  ]);
});
