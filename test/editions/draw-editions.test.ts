import { describe, expect, test } from 'vitest';
import { drawEditions, fillFile } from '../../src/editions/draw-editions.ts';
import type { EditionId } from '../../src/ui/editions.ts';
import { asName, EDITION, inChineseOrEnglish, slotsFor } from '../../src/ui/strings/slots.ts';
import { zhHans } from '../../src/ui/strings/zh-hans.ts';

const t = slotsFor(zhHans);

function page(body: string, id: EditionId): string {
  const drawn = drawEditions(`<!doctype html><html lang="${t.lang}"><body>${body}</body></html>`);
  const html = drawn.find(({ edition }) => edition === id)?.text ?? '';
  return /<body>([\s\S]*)<\/body>/u.exec(html)?.[1] ?? '';
}

const hans = (body: string) => page(body, 'zh-Hans');
const hant = (body: string) => page(body, 'zh-Hant');
const en = (body: string) => page(body, 'en');

test('each edition says its language', () => {
  expect(drawEditions(`<html lang="${t.lang}"></html>`).map(({ text }) => text)).toEqual([
    '<html lang="zh-Hans"></html>',
    '<html lang="zh-Hant"></html>',
    '<html lang="en"></html>',
  ]);
});

describe('words of the interface', () => {
  test('stand in the language of the edition, in text and in attributes', () => {
    const body = `<a href="/x/" aria-label="${t.rooms.search}">${t.none}</a>`;
    expect(hans(body)).toBe('<a href="/x/" aria-label="搜索">目前没有。</a>');
    expect(hant(body)).toBe('<a href="/x/" aria-label="搜尋">目前沒有。</a>');
    expect(en(body)).toBe('<a href="/x/" aria-label="Search">None at present.</a>');
  });

  test('take numbers as numbers, dates in words, and words in words', () => {
    expect(en(`<p>${t.replyCount(1)}, ${t.replyCount(2)}</p>`)).toBe('<p>1 reply, 2 replies</p>');
    expect(en(`<p>${t.statusAt(t.date('2023-11-08'))}</p>`)).toBe('<p>as of 8 November 2023</p>');
    expect(hant(`<p>${t.statusAt(t.date('2023-11-08'))}</p>`)).toBe('<p>2023 年 11 月 8 日判定</p>');
    expect(en(`<p>${t.allOf(t.rooms.digests)}</p>`)).toBe('<p>All digests</p>');
    expect(en(`<p>${t.month(undefined)}</p>`)).toBe('<p>Month unknown</p>');
  });

  test('are escaped once, and so is what they hold', () => {
    expect(en(`<p title="${t.replyTo('a&quot;&lt;b&gt;')}">${t.replyTo('a&amp;b')}</p>`)).toBe(
      '<p title="Reply to a&quot;&lt;b&gt;">Reply to a&amp;b</p>',
    );
  });

  test('are a fault where no edition has them', () => {
    expect(() => en('<p>\uE002no.such.word\uE003</p>')).toThrow('no.such.word');
  });
});

test('addresses lead to the same edition', () => {
  const body = `<a href="/wenqu${EDITION}/papers/">x</a>`;
  expect([hans(body), hant(body), en(body)].map((html) => /href="([^"]+)"/u.exec(html)?.[1])).toEqual([
    '/wenqu/papers/',
    '/wenqu/zh-hant/papers/',
    '/wenqu/en/papers/',
  ]);
});

describe('content', () => {
  test('is converted, with what people read of attributes', () => {
    expect(hant('<p title="头发">发展<img alt="干燥" src="/干.png"></p>')).toBe(
      '<p title="頭髮">發展<img alt="乾燥" src="/干.png"></p>',
    );
    expect(hans('<p>发展</p>')).toBe('<p>发展</p>');
  });

  test.each([
    '<code>头发</code>',
    '<pre class="code"><span class="s">头发</span></pre>',
    '<blockquote><p>头发</p></blockquote>',
    '<q>头发</q>',
    '<cite>头发</cite>',
    '<span translate="no">头发</span>',
  ])('is left as it is in %s, which then says its script', (html) => {
    const written = hant(html);
    expect(written.replace(' lang="zh-Hans"', '')).toBe(html);
    expect(written).toMatch(/^<\w+ lang="zh-Hans"/u);
    expect(hans(html)).toBe(html);
  });

  test.each([
    '<span class="katex"><span>头</span><span><span>发</span></span></span>',
    '<math><mtext>头发</mtext></math>',
    '<script type="module">"头发"</script>',
    '<p lang="en">头发</p>',
    '<p lang="ja">头发</p>',
    '<p id="头发" class="头发" data-x="头发">a</p>',
  ])('is left as it is in %s', (html) => {
    expect(hant(html)).toBe(html);
  });

  test('keeps the characters of a name, there and wherever else it stands', () => {
    expect(hant(`<b>${asName('范小干')}</b><p>范小干的头发</p>`)).toBe('<b>范小干</b><p>范小干的頭髮</p>');
    expect(hant(`<b>${t.replyTo(asName('范小干'))}</b>`)).toBe('<b>回覆 范小干</b>');
  });

  test('keeps the title of a work', () => {
    expect(hant('<p>《面向对象软件》讲软件</p>')).toBe('<p>《面向对象软件》講軟體</p>');
  });

  test.each([
    ['<p>他说“干”</p>', '<p>他說「幹」</p>'],
    ['<p>“说‘干’”</p>', '<p>「說『幹』」</p>'],
    // An apostrophe is no quotation mark.
    ['<p>don’t 的 t</p>', '<p>don’t 的 t</p>'],
    // Between two elements a mark stands alone, or with other marks.
    ['<p>说“<em>a</em>”、“<code>b</code>”</p>', '<p>說「<em>a</em>」、「<code>b</code>」</p>'],
    // A sentence in another language, and what is quoted as it was written.
    ['<p>The “best” one</p>', '<p>The “best” one</p>'],
    ['<blockquote lang="zh-Hans">说“干”</blockquote>', '<blockquote lang="zh-Hans">说“干”</blockquote>'],
  ])('takes the quotation marks of its readers: %s', (simplified, traditional) => {
    expect(hant(simplified)).toBe(traditional);
    expect(hans(simplified)).toBe(simplified);
  });

  test('in traditional script takes the marks of the simplified edition there', () => {
    expect(hans('<p lang="zh-Hant">他說「要『幹』」</p>')).toBe('<p lang="zh-Hans">他说“要‘干’”</p>');
  });

  test('in traditional script is converted for the simplified edition, quotations excepted', () => {
    const body = '<div lang="zh-Hant"><p>頭髮</p><blockquote>發展</blockquote></div>';
    expect(hans(body)).toBe('<div lang="zh-Hans"><p>头发</p><blockquote lang="zh-Hant">發展</blockquote></div>');
    expect(hant(body)).toBe('<div lang="zh-Hant"><p>頭髮</p><blockquote>發展</blockquote></div>');
    expect(en(`<p>${t.none}</p>${body}`)).toBe(
      '<p>None at present.</p><div lang="zh-Hant"><p>頭髮</p><blockquote>發展</blockquote></div>',
    );
  });
});

describe('the English edition', () => {
  test('says the language of content once, as far out as nothing but content stands', () => {
    expect(en(`<main><h2>${t.claims}</h2><div><p>发展</p><p>头发</p></div></main>`)).toBe(
      '<main><h2>What we believe now</h2><div lang="zh-Hans"><p>发展</p><p>头发</p></div></main>',
    );
  });

  test('sets off content from the words beside it', () => {
    expect(en(`<p>${t.aliases}${t.mark.colon}续训、CPT</p>`)).toBe(
      '<p>Also called: <span lang="zh-Hans">续训</span>、CPT</p>',
    );
  });

  // A browser ends a drawing at the first <span> in it.
  test('sets off content in a drawing without ending it', () => {
    const body = `<svg><a href="/x/"><g data-edition="en"><text x="1">发展</text><text>of <tspan>头发</tspan></text></g></a></svg>`;
    expect(en(body)).toBe(
      '<svg><a href="/x/"><g><text x="1"><tspan lang="zh-Hans">发展</tspan></text><text>of <tspan><tspan lang="zh-Hans">头发</tspan></tspan></text></g></a></svg>',
    );
  });

  test('tells the language of a tip and that of the words below it', () => {
    const body = `<p><span title="头发">${t.inferred}</span> <span title="a">${t.inferred}</span></p>`;
    expect(en(body)).toBe(
      '<p><span lang="zh-Hans" title="头发"><span lang="en">inferred</span></span> <span title="a">inferred</span></p>',
    );
    expect(hans(body)).toBe('<p><span title="头发">推断</span> <span title="a">推断</span></p>');
  });

  test('tells the Chinese in words of ours: a name, an example', () => {
    expect(en(`<p><a href="#r5">${t.replyTo('研究员5')}</a></p>`)).toBe(
      '<p><a href="#r5">Reply to <span lang="zh-Hans">研究员</span>5</a></p>',
    );
    expect(en(`<p title="${t.replyTo('研究员5')}">${t.none}</p>`)).toBe(
      '<p title="Reply to 研究员5">None at present.</p>',
    );
  });

  test('names the language of a title, which can hold no element', () => {
    expect(en(`<title>发展 · ${t.site}</title>`)).toBe('<title lang="zh-Hans">发展 · Wenqu</title>');
  });

  test('is no Chinese for a word of it in its own prose', () => {
    const body = '<ul><li>“研究员1” is not 研究员2</li><li>b</li></ul><pre><code>代码</code></pre>';
    expect(en(`<div data-edition="en">${body}</div>`)).toBe(
      '<div><ul><li>“<span lang="zh-Hans">研究员</span>1” is not <span lang="zh-Hans">研究员</span>2</li><li>b</li></ul><pre lang="zh-Hans"><code>代码</code></pre></div>',
    );
  });

  test('tells two scripts apart', () => {
    expect(en(`<p>${t.none}</p><div><p>发展</p><p lang="zh-Hant">發展</p></div>`)).toBe(
      '<p>None at present.</p><div><p lang="zh-Hans">发展</p><p lang="zh-Hant">發展</p></div>',
    );
  });
});

test('what is for some editions stands in no other', () => {
  const body = '<p data-edition="en">a<br>b</p><p data-edition="zh-Hans zh-Hant">发</p><i>c</i>';
  expect(hans(body)).toBe('<p>发</p><i>c</i>');
  expect(en(body)).toBe('<p>a<br>b</p><i>c</i>');
  // The page is not Chinese for what stands in other editions.
  expect(en(`<div>${body}</div>`)).toBe('<div><p>a<br>b</p><i>c</i></div>');
});

test('a text of ours in two languages is chosen, and its Chinese converted', () => {
  const body = `<p>${inChineseOrEnglish('关于', 'About')}</p>`;
  expect([hans(body), hant(body), en(body)]).toEqual(['<p>关于</p>', '<p>關於</p>', '<p>About</p>']);
});

test('a page that is not well formed is refused', () => {
  expect(() => drawEditions('<div><p>a</div>')).toThrow('</div>');
  expect(() => drawEditions('<div><p>a</p>')).toThrow('<div>');
});

test('a file that is no page gets its words escaped as its format wants', () => {
  expect(fillFile(`<a>${t.labels['note-gloss']}</a>`, 'feed.xml', 'en')).toBe("<a>Editor's note</a>");
  expect(fillFile(`{"a":"${t.search.corrected('x')}"}`, 'a.json', 'en')).toBe('{"a":"Results for “x”. "}');
  expect(fillFile('plain', 'llms.txt', 'en')).toBeUndefined();
  // An argument is escaped once, with the word around it.
  const said = t.search.corrected('a "b" & c');
  expect(JSON.parse(fillFile(JSON.stringify({ said }), 'a.json', 'en') ?? '')).toEqual({
    said: 'Results for “a "b" & c”. ',
  });
  expect(fillFile(`<a>${said.replace('&', '&amp;')}</a>`, 'a.xml', 'en')).toBe(
    '<a>Results for “a &quot;b&quot; &amp; c”. </a>',
  );
});

test('JSON-LD says in each edition what its page says', () => {
  const json = JSON.stringify({
    url: `/w${EDITION}/threads/a/`,
    name: '软件里的“参数”',
    inLanguage: 'zh-Hans',
    said: t.search.corrected('a "b" <c>'),
    text: '教科书写道：\n软件里的“参数”很多。\n软件里的参数不多。',
  }).replaceAll('<', '\\u003c');
  const drawn = drawEditions(
    `<!doctype html><html lang="${t.lang}"><head><script type="application/ld+json">${json}</script></head><body><blockquote><p>
<span>软件里的“参数”很多。</span></p></blockquote></body></html>`,
  ).map(({ text }) => {
    const [, said = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(text) ?? [];
    return JSON.parse(said) as Record<string, string>;
  });
  expect(drawn.map(({ url }) => url)).toEqual(['/w/threads/a/', '/w/zh-hant/threads/a/', '/w/en/threads/a/']);
  expect(drawn.map(({ inLanguage }) => inLanguage)).toEqual(['zh-Hans', 'zh-Hant', 'zh-Hans']);
  expect(drawn.map(({ name }) => name)).toEqual(['软件里的“参数”', '軟體裡的「參數」', '软件里的“参数”']);
  expect(drawn[2]?.['said']).toBe('Results for “a "b" <c>”. ');
  // What the page quotes stays as it was said.
  expect(drawn[1]?.['text']).toBe('教科書寫道：\n软件里的“参数”很多。\n軟體裡的參數不多。');
});
