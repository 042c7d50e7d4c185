/** Web addresses written as such in running text become links, and end where an address ends: before Chinese, brackets' far side, full stops. */
import type { PhrasingContent, Text } from 'mdast';
import { leadsToNoReader } from './hosts.ts';
import type { Point } from './problem.ts';

const SIGN = String.raw`[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]`;
const ADDRESS = new RegExp(
  String.raw`https?:\/\/[A-Za-z0-9][A-Za-z0-9.:-]*[A-Za-z0-9](?::\d+)?(?:[/?#](?:${SIGN}|\[${SIGN}{1,100}\])*)?`,
  'gu',
);

const HERE = new RegExp(ADDRESS.source, 'uy');

/** The address that begins at an index, to where a link made of it would end; empty when none begins there. */
export function addressAt(text: string, index: number): string {
  HERE.lastIndex = index;
  return trimAddress(HERE.exec(text)?.[0] ?? '');
}

/** A text node → text and link nodes in order. An address with a Markdown escape in it is left as text. */
export function splitBareLinks(node: Text, source: string, place: (index: number) => Point): PhrasingContent[] {
  if (!node.value.includes('://')) return [node];
  const offset = node.position?.start.offset ?? 0;
  const at = align(node.value, source.slice(offset, node.position?.end.offset ?? offset));
  const parts: PhrasingContent[] = [];
  let done = 0;
  const address = new RegExp(ADDRESS);
  for (let match = address.exec(node.value); match; match = address.exec(node.value)) {
    const before = node.value[match.index - 1] ?? '';
    const from = match.index;
    const isAsWritten = (address: string) => at[from + address.length - 1] === (at[from] ?? 0) + address.length - 1;
    const whole = trimAddress(match[0]);
    // A bracket that was escaped is none of the address.
    const url = isAsWritten(whole) ? whole : trimAddress(/^[^[]*/u.exec(whole)?.[0] ?? '');
    if (/[A-Za-z0-9]/u.test(before) || !isAsWritten(url) || isCredentials(node.value, match) || leadsToNoReader(url)) {
      // Behind an address that was escaped another may follow at once.
      address.lastIndex = match.index + 4;
      continue;
    }
    if (match.index > done) parts.push(piece(done, match.index));
    const { position } = piece(match.index, match.index + url.length);
    parts.push({
      type: 'link',
      url,
      title: null,
      children: [{ type: 'text', value: url }],
      ...(position && { position }),
    });
    done = match.index + url.length;
  }
  if (parts.length === 0) return [node];
  if (done < node.value.length) parts.push(piece(done, node.value.length));
  return parts;

  function piece(from: number, to: number): Text {
    const point = (index: number) => ({ ...place(offset + index), offset: offset + index });
    return {
      type: 'text',
      value: node.value.slice(from, to),
      ...(node.position && { position: { start: point(at[from] ?? 0), end: point((at[to - 1] ?? 0) + 1) } }),
    };
  }
}

/** `https://me:secret@host`: what stands there is no host. */
function isCredentials(text: string, { 0: address, index }: RegExpExecArray): boolean {
  return text[index + address.length] === '@' || !URL.canParse(address);
}

/** For each character of a text where it stands in what was written; one that was escaped stands at its escape's end. */
function align(value: string, written: string): number[] {
  const at: number[] = [];
  let i = 0;
  if (value === written) while (i < value.length) at.push(i++);
  while (at.length < value.length && i < written.length) {
    const next = value[at.length];
    const entity = written[i] === '&' ? /^&[#A-Za-z0-9]{1,40};/u.exec(written.slice(i, i + 45))?.[0] : undefined;
    if (entity !== undefined && !value.startsWith(entity, at.length)) {
      i += entity.length;
      at.push(i - 1);
      if (/[\ud800-\udbff]/u.test(next ?? '')) at.push(i - 1);
    } else if (written[i] === '\\' && written[i + 1] === next && !value.startsWith(`\\${next}`, at.length)) {
      i += 2;
      at.push(i - 1);
    } else {
      // What is not in the text is the mark of a quote, or an indent, at the start of a line.
      if (written[i] === next) at.push(i);
      i++;
    }
  }
  return at;
}

/** Drops punctuation that ends the sentence rather than the address, a bracket it did not open, one that opens behind it, and the number of a note. */
function trimAddress(written: string): string {
  const note = /\[\d{1,3}\][.,;:!?'*)(]*$/u.exec(written);
  if (note) return trimAddress(written.slice(0, note.index));
  let unopened = written.split(')').length - written.split('(').length;
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened--;
    else if (last === '(') unopened++;
    else if (!/[.,;:!?'*]/u.test(last)) break;
  }
  return written.slice(0, end);
}
