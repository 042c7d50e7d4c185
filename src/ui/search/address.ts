/** What the reader asks for ⇄ the query part of the search page's address. */
import { FACET_NAMES, type FacetName, MOST_CHARACTERS } from '../../search/client.ts';

export interface Wanted {
  /** Trimmed, of one line, and no longer than the search takes. */
  readonly query: string;
  /** There was more than is used. */
  readonly isCut: boolean;
  readonly filters: Partial<Record<FacetName, string>>;
  readonly isByDate: boolean;
  /** No repair of typing errors. */
  readonly isAsTyped: boolean;
}

/** Text as it was typed or pasted → a query. Control characters count as spaces. */
export function queryOf(text: string): Pick<Wanted, 'query' | 'isCut'> {
  const characters = [...text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()];
  return {
    query: characters.slice(0, MOST_CHARACTERS).join('').trim(),
    isCut: characters.length > MOST_CHARACTERS,
  };
}

export function readAddress(search: string): Wanted {
  const address = new URLSearchParams(search);
  const filters: Wanted['filters'] = {};
  for (const facet of FACET_NAMES) {
    const value = address.get(facet)?.trim() ?? '';
    if (value !== '') filters[facet] = value;
  }
  const { query, isCut } = queryOf(address.get('q') ?? '');
  return {
    query,
    isCut: isCut || address.get('cut') === '1',
    filters,
    isByDate: address.get('sort') === 'date',
    isAsTyped: address.get('typed') === '1',
  };
}

/** With its question mark; what is not asked for is left out, and nothing gives an empty text. */
export function writeAddress({ query, isCut, filters, isByDate, isAsTyped }: Wanted): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  for (const facet of FACET_NAMES) if (filters[facet] !== undefined) address.set(facet, filters[facet]);
  if (isByDate) address.set('sort', 'date');
  if (isAsTyped) address.set('typed', '1');
  if (isCut && query !== '') address.set('cut', '1');
  return address.size === 0 ? '' : `?${address.toString()}`;
}

/** The same query with one facet set or, without a value, left open. */
export function withFilter(wanted: Wanted, facet: FacetName, value: string | undefined): Wanted {
  const others = Object.entries(wanted.filters).filter(([name]) => name !== facet);
  return { ...wanted, filters: Object.fromEntries(value === undefined ? others : [...others, [facet, value]]) };
}
