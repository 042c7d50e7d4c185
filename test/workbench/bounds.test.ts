/** Where one item ends and the next begins, when a person says so. */
import { expect, test } from 'vitest';
import type { ToldBound } from '../../src/import/readers/told-bounds.ts';
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
const LATER = CHAT.split('\n').indexOf('乙水 2024/5/6 14:30:11') + 1;

function made(bounds: readonly ToldBound[]) {
  const { items, files, doubts } = madeOf({ source: CHAT, bounds });
  return {
    items: items.map(({ title, joined, mayJoin }) => ({ title, joined, mayJoin })),
    posts: files.map(({ text }) =>
      [...text.matchAll(/<(Question|Reply)(?: id="(\w+)")?[^>]*?(?: to="(\w+)")?[^>]*>/gu)].map(([, tag, id, to]) =>
        [tag, id, to].filter(Boolean).join(' '),
      ),
    ),
    asks: doubts.flatMap(({ line, begins }) => (begins === undefined ? [] : [[line, begins]])),
  };
}

test('what was cut off after a pause is joined to the item before, and the doubt about it is answered', () => {
  const cut = made([]);
  expect(cut.items).toHaveLength(2);
  expect(cut.items[1]).toMatchObject({ mayJoin: true, joined: [] });
  expect(cut.asks).toEqual([[LATER, false]]);
  const whole = made([{ line: LATER, begins: false }]);
  expect(whole.items).toEqual([{ ...cut.items[0], joined: [LATER] }]);
  expect(whole.posts[0]).toHaveLength(5);
  expect(whole.asks).toEqual([]);
});

test('a part is an item of its own again, and any post may begin one', () => {
  expect(made([{ line: LATER, begins: true }]).posts).toEqual(made([]).posts);
  const line = CHAT.split('\n').indexOf('甲木 2024/5/6 14:31:11') + 1;
  const { items, posts } = made([{ line, begins: true }]);
  expect(items).toHaveLength(3);
  expect(posts[2]).toEqual(['Question']);
});

test('what is joined goes along with its line while the text above grows', () => {
  const bounds = [{ line: LATER, begins: false }];
  const carried = carryOver({ wish: { ...NOTHING_WISHED, source: CHAT, bounds }, ticked: [] }, `记录\n${CHAT}`, 3);
  expect(carried?.wish.bounds).toEqual([{ line: LATER + 1, begins: false }]);
});
