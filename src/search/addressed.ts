/** `threads/wider-or-deeper#r3` in the search box: a page that is named by its address. Pure. */
import type { Plan, Unit } from './query.ts';

const REF =
  /^(?:https?:\/\/\S*\/|\/(?:[\w.-]+\/)*)?(?:(threads|analyses|papers|topics|digests)\/([a-z0-9][a-z0-9./-]*?)\/?|(glossary)\/?)(?:#([\w.-]+))?$/u;

/** Undefined where the text is not the address of a page of the site, and nothing else. */
export function addressIn(text: string): Plan['ref'] {
  const [, room, id, glossary, post] = REF.exec(text.trim()) ?? [];
  // A term is a place on the page of all terms.
  if (glossary !== undefined) return post === undefined ? undefined : { url: `/glossary/#${post}` };
  return room === undefined || id === undefined ? undefined : { url: `/${room}/${id}/`, post };
}

export function addressUnit(url: string, atoms: number): Unit {
  const literal = [{ form: addressTerm(url) }];
  return { kind: 'word', literal, parts: [], near: [], pages: [], isQuiet: false, first: 0, last: atoms - 1 };
}

/** What the index calls the page at an address from the site's root. */
export function addressTerm(url: string): string {
  return `@${url}`;
}
