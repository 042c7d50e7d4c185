import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, breakLines, cutLines, piecesOf } from '../../src/pictures/break-lines.ts';

/** Han characters are two wide, everything else one. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(one) ? 2 : 1), 0);
const textOf = (lines: ReturnType<typeof breakLines>) =>
  lines.map(({ pieces }) => pieces.map(({ text, gap }, i) => (i > 0 && gap >= 1 ? ` ${text}` : text)).join(''));
const lines = (text: string, room: number) => textOf(breakLines(piecesOf(text, measure), room, 1));

describe('lines of a title', () => {
  test('keep closing marks from the beginning of a line and opening marks from its end', () => {
    expect(lines('甲乙丙，丁', 6)).toEqual(['甲乙', '丙，丁']);
    expect(lines('甲乙《丙》', 6)).toEqual(['甲乙', '《丙》']);
  });

  test('let the empty half of a closing mark stand out', () => {
    expect(lines('甲乙，丙丁', 5)).toEqual(['甲乙，', '丙丁']);
  });

  test('never break a word, but break a long one after a hyphen', () => {
    expect(lines('用 Transformer 做', 11)).toEqual(['用', 'Transformer', '做']);
    expect(lines('retrieval-augmented', 12)).toEqual(['retrieval-', 'augmented']);
  });

  test('hold the whole text in order, whatever it is', () => {
    const piece = fc.constantFrom('甲', '乙', '，', '《', '》', 'word', ' ', '-', '3.5', '“', '”', '…');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 4, max: 30 }), (parts, room) => {
        const text = parts.join('');
        const set = breakLines(piecesOf(text, measure), room, 1);
        const shown = set.flatMap(({ pieces }) => pieces.map((one) => one.text)).join('');
        expect(shown).toBe(text.replace(/\s/gu, ''));
        for (const { pieces, width } of set) expect(width <= room + 1 || pieces.length === 1).toBe(true);
      }),
    );
  });

  test('are about equally long without becoming more', () => {
    const pieces = piecesOf('一二三四五六七八九', (text) => measure(text) * 20);
    expect(textOf(breakLines(pieces, 320, 0))).toEqual(['一二三四五六七八', '九']);
    expect(textOf(balance(pieces, 320, 0)).map((line) => line.length)).toEqual([5, 4]);
  });

  test('end with an ellipsis within the room when there are too many, and not after a comma', () => {
    const all = breakLines(piecesOf('一二三，四五六，七八九', measure), 8, 1);
    const cut = cutLines(all, 1, 8, measure);
    expect(textOf(cut)).toEqual(['一二…']);
    for (const { width } of cut) expect(width).toBeLessThanOrEqual(8);
  });
});
