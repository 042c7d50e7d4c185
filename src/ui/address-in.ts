import { type EditionId, prefixOf } from './editions.ts';

/** Address of a page from the site's root → where it lies in a certain edition. */
export function addressIn(edition: EditionId, address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '') + prefixOf(edition) + address;
}
