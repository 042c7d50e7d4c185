import { expect, test } from 'vitest';
import { chooseReader } from '../../src/import/readers/index.ts';
import { menuIn } from '../../src/import/repairs/page-top.ts';

test('a line of twelve megabytes exhausts no reader that looks at it', () => {
  expect(chooseReader('a'.repeat(12_000_000), undefined)).toHaveProperty('reader');
});

test('a line of brackets that never close is looked through once, and is no menu', () => {
  const text = '![[a'.repeat(40_000);
  expect(menuIn([{ text, from: 0, to: text.length }])).toBeUndefined();
});
