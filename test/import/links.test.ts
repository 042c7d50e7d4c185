import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { splitFrontMatter } from '../../src/format/front-matter.ts';
import { parse } from '../../src/format/parse.ts';
import { findLinks } from '../../src/import/links/links.ts';

const A = 'https://lab.example/notes';
/** Pages stand between angles: first page and first letters of the title. */
const SICI = '10.1002/(SICI)1000-2000(199805)7:3<41::AID-XYZ9>3.0.CO;2-K';
const B = 'https://archive.example/p/7';

function urls(text: string): string[] {
  return findLinks(text).map(({ url }) => url);
}

describe('an address in running text', () => {
  test.each([
    ['glued to Chinese before and after', `参考${A}这一页`, [A]],
    ['before a full stop and other marks of Chinese', `${A}。${A}；（${A}），${A}，完`, [A, A, A, A]],
    ['before a blank and a bracket', `（见 ${A} ）`, [A]],
    ['two in one line', `${A} ${B}`, [A, B]],
    ['behind a percentage', `涨了10%${A}`, [A]],
    ['behind a title without a blank', `Small Models Firsthttps://lab.example/notes/ ；${B}`, [`${A}/`, B]],
    ['two with a comma, a semicolon or nothing between', `${A},${B};${A}${B}`, [A, B, A, B]],
    ['with dots behind', `看 ${A}...`, [A]],
    ['with brackets of its own', `(https://wiki.example/Set_(maths))`, ['https://wiki.example/Set_(maths)']],
    ['with words glued to the bracket it stands in', `(see ${A})and (${B}), too`, [A, B]],
    ['with a bracket that opens behind it', `${A}(镜像${B})`, [A, B]],
    [
      'with a query, an anchor and tracking',
      `${A}?q=a&b=c%20d&utm_source=x#top。`,
      [`${A}?q=a&b=c%20d&utm_source=x#top`],
    ],
    ['with an @ in its path', `https://blog.example/@who/post`, ['https://blog.example/@who/post']],
    ['a DOI with angles, as only old ones have', `见 https://doi.org/${SICI}。`, [`https://doi.org/${SICI}`]],
    ['the same by its name', `doi:${SICI}, (${SICI})`, [`https://doi.org/${SICI}`, `https://doi.org/${SICI}`]],
    ['the same with entities', `doi:${SICI.replace('<', '&lt;').replace('>', '&gt;')}`, [`https://doi.org/${SICI}`]],
    [
      'a DOI before a tag, or less than something',
      'doi:10.1145/ab.12<b>x</b> 10.1145/34117.x5<5 >3',
      ['https://doi.org/10.1145/ab.12', 'https://doi.org/10.1145/34117.x5'],
    ],
    ['with a port', `http://localhost:8080/x`, ['http://localhost:8080/x']],
    [
      'with another address in it',
      `https://web.archive.example/web/2020/${A}`,
      [`https://web.archive.example/web/2020/${A}`],
    ],
    ['with another as its parameter', `https://go.example/?to=${A}`, [`https://go.example/?to=${A}`]],
    ['with a word glued to an arXiv id', 'https://arxiv.org/abs/2310.16226Great', ['https://arxiv.org/abs/2310.16226']],
    [
      'with a remark in brackets glued to a place that has none',
      '见 https://arxiv.org/abs/2310.16226(短答) https://openreview.net/forum?id=aB3dE5fG7h(反例) https://arxiv.org/abs/math/0309136(old)',
      [
        'https://arxiv.org/abs/2310.16226',
        'https://openreview.net/forum?id=aB3dE5fG7h',
        'https://arxiv.org/abs/math/0309136',
      ],
    ],
    [
      'with another id behind a comma',
      'https://arxiv.org/abs/2310.16226v2,2311.04004',
      ['https://arxiv.org/abs/2310.16226v2'],
    ],
    ['with a remark glued to it that goes on in Chinese', `${A}(草稿，别传)，${B}(old one)`, [A, B]],
    [
      'with brackets of its own in the middle',
      'https://doi.org/10.1016/S0140-6736(20)30183-5，https://lab.example/f(x)=1',
      ['https://doi.org/10.1016/S0140-6736(20)30183-5', 'https://lab.example/f(x)=1'],
    ],
    ['of an arXiv PDF', 'https://arxiv.org/pdf/2310.16226v2.pdf）', ['https://arxiv.org/pdf/2310.16226v2.pdf']],
    ['with underscores that were escaped', String.raw`https://lab.example/a\_b\_c。`, ['https://lab.example/a_b_c']],
    ['with an entity of HTML', `${A}?a=1&amp;b=2`, [`${A}?a=1&b=2`]],
    ['with the colon of a Chinese keyboard', 'https：//lab.example/notes', [A]],
    ['with a scheme in capitals', 'HTTPS://lab.example/Notes', ['https://lab.example/Notes']],
    [
      'of an encyclopedia, in Chinese',
      'https://zh.wikipedia.org/wiki/注意力，见',
      ['https://zh.wikipedia.org/wiki/注意力'],
    ],
    [
      'with Chinese as what is looked for',
      '见https://find.example/s?q=注意力机制&lang=zh，再看 https://find.example/s?q=旋转位置编码 。',
      ['https://find.example/s?q=注意力机制&lang=zh', 'https://find.example/s?q=旋转位置编码'],
    ],
    [
      'with a query and Chinese behind what is asked',
      'https://find.example/p?id=5这篇很好，https://find.example/a很好',
      ['https://find.example/p?id=5', 'https://find.example/a'],
    ],
    ['of another site, with Chinese behind the slash', 'https://lab.example/看这里', ['https://lab.example/']],
    ['in emphasis', `**${A}** ==${B}== __${A}__ ~~${B}~~`, [A, B, A, B]],
    ['with a tail of its own that is no emphasis', `${A}_x_`, [`${A}_x_`]],
    ['with credentials', 'https://me:secret@lab.example/x', ['https://me:secret@lab.example/x']],
  ])('%s', (_, text, expected) => expect(urls(text)).toEqual(expected));

  test.each([
    ['an e-mail address', 'someone@www.example.org'],
    ['a scheme alone', 'https:// 开头'],
    ['the name of a site', 'arxiv.org 上有'],
    ['a number like an id', '涨到 2404.05405 元'],
    ['a version', 'arxiv v1.2 工具'],
  ])('is not %s', (_, text) => expect(urls(text)).toEqual([]));
});

describe('an address with a frame', () => {
  test.each([
    ['a Markdown link', `[文](${A})`, 'text', A],
    [
      'a Markdown link with brackets in its address',
      '[a](https://w.example/a_(b)_c)',
      'text',
      'https://w.example/a_(b)_c',
    ],
    ['a Markdown link with a title', `[a](${A} "title")`, 'text', A],
    ['a Markdown link between angles', `[a](<${A}>)`, 'text', A],
    ['a Markdown link with brackets in its text', `[[2101.00001] A](${A})`, 'text', A],
    [
      'a Markdown link with blanks in the name of a file',
      '[a](https://w.example/my file.pdf)',
      'text',
      'https://w.example/my file.pdf',
    ],
    ['a picture', `![图](${A}/1.png)`, 'image', `${A}/1.png`],
    ['an address between angles', `<${A}>`, 'angle', A],
    ['an address between angles with a text', `<${A}|文章>`, 'angle', A],
    ['an attribute', `<a href="${A}?a=1&amp;b=中">`, 'attribute', `${A}?a=1&b=中`],
    ['a name of arXiv', 'arXiv:2404.05405v2', 'name', 'https://arxiv.org/abs/2404.05405v2'],
    ['a name of arXiv with a blank', 'arXiv 2404.05405。', 'name', 'https://arxiv.org/abs/2404.05405'],
    ['an old name of arXiv', 'arXiv:hep-th/9901001', 'name', 'https://arxiv.org/abs/hep-th/9901001'],
    ['a DOI', 'doi:10.1145/3292500.3330701.', 'name', 'https://doi.org/10.1145/3292500.3330701'],
    ['an address without a scheme', '在 www.lab.example/x。', 'nameless', 'https://www.lab.example/x'],
    [
      'an arXiv address without a scheme',
      '（arxiv.org/abs/2404.05405v2）',
      'nameless',
      'https://arxiv.org/abs/2404.05405v2',
    ],
  ])('%s is one link', (_, text, kind, url) =>
    expect(findLinks(text).map((link) => [link.kind, link.url])).toEqual([[kind, url]]),
  );

  test('a picture in a link is two, and a link that shows its address is one', () => {
    expect(urls(`[![a](${A}/1.png)](${B})`)).toEqual([`${A}/1.png`, B]);
    expect(urls(`[${A}](${A}) [${B}](${A})`)).toEqual([A, A]);
  });

  test('brackets that no link follows change nothing', () => {
    expect(urls(`[a](b) [c][d] [[Note]] [未完 (${A}) [x](${A} 见（附）)`)).toEqual([A, A]);
  });

  test('code is told apart', () => {
    const text = `看 \`curl ${A}\` 和 ${A}\n\n\`\`\`\n${B}\n\`\`\`\n${B}`;
    expect(findLinks(text).map(({ url, isCode }) => [url, isCode])).toEqual([
      [A, true],
      [A, false],
      [B, true],
      [B, false],
    ]);
  });
});

test('places are those of what was written', () => {
  const text = `前[文](${A})中<${B}>后${A}，arXiv:2404.05405`;
  expect(findLinks(text).map(({ from, to, at }) => [text.slice(from, to), text.slice(at.from, at.to)])).toEqual([
    [`[文](${A})`, A],
    [`<${B}>`, B],
    [A, A],
    ['arXiv:2404.05405', '2404.05405'],
  ]);
});

test('every link of every file of the content folder is found exactly, in order', () => {
  const content = join(ROOT, 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.mdx') && !file.startsWith('pages/'));
  let count = 0;
  for (const file of files) {
    const text = readFileSync(join(content, file), 'utf8');
    const expected: string[] = [];
    visit({ type: 'root', children: [...parse(text, file).draft.body] }, 'link', ({ url }: { url: string }) => {
      if (url.startsWith('http')) expected.push(url);
    });
    const { body } = splitFrontMatter(text);
    const found = findLinks(body).filter(({ isCode, kind }) => !isCode && kind !== 'name');
    expect([file, ...found.map(({ url }) => url)]).toEqual([file, ...expected]);
    count += expected.length;
  }
  expect(count).toBeGreaterThan(20);
});

test('an address between any neighbours is found as it is', () => {
  const path = fc.stringMatching(/^(?:\/[a-zA-Z0-9_%=&-]{1,8}){0,4}$/u);
  const address = path.map((rest) => `https://lab.example${rest}`);
  const before = fc.constantFrom('', '见', '10%', 'Words', '（', '(', '：', '1. ', '\n', '- ', '“', '《题》');
  const behind = fc.constantFrom('', '。', '；', '）', '，', ' )', '...', '后', '\n', ' x', '、', '”', '?');
  fc.assert(
    fc.property(fc.array(fc.tuple(before, address, behind), { maxLength: 5 }), (parts) => {
      const text = parts.map((part) => part.join('')).join(' ');
      expect(urls(text)).toEqual(parts.map(([, url]) => url));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ...[
    'http://',
    'http://a@',
    'xhttp://ab/',
    '[',
    '](http://a',
    '[a](http://b ',
    '<http://',
    '`',
    '``` ',
    '\\`',
    '[x](',
  ],
  ...['(http://ab)', 'https://zh.wikipedia.org/wiki/中', 'arxiv', 'doi:10.1000/', 'href="http:', 'http://u:p@http://'],
])('100 kB of %j take no time to speak of', (word) => {
  const start = process.cpuUsage();
  findLinks(word.repeat(Math.ceil(100_000 / word.length)));
  // Ten times what it takes here: what would be quadratic takes minutes.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
});

test('takes the namespace of marks for no link, and an address said to be one for a link', () => {
  const mark =
    '<math xmlns="http://www.w3.org/1998/Math/MathML">x</math> <svg xmlns:xlink=\'http://www.w3.org/1999/xlink\'/>';
  expect(findLinks(mark)).toEqual([]);
  expect(findLinks('xmlns 见 http://www.w3.org/1998/Math/MathML 。')).toHaveLength(1);
});
