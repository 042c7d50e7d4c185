import { expect, test } from 'vitest';
import { changedLines, changesOf } from '../../src/workbench/changed-lines.ts';

const told = (before: string, after: string) =>
  changedLines(before, after).map(({ line, text, isNew }) => `${line}${isNew ? '+' : '-'}${text}`);

test.each([
  ['the same', 'a\nb\nc', 'a\nb\nc', []],
  ['a line that is changed', 'a\nb\nc', 'a\nB\nc', ['2-b', '2+B']],
  ['a line put in, and one taken out', 'a\nb\nc\nd', 'a\nx\nb\nc', ['2+x', '4-d']],
  ['lines between that stay', 'a\nb\nc\nd\ne', 'A\nb\nc\nD\ne', ['1-a', '1+A', '4-d', '4+D']],
  ['all of it', 'a\nb', 'c', ['1-a', '2-b', '1+c']],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('what it tells makes the one text of the other', () => {
  const before = Array.from({ length: 60 }, (_, at) => `line ${at % 7}`);
  const after = before.flatMap((line, at) => (at % 11 === 3 ? [] : at % 13 === 5 ? ['new', line] : [line]));
  const all = changedLines(before.join('\n'), after.join('\n'));
  const gone = new Set(all.flatMap(({ line, isNew }) => (isNew ? [] : [line])));
  const kept = before.filter((_, at) => !gone.has(at + 1));
  for (const { line, text, isNew } of all) if (isNew) kept.splice(line - 1, 0, text);
  expect(kept).toEqual(after);
});

test('two long texts with nothing in common are told in a moment', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join('\n');
  expect(changedLines(text('a'), text('b'))).toHaveLength(40_000);
});

test('of a line that became another only what differs went and came', () => {
  const told = changesOf('a\n一方用梯度来解释。\nc\nd', 'a\n一方用方差来解释。\nc\nd\nnew\nold').map(
    ({ line, head, gone, come, tail }) => `${line}: ${head}[${gone}→${come}]${tail}`,
  );
  expect(told).toEqual(['2: 一方用[梯度→方差]来解释。', '5: [→new]', '6: [→old]']);
});
