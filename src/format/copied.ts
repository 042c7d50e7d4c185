/**
 * What the site puts on a reader's clipboard → what it was there: a document, a part of one, a quotation. `ui/copy/` writes the
 * shapes, and its README tells them.
 */
import { parseRef, type Ref } from './address.ts';
import { plainLines } from './characters.ts';
import { decodeEscapes } from './decode-escapes.ts';
import type { Block, Document } from './document.ts';
import { parse, parseBody } from './parse.ts';
import { byPlace, type Problem } from './problem.ts';

export interface Copied {
  /** `part`: a post, a section or a formula, as blocks; `quotation`: the words of a post without the curator's notes in it. */
  readonly shape: 'document' | 'part' | 'quotation';
  /** The page it stood on. */
  readonly ref: Ref;
  /** The place on that page: a post, or a heading, whose name may be Chinese. Absent for a document. */
  readonly anchor?: string | undefined;
  /** The address as it was copied. */
  readonly address: string;
  /** Speaker of a quotation, where one was named. */
  readonly by?: string | undefined;
  /** For a document without problems. */
  readonly document?: Document | undefined;
  /** Blocks of a part or of a quotation. A copied post is one block, the post. */
  readonly body: readonly Block[];
  /** What is wrong in it: somebody has changed it since. Lines count in `text`. */
  readonly problems: readonly Problem[];
}

/** Undefined for any text that does not end as a copy of ours does. `file` names it in problems. */
export function readCopied(text: string, file = 'clipboard'): Copied | undefined {
  const lines = plainLines(text).trimEnd().split('\n');
  return readQuotation(lines, file) ?? readWithAddress(lines, file);
}

/** A document or a part, and below it the address on a line of its own. */
function readWithAddress(lines: readonly string[], file: string): Copied | undefined {
  const above = aboveAddress(lines);
  if (!above) return undefined;
  const { text, address, ref, anchor } = above;
  if (anchor !== undefined) return { shape: 'part', ref, anchor, address, ...readBody(text, file) };
  if (!text.startsWith('---\n')) return undefined;
  const { document, problems } = parse(text, pathOf(ref, text), file);
  return { shape: 'document', ref, address, document, body: document?.body ?? [], problems };
}

/** A document as it was copied, which may have been changed since so that it cannot be read → the document alone, and the page it stood on. */
export function withoutAddress(text: string): { readonly text: string; readonly ref: Ref } | undefined {
  const above = aboveAddress(plainLines(text).trimEnd().split('\n'));
  return above?.anchor === undefined ? above : undefined;
}

function aboveAddress(
  lines: readonly string[],
): (Pick<Copied, 'address' | 'ref' | 'anchor'> & { readonly text: string }) | undefined {
  const address = lines.at(-1)?.trim() ?? '';
  const place = placeOfAddress(address);
  if (!place || lines.length < 3) return undefined;
  return { ...place, address, text: `${lines.slice(0, -1).join('\n').trimEnd()}\n` };
}

/** Lines behind `>`; the last says who and where. */
function readQuotation(lines: readonly string[], file: string): Copied | undefined {
  if (!lines.every((line) => line.startsWith('>'))) return undefined;
  const inner = lines.map((line) => line.replace(/^> ?/u, ''));
  const match = /^—— (?:(.+)，)?\[.*\]\(([^()\s]+)\)$/u.exec(inner.at(-1)?.trimEnd() ?? '');
  const address = match?.[2] ?? '';
  const place = placeOfAddress(address);
  if (place?.anchor === undefined) return undefined;
  const by = match?.[1]?.replace(/\\([\\[\]*_$`<~])/gu, '$1');
  const text = `${inner.slice(0, -1).join('\n').trimEnd()}\n`;
  return { shape: 'quotation', ...place, address, by, ...readBody(text, file) };
}

function readBody(text: string, file: string): Pick<Copied, 'body' | 'problems'> {
  const { body, faults } = parseBody(text);
  return { body, problems: faults.map((fault): Problem => ({ file, ...fault })).sort(byPlace) };
}

/** `https://a.org/wenqu/en/threads/x/#r1`: whatever stands before the room is the host's, the base and the edition. */
function placeOfAddress(address: string): Pick<Copied, 'ref' | 'anchor'> | undefined {
  const match = /^https?:\/\/[^\s#?]+?\/((?:threads|analyses|topics|digests)\/[^/#?]+)\/(?:#([^\s#]+))?$/u.exec(
    address,
  );
  const ref = parseRef(match?.[1] ?? '');
  return ref && { ref, anchor: match?.[2] === undefined ? undefined : decodeEscapes(match[2]) };
}

/** A path at which such a document may lie: threads lie in folders by year. */
function pathOf({ room, id }: Ref, text: string): string {
  const year = /^date: ["']?(\d{4})/mu.exec(text)?.[1] ?? '2000';
  return room === 'threads' ? `threads/${year}/${id}.mdx` : `${room}/${id}.mdx`;
}
