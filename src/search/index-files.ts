/**
 * The files of the search index: their names and what is in each. All are gzip; none is named by what a reader typed.
 *
 *   search-index/start            Start: read first, at a fixed address
 *   search-index/<version>/t<n>   terms in alphabetical order, each with the pages that hold it: see term-file.ts
 *   search-index/<version>/p<n>   StoredPage[]: texts of some pages that follow each other, to show and to read exactly
 *   search-index/<version>/facets Facets
 *   search-index/<version>/words  Latin words of the site, the most frequent first: [word, pages][]
 *   search-index/<version>/sounds Han characters that sound alike: string[]
 *   search-index/<version>/names  SuggestedName[]
 *
 * Everything but the start lies under its version, so that a browser never reads files of two builds together.
 */
import type { NameGroup } from './names.ts';

/** A site of more pages than this tells in its start which terms are frequent. */
export const LARGE = 4000;

export const FOLDER = 'search-index';
export const START = 'start';
export const FACETS = 'facets';
export const WORDS = 'words';
export const SOUNDS = 'sounds';
export const SUGGESTIONS = 'names';
export const termFile = (n: number): string => `t${n.toString(36)}`;
export const pageFile = (n: number): string => `p${n.toString(36)}`;

export interface Start {
  readonly version: string;
  readonly pages: number;
  /** First term of each term file. */
  readonly firstTerms: readonly string[];
  /** How many pages are in each page file. */
  readonly pagesPerFile: readonly number[];
  /** Terms on more than one page in 32, in order, and on how many pages each is: they tell little, and need not be fetched when others tell more. */
  readonly frequent: { readonly terms: readonly string[]; readonly pages: readonly number[] };
  /** Only groups of which some name stands in the site. */
  readonly names: readonly NameGroup[];
  /** Words that seem to hold a regional name. */
  readonly notNames: readonly string[];
  /** Length of each page in powers of √2 atoms, as a digit of base 36. */
  readonly lengths: string;
  /** Small sites have them here, which saves a request. */
  readonly facets?: Facets | undefined;
}

export type FacetName = 'kind' | 'topic' | 'year' | 'paper' | 'status';
export const FACET_NAMES: readonly FacetName[] = ['kind', 'topic', 'year', 'paper', 'status'];

export function byFacet<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACET_NAMES.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}

export interface Facets {
  /** Date of each page, empty where it has none. */
  readonly dates: readonly string[];
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /** For each page the indexes of its values. */
  readonly pages: Readonly<Record<FacetName, readonly (readonly number[])[]>>;
  /** Value → what to call it, for topics and papers. */
  readonly labels: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>>;
  /** Topic → its name in English. */
  readonly english: Readonly<Record<string, string>>;
}

export interface SuggestedName {
  readonly title: string;
  /** Other names it is found by. */
  readonly also: readonly string[];
  readonly kind: 'topic' | 'paper' | 'term';
  readonly url: string;
}
