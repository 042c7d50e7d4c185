import { expect, test } from 'vitest';
import { decode } from '../../src/import/decode.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));

test.each([
  ['这是一段聊天 in GBK', 'd5e2cac7d2bbb6cec1c4ccec', 'GBK'],
  ['我們討論為什麼 in Big5', 'a7daadccb051bdd7acb0a4b0bbf2', 'Big5'],
  ['なぜですか in Shift-JIS', '82c882ba82c582b782a9', 'Shift-JIS'],
])('names the encoding that bytes may be of: %s', (_, hex, name) => {
  const read = decode(bytesOf(hex));
  const { zh, en } = 'refusal' in read ? read.refusal : expect.fail();
  expect(zh).toMatch(new RegExp(String.raw`^文件不是 UTF-8 编码，可能是 [^；]*${name}`, 'u'));
  expect(en).toMatch(new RegExp(String.raw`^Unexpected encoding, perhaps [^,]*${name}`, 'u'));
});

test('names none for bytes that say nothing in any of them', () => {
  expect(decode(bytesOf('436166e9'))).toMatchObject({ refusal: { en: expect.stringMatching(/^Unexpected bytes/u) } });
});
