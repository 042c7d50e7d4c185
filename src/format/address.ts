/** Ids, references and paper links: the strings by which one item names another. */
import { readArxivAddress } from './arxiv-address.ts';
import { isDevice } from './file-name.ts';
import { isRoom, type Room } from './rooms.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const ARXIV = /^(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?-\d{7})$/u;
const ANCHOR = /^[a-z][a-z0-9-]*$/u;

/** A reference is a page's address without slashes at its ends: `threads/wider-or-deeper#r3`. */
export interface Ref {
  readonly room: Room;
  readonly id: string;
  /** A post, a finding or a claim on that page. */
  readonly anchor?: string | undefined;
}

/** It names a file too, which Windows must be able to hold. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && SLUG.test(text) && !isDevice(text);
}

export function isAnchor(text: string): boolean {
  return text.length <= 40 && ANCHOR.test(text);
}

/** An arXiv id without its version, or a slug for a paper that is not on arXiv. */
export function isPaperId(text: string): boolean {
  return ARXIV.test(text) || isSlug(text);
}

export function parseRef(text: string): Ref | undefined {
  const match = /^([a-z]+)\/([^/#]+)(?:#(.+))?$/u.exec(text);
  if (!match) return undefined;
  const [, room = '', id = '', anchor] = match;
  if (!isRoom(room)) return undefined;
  if (room === 'papers' ? !isPaperId(id) : !isSlug(id)) return undefined;
  if (anchor !== undefined && !isAnchor(anchor)) return undefined;
  return { room, id, anchor };
}

export function printRef(ref: Ref): string {
  return `${ref.room}/${ref.id}${ref.anchor ? `#${ref.anchor}` : ''}`;
}

/** `/threads/wider-or-deeper/#r3` → its Ref; undefined for any other link. */
export function refOfLink(url: string): Ref | undefined {
  const match = /^\/([a-z]+\/[^/#?]+)\/?(#.+)?$/u.exec(url);
  return match ? parseRef(`${match[1] ?? ''}${match[2] ?? ''}`) : undefined;
}

/** A paper named by a link, and the version the link asks for. */
export interface PaperLink {
  readonly paper: string;
  readonly version?: number | undefined;
}

/** Links to arXiv and its mirrors in all their spellings → one paper identity. */
export function paperOfLink(url: string): PaperLink | undefined {
  const address = readArxivAddress(url);
  return address && { paper: address.id.replace('/', '-'), version: address.version };
}
