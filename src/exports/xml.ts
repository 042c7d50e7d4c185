/** Any text → text of XML 1.0, in elements and in attributes. */
import { encodeEntities } from '../format/entities.ts';

// What XML 1.0 has no way to write: controls, halves of characters, and the two that are none.
const ILLEGAL =
  // eslint-disable-next-line no-control-regex -- these are meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function xmlText(text: string): string {
  // A reader of XML would make a line end of a lone carriage return.
  return encodeEntities(text.replace(ILLEGAL, '')).replaceAll('\r', '&#13;');
}

/** There a reader would make a space of each. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\n]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
