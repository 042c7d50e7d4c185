import { expect, test } from 'vitest';
import { BEYOND_PLAIN, HIDDEN, hiddenIn } from '../../src/format/hidden.ts';

test('a text in which nothing else is looked for holds nothing that could hide', () => {
  const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => !BEYOND_PLAIN.test(character),
  );
  expect(plain.length).toBeGreaterThan(20_000);
  expect(plain.filter((character) => HIDDEN.test(character) || /\p{M}/u.test(character))).toEqual([]);
});

test.each(['\u0301', '\u302a', '\u0334'])('thirty marks U+%s upon one letter are told', (mark) => {
  expect(hiddenIn(`字${mark.repeat(30)}`)).toEqual([1]);
});
