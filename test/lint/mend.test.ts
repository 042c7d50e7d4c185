import { describe, expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';
import { mend } from '../../src/lint/mend.ts';
import { fileRules } from '../../src/lint/rules/index.ts';
import { reply, thread } from '../corpus/small-corpus.ts';

const PATH = 'threads/2024/x.mdx';

function mended(rule: string, text: string): string | undefined {
  return fileRules.find(({ id }) => id === rule)?.mend?.({ path: PATH, text, parsed: parse(text, PATH) });
}

describe('what is certain is mended', () => {
  test('half-width marks between Han characters, be there only one', () => {
    const before = thread(
      {},
      reply('r1', '先看,再说:见 `甲,乙` 与 [丙,丁](https://example.org/a,b)。\n\n> 原话,如此。'),
    );
    expect(mended('half-width-mark', before)).toBe(
      thread({}, reply('r1', '先看，再说：见 `甲,乙` 与 [丙，丁](https://example.org/a,b)。\n\n> 原话,如此。')),
    );
  });

  test('addresses glued to letters, with marks behind them, and papers in other spellings', () => {
    const before = thread(
      {},
      reply(
        'r1',
        '见xhttps://example.org/a，[甲](https://example.org/b，)，https：//example.org/c。\n\nhttps://arxiv.org/pdf/2305.18654v2.pdf 与[乙](http://arxiv.org/abs/2305.18654)',
      ),
    );
    expect(mended('link-form', before)).toBe(
      thread(
        {},
        reply(
          'r1',
          '见x https://example.org/a，[甲](https://example.org/b)，https://example.org/c。\n\nhttps://arxiv.org/abs/2305.18654v2 与[乙](https://arxiv.org/abs/2305.18654)',
        ),
      ),
    );
  });

  test('radicals in place of characters, and letters of other alphabets in Latin words', () => {
    const before = thread({}, reply('r1', '⽤⼾⻅第⼆⻚：trаnsformer 与 μP，`⽤` 和 [丙](https://example.org/⽤)。'));
    expect(mended('look-alike', before)).toBe(
      thread({}, reply('r1', '用户见第二页：transformer 与 μP，`⽤` 和 [丙](https://example.org/⽤)。')),
    );
  });

  test('nothing else: a text that is right stays byte for byte', () => {
    const text = thread({}, reply('r1', '他说“先看,再说”，见《去重:一种做法》，比例 3:2，𠮷野家也行。'));
    expect(mended('half-width-mark', text)).toBe(text);
  });
});

describe('a sign for less', () => {
  test.each([
    [
      '提高了（p<0.01），x<=0，R 里 x <- y；`p<0.01` 与 $p<0.01$ 不动',
      '提高了（p\\<0.01），x\\<=0，R 里 x \\<- y；`p<0.01` 与 $p<0.01$ 不动',
    ],
    ['| 甲 | 乙 |\n| - | - |\n| p<1 | <5 |', '| 甲 | 乙 |\n| - | - |\n| p\\<1 | \\<5 |'],
    ['- a<1 且 b<2\n- c<3', '- a\\<1 且 b\\<2\n- c\\<3'],
  ])('%j is told from a tag', (text, expected) => {
    const once = mend(thread({}, reply('r1', text)), PATH);
    expect(once).toBe(thread({}, reply('r1', expected)));
    expect(mend(once, PATH)).toBe(once);
  });

  test('what may be a tag stays as it is, and so does a file that has other faults', () => {
    for (const text of ['p<0.01 与 List<int>', 'p<0.01 与 <br>', 'p<0.01 与 {a}']) {
      const file = thread({}, reply('r1', text));
      expect(mend(file, PATH)).toBe(file);
    }
  });
});

describe('a formula closed on its last line', () => {
  const fixed = (text: string) => mend(thread({}, reply('r1', text)), PATH);

  test('is closed within the item that it stands in', () => {
    const text = fixed('- 先看：\n\n  $$\n  a = b $$\n\n后面的话 $x$。');
    expect(text).toBe(fixed('- 先看：\n\n  $$\n  a = b\n  $$\n\n后面的话 $x$。'));
    expect(parse(text, PATH).problems).toEqual([]);
  });

  test('stays where closing it would leave words in a formula', () => {
    const text = thread({}, reply('r1', '$$\na = b $$\n后面的话。\n\n$$\n又一句\n$$'));
    expect(mend(text, PATH)).toBe(text);
  });
});
