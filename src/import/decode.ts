/** Bytes of a file → its text, or one sentence that says why it cannot be read. */
import { both, type Text } from '../format/problem.ts';

/** More is no conversation but an archive: it would take minutes, and nobody could look through what comes of it. */
export const MOST_BYTES = 32 * 1024 * 1024;

const BINARY = both(
  '这是二进制文件，不是文字；请导出成文字再导入',
  'Unexpected binary file, expected text: export it as text first',
);

type Decoded = { readonly text: string } | { readonly refusal: Text };

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) return refuse(tooLarge(bytes.length));
  const [first = 0, second = 0] = bytes;
  const head = bytes.subarray(0, 4096);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || isWide(head))
    return refuse(
      both(
        '文件是 UTF-16 编码，请另存为 UTF-8 再导入',
        'Unexpected UTF-16, expected UTF-8: save the file as UTF-8 and import it again',
      ),
    );
  if (bytes.includes(0)) return refuse(BINARY);
  const text = decodeAs('utf-8', bytes);
  if (text === undefined) return refuse(notUtf8(bytes));
  if (controlsIn(text.slice(0, 4096)) > 8) return refuse(BINARY);
  if (text.replace(/^\ufeff/u, '').trim() === '')
    return refuse(both('文件是空的，没有可导入的内容', 'Unexpected empty file, expected some text to import'));
  if (!/[\p{L}\p{N}\p{So}]/u.test(text))
    return refuse(
      both('文件里没有一个字，没有可导入的内容', 'Unexpected file without a word in it, expected some text to import'),
    );
  return { text };
}

/** Bytes may be legal in several encodings of China, Taiwan and Japan, and say something in each: all of them are named. */
function notUtf8(bytes: Uint8Array): Text {
  const may = LEGACY.filter(({ encoding, words }) => words.test(decodeAs(encoding, bytes) ?? '')).map(
    ({ name }) => name,
  );
  return may.length === 0
    ? both(
        '这不是 UTF-8 文字；请另存为 UTF-8 再导入',
        'Unexpected bytes, expected UTF-8 text: save the file as UTF-8 and import it again',
      )
    : both(
        `文件不是 UTF-8 编码，可能是 ${may.join(' 或 ')}；请另存为 UTF-8 再导入`,
        `Unexpected encoding, perhaps ${may.join(' or ')}, expected UTF-8: save the file as UTF-8 and import it again`,
      );
}

const LEGACY = [
  { name: 'GBK', encoding: 'gb18030', words: /\p{Script=Han}{2}/u },
  { name: 'Big5', encoding: 'big5', words: /\p{Script=Han}{2}/u },
  // Full-width kana: other bytes make half-width ones.
  { name: 'Shift-JIS', encoding: 'shift_jis', words: /[\u3041-\u30fa]{2}/u },
] as const;

/** UTF-16 without its mark: of each two bytes of Latin text one is nought, and always the same one. */
function isWide(head: Uint8Array): boolean {
  const noughts = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  const [less = 0, more = 0] = noughts.sort((a, b) => a - b);
  return more * 3 > head.length && less * 10 < more;
}

export function tooLarge(bytes: number): Text {
  const size = Math.ceil(bytes / 1024 / 1024);
  const most = MOST_BYTES / 1024 / 1024;
  return both(
    `文件有 ${size} MB，最多 ${most} MB；请分成几份再导入`,
    `Unexpected size of ${size} MB, expected at most ${most} MB: cut the file into parts and import them one by one`,
  );
}

/** Signs that steer machines and stand in no text; tabs, line ends and escapes of terminals are not counted. */
function controlsIn(text: string): number {
  return [...text].filter((sign) => sign < ' ' && !'\t\n\v\f\r\x1b'.includes(sign)).length;
}

function refuse(refusal: Text): Decoded {
  return { refusal };
}

/** The mark at the start is kept: each byte of the file is accounted for. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
