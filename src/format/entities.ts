/** Plain text ↔ text of XML and HTML, in which some characters are written `&amp;`: as our own writers write it, and Astro's and KaTeX's. */

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };
const WRITTEN: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Good in elements and in attributes. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => WRITTEN[character] ?? character);
}

/** Of names only the five of XML are read, which is all that those writers use; any other stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|amp|lt|gt|apos));/gu,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

function letterOf(code: number): string | undefined {
  const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isLetter ? String.fromCodePoint(code) : undefined;
}

/**
 * The value of an attribute in a content file: undefined when anything else stands in it than those five and the bar, which would end a
 * cell of a table. By its number any character could be written, those too that no file may hold.
 */
export function decodeAttribute(written: string): string | undefined {
  const isKnown = [...written.matchAll(/&(#?[0-9a-z]+);/giu)].every(
    ([, name = '']) => Object.hasOwn(NAMED, name) || name === '#124',
  );
  return isKnown ? decodeEntities(written) : undefined;
}
