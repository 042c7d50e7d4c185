/** Where items and posts end and the next begin, when a person says so. */
import { expect, test } from 'vitest';
import type { ToldBound } from '../../src/import/readers/told-bounds.ts';
import { joinedAt } from '../../src/workbench/joined-at.ts';
import { sentenceStart } from '../../src/workbench/sentence-start.ts';
import { carryOver } from '../../src/workbench/carry-over.ts';
import { NOTHING_WISHED } from '../../src/workbench/wish.ts';
import { madeOf } from './setting.ts';

const CHAT = `甲木 2024/5/6 10:02:11
LoRA 的 rank 取 64 之后 loss 为什么反而涨了？

乙水 2024/5/6 10:05:11
rank 变大要把 alpha 一起调。

甲木 2024/5/6 10:06:11
我试试。

乙水 2024/5/6 14:30:11
顺便记一下，rsLoRA 的 scale 是 α/√r。

甲木 2024/5/6 14:31:11
好的，谢谢。
`;
const LATER = CHAT.indexOf('乙水 2024/5/6 14:30:11');
const lineAt = (at: number, source = CHAT) => source.slice(0, at).split('\n').length;

function made(bounds: readonly ToldBound[], source = CHAT) {
  const { items, files: all, doubts, bounds: told, problems } = madeOf({ source, bounds });
  const files = all.filter(({ path }) => path.startsWith('threads/'));
  return {
    items,
    problems,
    titles: items.map(({ title }) => title),
    posts: files.map(({ text }) =>
      [...text.matchAll(/<(Question|Reply)([^>]*)>/gu)].map(([, tag, head = '']) =>
        [tag, ...[...head.matchAll(/ (?:id|to)="(\w+)"/gu)].map(([, id]) => id)].join(' '),
      ),
    ),
    said: files.map(({ text }) =>
      [...text.matchAll(/<(?:Question|Reply)([^>]*)>\n\n([^]*?)\n\n<\//gu)].map(
        ([, head = '', words]) => `${/by="([^"]*)"/u.exec(head)?.[1] ?? ''}: ${words}`,
      ),
    ),
    asks: doubts.flatMap(({ line, begins }) => (begins === undefined ? [] : [[line, begins]])),
    told: told.map(({ line, words, begins, isIdle }) => [line, words, begins, isIdle]),
  };
}

test('what was cut off after a pause is joined to the item before, and the doubt about it is answered', () => {
  const cut = made([]);
  expect(cut.titles).toHaveLength(2);
  expect(cut.items.map(({ mayJoin }) => mayJoin)).toEqual([false, true]);
  expect(cut.asks).toEqual([[lineAt(LATER), false]]);
  const whole = made([{ at: LATER, begins: 'post' }]);
  expect(whole.titles).toEqual(cut.titles.slice(0, 1));
  expect(whole.posts[0]).toHaveLength(5);
  expect(whole.asks).toEqual([]);
  expect(whole.told).toEqual([[lineAt(LATER), '乙水 2024/5/6 14:30:11', 'post', false]]);
});

test('any post may begin an item', () => {
  expect(made([{ at: LATER, begins: 'item' }]).posts).toEqual(made([]).posts);
  const { posts } = made([{ at: CHAT.indexOf('甲木 2024/5/6 14:31:11'), begins: 'item' }]);
  expect(posts[2]).toEqual(['Question']);
});

test('a post is parted at a sentence, and two are joined; who speaks stays, and the check passes', () => {
  const at = CHAT.indexOf('谢谢');
  const parted = made([{ at, begins: 'post' }]);
  expect(parted.said[1]).toEqual([
    '研究员1: 顺便记一下，rsLoRA 的 scale 是 α/√r。',
    '研究员2: 好的，',
    '研究员2: 谢谢。',
  ]);
  expect(parted.told).toEqual([[lineAt(at), '谢谢。', 'post', false]]);
  const own = made([{ at, begins: 'item' }]);
  expect(own.said.slice(1)).toEqual([
    ['研究员1: 顺便记一下，rsLoRA 的 scale 是 α/√r。', '研究员2: 好的，'],
    ['研究员1: 谢谢。'],
  ]);
  const joined = made([{ at: CHAT.indexOf('我试试'), begins: 'nothing' }]);
  expect(joined.said[0]).toEqual([
    '研究员1: LoRA 的 rank 取 64 之后 loss 为什么反而涨了？',
    '研究员2: rank 变大要把 alpha 一起调。\n\n我试试。',
  ]);
  for (const { problems } of [parted, own, joined]) expect(problems).toEqual([]);
  expect(made([]).said[0]).toHaveLength(3);
});

test('who is answered stays the same when posts are parted and joined above', () => {
  const source =
    '甲木 2024/5/6 10:02:11\n显存怎么算？按什么算？\n\n乙水 2024/5/6 10:05:11\n按参数量。还要加激活。\n\n丙火 2024/5/6 10:06:11\n@乙水 激活怎么估？\n';
  const to = (bounds: readonly ToldBound[]) => made(bounds, source).posts[0]?.at(-1);
  expect(to([])).toMatch(/ r1$/u);
  expect(to([{ at: source.indexOf('还要'), begins: 'post' }])).toMatch(/ r2$/u);
  expect(to([{ at: source.indexOf('按什么'), begins: 'post' }])).toMatch(/ r2$/u);
});

test('a note is parted at a heading or a sentence, and joined again', () => {
  const source = '# 数羊\n\n先数一遍。再数一遍。\n\n## 结论\n\n数目一样，办法可靠。\n';
  const bodies = (bounds: readonly ToldBound[]) => {
    const { files, items } = madeOf({ source, bounds, dialect: 'unknown' });
    return files.flatMap(({ text, path }, at) =>
      path.startsWith('analyses/') ? [[items[at]?.title, text.replace(/^---[^]*?\n---\n/u, '').trim()]] : [],
    );
  };
  expect(bodies([{ at: source.indexOf('## 结论'), begins: 'item' }])).toEqual([
    ['数羊', '先数一遍。再数一遍。'],
    ['结论', '数目一样，办法可靠。'],
  ]);
  expect(bodies([{ at: source.indexOf('再数'), begins: 'item' }])).toEqual([
    ['数羊', '先数一遍。'],
    [expect.any(String), '再数一遍。\n\n## 结论\n\n数目一样，办法可靠。'],
  ]);
  const at = source.indexOf('再数');
  expect(madeOf({ source, bounds: [{ at, begins: 'post' }], dialect: 'unknown' }).bounds).toMatchObject([
    { isIdle: true },
  ]);
});

test('a place of its own kind is told to have changed nothing', () => {
  expect(made([{ at: 0, begins: 'item' }]).told).toEqual([[1, '甲木 2024/5/6 10:02:11', 'item', true]]);
});

test('what is joined goes along with its place while the text above grows', () => {
  const bounds: ToldBound[] = [{ at: LATER, begins: 'post' }];
  const carried = carryOver({ wish: { ...NOTHING_WISHED, source: CHAT, bounds }, ticked: [] }, `记录\n${CHAT}`, 3);
  expect(carried?.wish.bounds).toEqual([{ at: LATER + 3, begins: 'post' }]);
});

test.each([
  ['in the middle of a sentence', '先看。再|看看。', '先看。|再看看。'],
  ['behind its last mark', '先看。|再看。', '先看。|再看。'],
  ['before a closing mark', '他说“先看。|”再看。', '他说“先看。”|再看。'],
  ['at the end of a line', '先看。|\n\n  再看。', '先看。\n\n  |再看。'],
  ['in the first words of a line', '先看。\n  再|看。', '先看。\n  |再看。'],
  ['in English', 'It is 3.5 now. So w|hat?', 'It is 3.5 now. |So what?'],
  ['at the end of all', '先看。|', '先看。|'],
])('the sentence begins: %s', (_, caret, start) => {
  expect(sentenceStart(caret.replace('|', ''), caret.indexOf('|'))).toBe(start.indexOf('|'));
});

test('an item is joined as posts first, and its first post as words only then', () => {
  const now = madeOf({ source: CHAT });
  expect(joinedAt(LATER, CHAT, now)).toBe('post');
  expect(joinedAt(CHAT.indexOf('顺便'), CHAT, now)).toBe('post');
  expect(joinedAt(LATER, CHAT, madeOf({ source: CHAT, bounds: [{ at: LATER, begins: 'post' }] }))).toBe('nothing');
  expect(joinedAt(CHAT.indexOf('我试试'), CHAT, now)).toBe('nothing');
  const all = made([{ at: LATER, begins: 'nothing' }]);
  expect(all.said[0]?.[2]).toBe('研究员1: 我试试。\n\n顺便记一下，rsLoRA 的 scale 是 α/√r。');
});
