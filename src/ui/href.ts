/** Address on the site from its root → href under the base it is published at, in the reader's edition. */
import { prefixOf } from './editions.ts';
import { EDITION } from './strings/slots.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** `/papers/` → `/wenqu/en/papers/`; a file, whose path does not end in a slash, is the same for all: `/favicon.svg` → `/wenqu/favicon.svg`. */
export function href(address: string): string {
  return isPage(address) ? base + edition() + address : base + address;
}

/** For files of which each edition has its own. */
export function hrefInEdition(address: string): string {
  return base + edition() + address;
}

/** Address under the base → the same in the reader's edition: for what does not know of editions, as the search index. */
export function inEdition(url: string): string {
  return url.startsWith(`${base}/`) ? href(url.slice(base.length)) : url;
}

function isPage(address: string): boolean {
  return /^[^?#]*\/(?:[?#]|$)/u.test(address);
}

function edition(): string {
  return import.meta.env.SSR ? EDITION : prefixOf(document.documentElement.lang);
}
