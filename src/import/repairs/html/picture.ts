/** A picture of a page → a picture of Markdown, which the repair of pictures gives its place; with what it says or what its file is called. */
import { decode } from './formula.ts';
import { type State, tableAround } from './state.ts';
import { attribute, type TagToken } from './tokens.ts';
import type { Writer } from './writer.ts';

/** Of an address that holds the picture itself. */
const NOWHERE = 'picture';

export function writePicture({ from, to, attributes }: TagToken, writer: Writer, state: State): void {
  const written = attribute(attributes, 'data-(?:src|original|actualsrc)') ?? attribute(attributes, 'src') ?? '';
  const address = written.startsWith('data:') ? NOWHERE : encode(decode(written).trim()) || NOWHERE;
  const said = decode(attribute(attributes, 'alt') ?? '').trim();
  // A sign of feeling is a character, and a picture of one point counts visits.
  if (/^\p{Extended_Pictographic}/u.test(said)) return writer.inline(from, to, said);
  if (/^[01](?:px)?$/u.test(attribute(attributes, 'width') ?? '')) return writer.inline(from, to, '');
  const name = said === '' && address === NOWHERE ? '原页此处的图' : said;
  const picture = `![${name.replace(/\s+/gu, ' ').replace(/[\\[\]]/gu, '\\$&')}](${address})`;
  const isInline =
    tableAround(state) !== undefined || writer.prefixes.length > 0 || state.links.some((link) => link !== undefined);
  if (isInline) return writer.inline(from, to, picture);
  writer.block(from, to, 2, picture);
  writer.block(to, to, 2);
}

function encode(address: string): string {
  return address.replace(/[\s()<>]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
