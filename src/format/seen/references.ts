/** Text → what in it stands for another character: references such as `&#64;` and `&eacute;`, and the escapes of addresses and of YAML. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { ReadAs } from './seen.ts';

const REFERENCE = /&#(\d{1,7});|&#[xX]([0-9a-fA-F]{1,6});|&([A-Za-z][A-Za-z0-9]{1,31});/gu;

export function referencesIn(written: string): ReadAs[] {
  if (!written.includes('&')) return [];
  return [...written.matchAll(REFERENCE)].flatMap(({ index, 0: whole, 1: decimal, 2: hex, 3: name }) => {
    const as =
      name === undefined
        ? letterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
        : decodeNamedCharacterReference(name);
    // Of no known name: it is read as it is written.
    return as === false ? [] : [{ from: index, to: index + whole.length, as }];
  });
}

/** `\u5f20`, `\x41`: told of the head of a file, where YAML reads them. */
export function yamlEscapesIn(written: string): ReadAs[] {
  return [...written.matchAll(/\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/gu)].map(
    ({ index, 0: whole, 1: x, 2: u, 3: big }) => ({
      from: index,
      to: index + whole.length,
      as: letterOf(parseInt(x ?? u ?? big ?? '', 16)),
    }),
  );
}

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** `%E5%BC%A0` → the letter, with the place of its bytes; bytes that are no UTF-8 stay as they are written. */
export function percentsIn(written: string): ReadAs[] {
  const found: ReadAs[] = [];
  for (const { index, 0: run } of written.matchAll(/(?:%[0-9a-fA-F]{2})+/gu))
    for (let at = 0; at < run.length;) {
      const first = parseInt(run.slice(at + 1, at + 3), 16);
      const bytes = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      const piece = run.slice(at, at + 3 * bytes);
      try {
        found.push({ from: index + at, to: index + at + piece.length, as: decodeURIComponent(piece) });
      } catch (error) {
        if (!(error instanceof URIError)) throw error;
      }
      at += piece.length;
    }
  return found;
}
