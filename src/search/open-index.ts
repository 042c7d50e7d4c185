/** The files of an index → what can be asked of it. Loads each file once, and only when it is wanted. */
import { MOST_FILES_OF_TERMS } from './budget.ts';
import {
  FACETS,
  type Facets,
  pageFile,
  type Start,
  START,
  type SuggestedName,
  SOUNDS,
  SUGGESTIONS,
  termFile,
  WORDS,
} from './index-files.ts';
import { type Names, namesOf } from './names.ts';
import type { StoredPage } from './stored-page.ts';
import { decodeTerms, type Postings } from './term-file.ts';
import { isFormOf } from './word-forms.ts';
import { areFacets, arePages, areStrings, areSuggestions, areTerms, areWords, isStart } from './whole-files.ts';

/** A term, or all terms that begin so. */
export interface Lookup {
  readonly form: string;
  readonly isPrefix?: true;
  /** Only what such a beginning may be a form of: memorising for memoris, but not Martin for mar. */
  readonly isStem?: true;
}

export interface Index {
  readonly start: Start;
  readonly names: Names;
  /** Pages that hold the term; of several terms with one beginning, all of them together. Undefined: no such term. */
  find(lookup: Lookup): Promise<Postings | undefined>;
  /** Names of the files a lookup needs. */
  filesOf(lookup: Lookup): readonly string[];
  page(n: number): Promise<StoredPage>;
  /** Name of the file a page lies in. */
  fileOf(page: number): string;
  facets(): Promise<Facets>;
  words(): Promise<readonly (readonly [word: string, pages: number])[]>;
  /** Han characters that sound alike. */
  sounds(): Promise<readonly string[]>;
  suggestions(): Promise<readonly SuggestedName[]>;
}

/** `readFile`: name of a file below the folder of the index → its content, unpacked. */
export async function openIndex(readFile: (file: string) => Promise<Uint8Array>): Promise<Index> {
  const start = await readJson(readFile, START, isStart);
  const firstPages: number[] = [];
  let pagesBefore = 0;
  for (const pages of start.pagesPerFile) {
    firstPages.push(pagesBefore);
    pagesBefore += pages;
  }
  const terms = new Map<number, Promise<Map<string, Postings>>>();
  const json = new Map<string, Promise<unknown>>();

  function termsIn(n: number): Promise<Map<string, Postings>> {
    return remember(terms, n, async () => {
      const name = `${start.version}/${termFile(n)}`;
      const bytes = await readFile(name);
      try {
        const decoded = decodeTerms(bytes);
        if (areTerms(decoded, start.firstTerms[n], start.pages)) return decoded;
      } catch (cause) {
        throw new BrokenFile(name, cause);
      }
      throw new BrokenFile(name);
    });
  }
  const readOnce = <T>(name: string, isWhole: (value: unknown) => value is T) =>
    remember(json, name, () => readJson(readFile, `${start.version}/${name}`, isWhole)) as Promise<T>;

  function numbersOf({ form, isPrefix }: Lookup): number[] {
    const first = lastAtMost(start.firstTerms, form);
    const files = first < 0 ? [] : [first];
    // More of a beginning's terms would be worth little and cost much.
    if (isPrefix)
      for (let n = first + 1; start.firstTerms[n]?.startsWith(form) && files.length < MOST_FILES_OF_TERMS; n++)
        files.push(n);
    return files;
  }

  return {
    start,
    names: namesOf(start.names, start.notNames),
    filesOf: (lookup) => numbersOf(lookup).map(termFile),
    fileOf: (page) => pageFile(lastAtMost(firstPages, page)),
    async find(lookup) {
      const files = await Promise.all(numbersOf(lookup).map(termsIn));
      if (!lookup.isPrefix) return files[0]?.get(lookup.form);
      const found = files.flatMap((file) =>
        [...file].filter(([form]) => beginsAs(form, lookup)).map(([, postings]) => postings),
      );
      return found.length > 1 ? unite(found) : found[0];
    },
    async page(n) {
      const file = lastAtMost(firstPages, n);
      const pages = await readOnce(pageFile(file), arePages(start.pagesPerFile[file] ?? 0));
      const page = pages[n - (firstPages[file] ?? 0)];
      if (!page) throw new BrokenFile(pageFile(file));
      return page;
    },
    facets: () => (start.facets ? Promise.resolve(start.facets) : readOnce(FACETS, areFacets(start.pages))),
    words: () => readOnce(WORDS, areWords),
    sounds: () => readOnce(SOUNDS, areStrings),
    suggestions: () => readOnce(SUGGESTIONS, areSuggestions),
  };
}

/** A file of the index that is not what it should be. */
export class BrokenFile extends Error {
  constructor(file: string, cause?: unknown) {
    super(`${file} is not whole`, { cause });
  }
}

async function readJson<T>(
  read: (file: string) => Promise<Uint8Array>,
  name: string,
  isWhole: (value: unknown) => value is T,
): Promise<T> {
  const bytes = await read(name);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new BrokenFile(name, cause);
  }
  if (!isWhole(value)) throw new BrokenFile(name);
  return value;
}

/** What failed is forgotten, so that it can be tried again. */
function remember<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const before = known.get(key);
  if (before) return before;
  const value = make();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
}

/** Index of the last value that is not greater; -1 when all are. */
function lastAtMost<T>(values: readonly T[], value: T): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function beginsAs(form: string, { form: beginning, isStem }: Lookup): boolean {
  return form.startsWith(beginning) && (!isStem || isFormOf(form, beginning));
}

export function unite(lists: readonly Postings[]): Postings {
  const regions = new Map<number, number>();
  for (const list of lists)
    list.pages.forEach((page, i) => regions.set(page, (regions.get(page) ?? 0) | (list.regions[i] ?? 0)));
  const pages = [...regions.keys()].sort((a, b) => a - b);
  return { pages, regions: pages.map((page) => regions.get(page) ?? 0) };
}
