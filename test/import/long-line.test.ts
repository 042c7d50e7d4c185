import { expect, test } from 'vitest';
import { chooseReader } from '../../src/import/readers/index.ts';

test('a line of twelve megabytes exhausts no reader that looks at it', () => {
  expect(chooseReader('a'.repeat(12_000_000), undefined)).toHaveProperty('reader');
});
