/** Choices are about places in a text: they go where the places go. */
import { expect, test } from 'vitest';
import { carryOver } from '../../src/workbench/carry-over.ts';
import { NOTHING_WISHED } from '../../src/workbench/wish.ts';

const TEXT = '问：甲是什么？\n答：甲是，，第一。\n\n问：乙是什么？\n答：乙是，，第二。\n';
const COMMAS = TEXT.lastIndexOf('，，');
const CHOSEN = {
  wish: {
    ...NOTHING_WISHED,
    source: TEXT,
    undone: [`doubled-comma ${COMMAS} ${COMMAS + 2}`],
    items: { '1': { title: '甲' }, '4': { title: '乙' } },
  },
  ticked: ['2 看不准', '5 看不准'],
};

/** The text with `put` in place of what stands from `at` to `to`, the caret behind it. */
function edited(at: number, to: number, put: string) {
  const after = TEXT.slice(0, at) + put + TEXT.slice(to);
  return { after, carried: carryOver(CHOSEN, after, at + put.length) };
}

const undoneIn = ({ after, carried }: ReturnType<typeof edited>) =>
  carried?.wish.undone.map((key) => after.slice(...(key.split(' ').slice(1).map(Number) as [number, number])));

test('an item put before the others moves their choices down', () => {
  const { after, carried } = edited(0, 0, '问：子是什么？\n答：第零。\n\n');
  expect(carried?.wish.items).toEqual({ '4': { title: '甲' }, '7': { title: '乙' } });
  expect(carried?.ticked).toEqual(['5 看不准', '8 看不准']);
  expect(undoneIn({ after, carried })).toEqual(['，，']);
});

test('a word typed at the start of a line leaves choices on their line', () => {
  const typed = edited(0, 0, '请');
  expect(typed.carried?.wish.items).toEqual(CHOSEN.wish.items);
  expect(undoneIn(typed)).toEqual(['，，']);
  const second = TEXT.indexOf('问：乙');
  expect(edited(second, second, '请').carried?.wish.items).toEqual(CHOSEN.wish.items);
});

test('an item that is cut out takes its choices along', () => {
  const { carried } = edited(0, TEXT.indexOf('问：乙'), '');
  expect(carried?.wish.items).toEqual({ '1': { title: '乙' } });
  expect(carried?.ticked).toEqual(['2 看不准']);
});

test('what is typed beside a repair is no part of it, and what changes it ends the choice', () => {
  const behind = edited(COMMAS + 2, COMMAS + 2, '就');
  expect(undoneIn(behind)).toEqual(['，，']);
  expect(edited(COMMAS, COMMAS + 1, '；').carried?.wish.undone).toEqual([]);
});

test('the same text put in anew with a change near its beginning is no other', () => {
  const after = TEXT.replace('甲是什么', '甲又是什么');
  const carried = carryOver(CHOSEN, after, after.length);
  expect(carried?.wish.items).toEqual(CHOSEN.wish.items);
  expect(undoneIn({ after, carried })).toEqual(['，，']);
});

test('another text in its place begins anew, and so does none', () => {
  const other = '问：显存怎样算？\n答：按参数量。\n';
  expect(carryOver(CHOSEN, other, other.length)).toBeUndefined();
  expect(carryOver(CHOSEN, '', 0)).toBeUndefined();
});
