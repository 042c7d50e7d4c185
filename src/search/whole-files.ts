/** What came for a file of the index → whether it is that file. A host may send half of it, or a page of its own in its place. */
import { FACET_NAMES, type Facets, type Start, type SuggestedName } from './index-files.ts';
import type { StoredPage } from './stored-page.ts';
import type { Postings } from './term-file.ts';

export function isStart(value: unknown): value is Start {
  if (!isObject(value)) return false;
  const { version, pages, firstTerms, pagesPerFile, frequent, names, notNames, lengths, facets } = value;
  return (
    typeof version === 'string' &&
    typeof pages === 'number' &&
    areStrings(firstTerms) &&
    areNumbers(pagesPerFile) &&
    pagesPerFile.reduce((sum, n) => sum + n, 0) === pages &&
    isObject(frequent) &&
    areStrings(frequent['terms']) &&
    areNumbers(frequent['pages']) &&
    isListOf(names, (group) => isObject(group) && areStrings(group['names'])) &&
    areStrings(notNames) &&
    typeof lengths === 'string' &&
    lengths.length === pages &&
    (facets === undefined || areFacets(pages)(facets))
  );
}

export const arePages =
  (count: number) =>
  (value: unknown): value is StoredPage[] =>
    isListOf(value, isPage) && value.length === count;

export const areFacets =
  (pages: number) =>
  (value: unknown): value is Facets => {
    if (!isObject(value)) return false;
    const { dates, values, pages: ofPages, labels, english } = value;
    return (
      areStrings(dates) &&
      dates.length === pages &&
      isObject(labels) &&
      isObject(english) &&
      isObject(values) &&
      isObject(ofPages) &&
      FACET_NAMES.every((facet) => {
        const lists = ofPages[facet];
        return areStrings(values[facet]) && isListOf(lists, areNumbers) && lists.length === pages;
      })
    );
  };

export function areWords(value: unknown): value is (readonly [word: string, pages: number])[] {
  return isListOf(value, (one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number');
}

export function areSuggestions(value: unknown): value is SuggestedName[] {
  return isListOf(value, (one) => isObject(one) && areStrings([one['title'], one['url']]) && areStrings(one['also']));
}

/** Terms of the file that should begin with this one, on pages that there are. */
export function areTerms(terms: ReadonlyMap<string, Postings>, first: string | undefined, pages: number): boolean {
  const [begin] = terms.keys();
  return begin === first && [...terms.values()].every((postings) => (postings.pages.at(-1) ?? 0) < pages);
}

function isPage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, kind, title, url, names, posts } = value;
  return (
    areStrings([id, kind, title, url]) &&
    areStrings(names) &&
    isListOf(posts, (post) => isObject(post) && typeof post['text'] === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

export function areStrings(value: unknown): value is readonly string[] {
  return isListOf(value, (one) => typeof one === 'string');
}

function areNumbers(value: unknown): value is readonly number[] {
  return isListOf(value, (one) => typeof one === 'number');
}
