import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../src/format/schema/index.ts';
import { itemTerms, linkItem, termLinks } from '../../src/render/terms/link-terms.ts';

const term = (id: string, zh: string, en: string, more: Partial<Glossary[number]> = {}): Glossary[number] => ({
  id,
  zh,
  en,
  meaning: '意思。',
  ...more,
});

const links = termLinks([
  term('attention', '注意力机制', 'attention', { aliases: ['注意力', 'self-attention'] }),
  term('linear-attention', '线性注意力', 'linear attention'),
  term('quantization', '量化', 'quantization', { abbr: 'PTQ', except: ['向量化'] }),
  term('memory', '内存', 'main memory', { aliases: ['RAM', '主存'] }),
  term('adam', 'Adam', 'Adam'),
  term('rag', '检索增强生成', 'retrieval-augmented generation', { abbr: 'RAG' }),
  term('llm', '大语言模型', 'large language model', { abbr: 'LLM' }),
  term('lr', '学习率', 'learning rate', { abbr: 'LR' }),
  term('kv', 'KV 缓存', 'KV cache'),
  term('alignment', '对齐', 'alignment', { link: ['alignment', '价值对齐'] }),
  term('topic', '主题', 'topic', { link: false }),
  term('probing', '探测', 'probing', { aliases: ['共用的名字'] }),
  term('probe', '探针', 'probe', { aliases: ['共用的名字'] }),
]);

/** The linked words of a paragraph, as `word→id`. */
function found(html: string): string[] {
  return [...links.link(html).matchAll(/<a class="term-link" href="\/glossary\/#([^"]+)">([^<]*)<\/a>/gu)].map(
    ([, id, word]) => `${word}→${id}`,
  );
}

describe('a term of the glossary in running text', () => {
  test('is linked under any of its names', () => {
    expect(found('<p>注意力机制</p>')).toEqual(['注意力机制→attention']);
    expect(found('<p>用 RAG 补充知识</p>')).toEqual(['RAG→rag']);
    expect(found('<p>把 attention 换掉</p>')).toEqual(['attention→attention']);
    expect(found('<p>the learning rate is low</p>')).toEqual(['learning rate→lr']);
  });

  test('is the longest name that stands there', () => {
    expect(found('<p>线性注意力与注意力</p>')).toEqual(['线性注意力→linear-attention', '注意力→attention']);
    expect(found('<p>用 self-attention 吧</p>')).toEqual(['self-attention→attention']);
  });

  test('is linked where it stands first, once in a text, whatever its name', () => {
    expect(found('<p>RAG、RAG 和检索增强生成</p><p>RAG</p>')).toEqual(['RAG→rag']);
    const fragments = ['q', 'r1'].map((id) => ({
      type: 'post' as const,
      id,
      role: 'reply' as const,
      html: '<p>RAG</p>',
    }));
    expect(linkItem(links, fragments).filter(({ html }) => html.includes('term-link'))).toHaveLength(2);
  });

  test('is found as a plural, and with or without a space between Han and Latin', () => {
    expect(found('<p>这些 LLMs 都行</p>')).toEqual(['LLMs→llm']);
    expect(found('<p>KV缓存</p><p>x</p>')).toEqual(['KV缓存→kv']);
  });

  test.each([
    ['part of a longer Latin word', '<p>把 RAGTIME 和 unRAG 换掉</p>'],
    ['part of a compound', '<p>用 cross-attention 与 pre-RAG</p>'],
    ['part of a name in code', '<p>调用 torch.attention 与 rag_RAG</p>'],
    ['part of another word of Han', '<p>把循环向量化</p>'],
    ['the same letters in another case: a person', '<p>Ram 说 rag 是一种布，Large Ptq</p>'],
    ['an everyday word in an English phrase', '<p>please pay attention to this</p>'],
    ['part of an English title', '<p>A Large Language Model for All</p>'],
    ['a person who is cited', '<p>Adam et al. 说过；Adam 等人也说过；RAM &amp; Li</p>'],
    ['an abbreviation of two letters', '<p>把 LR 调低</p>'],
    ['an alias of two Han characters', '<p>主存不够</p>'],
    ['a name that its term does not list', '<p>两边对齐</p>'],
    ['a term that is never linked', '<p>主题 topic</p>'],
    ['a name that two terms share', '<p>共用的名字</p>'],
  ])('is not %s', (_, html) => {
    expect(found(html)).toEqual([]);
    expect(links.link(html)).toBe(html);
  });

  test.each([
    ['a link', '<p><a href="/x/">谈 RAG 的</a></p>'],
    ['code', '<p><code>RAG</code></p><pre class="code"><code>RAG</code></pre>'],
    ['a heading', '<h2 id="rag">RAG</h2>'],
    ['a formula', '<p><span class="katex"><span class="katex-html"><span>RAG</span></span><span>RAG</span></span></p>'],
    ['MathML', '<p><math><mi>RAG</mi></math></p>'],
    ['the label of a note', '<aside class="note"><p class="note-label">RAG</p></aside>'],
    ['a slot of the page', '<p>\uE000cite:RAG\uE001 \uE000label:RAG 注意力\uE001</p>'],
    ['an attribute', '<p><img alt="RAG 注意力" src="/x.png"></p>'],
  ])('is not looked for in %s', (_, html) => {
    expect(links.link(html)).toBe(html);
  });

  test('is found again behind what is passed over', () => {
    expect(found('<p><span class="katex"><span>RAG</span></span>之后的 RAG</p>')).toEqual(['RAG→rag']);
  });

  test('that becomes a link changes nothing else', () => {
    const html = '<p>用 <em>RAG</em>、&lt;RAG&gt; 与注意力，\n见 <code>x</code></p>';
    expect(links.link(html).replace(/<a class="term-link"[^>]*>|<\/a>/gu, '')).toBe(html);
  });

  test('is listed with its place, so that a list tells all that a page shows of the glossary', () => {
    const html = '<p>先说注意力，再说 RAG</p>';
    const places = itemTerms(links, [{ type: 'prose', html }]);
    expect(places.map(({ id, from, to }) => [id, html.slice(from, to)])).toEqual([
      ['attention', '注意力'],
      ['rag', 'RAG'],
    ]);
  });
});
