/** What one search may cost in requests, and who may spend how much of it: a slow line pays for each request and for each byte. */
import { LARGE } from './index-files.ts';

/** Of a first search by its address, from the scripts to the first hits. */
const REQUESTS = 12;

/** Two scripts and the start of the index come before any query. */
const BEFORE_QUERY = 3;

/** Files of the index that a query may ask for until its first hits are there, and again for the hits that follow. */
export const FILES_OF_QUERY = REQUESTS - BEFORE_QUERY;

/**
 * The same where the site is not large: its files are small and its words rare, so what a long question leaves out for want of files would
 * often be the word that finds the answer. On 456 passages and 300 questions, 9 files find the answer first in .94 of them, 30 in .97.
 */
const FILES_OF_QUERY_ON_SMALL_SITE = 30;

/** A third is left for texts when the terms of a query have been chosen; … */
export const KEPT_FOR_TEXTS = 1 / 3;

/** … and when a typing error was mended, which asks for further terms. */
export const KEPT_AFTER_REPAIR = 2 / 9;

/** Of the terms with one beginning. */
export const MOST_FILES_OF_TERMS = FILES_OF_QUERY * (1 - KEPT_FOR_TEXTS);

/** Hits shown at once: fewer where their texts lie in more files than the budget has left. */
export const HITS_AT_ONCE = 10;

/** The files one query has asked for. Each is paid once, whoever asks for it; whether the browser has it already does not matter, so that a query always has the same answer. */
export class Purse {
  readonly #paid = new Set<string>();
  readonly #files: number;
  #most: number;

  /** `pages`: of the site. */
  constructor(pages = Infinity) {
    this.#files = pages > LARGE ? FILES_OF_QUERY : FILES_OF_QUERY_ON_SMALL_SITE;
    this.#most = this.#files;
  }

  /** A share of all its files, in files. */
  share(part: number): number {
    return Math.floor(this.#files * part);
  }

  has(file: string): boolean {
    return this.#paid.has(file);
  }

  /** How many of the files are not paid yet. */
  cost(files: Iterable<string>): number {
    let cost = 0;
    for (const file of new Set(files)) if (!this.#paid.has(file)) cost++;
    return cost;
  }

  /** `kept`: so many files must be left afterwards. */
  affords(files: Iterable<string>, kept = 0): boolean {
    const cost = this.cost(files);
    return cost === 0 || this.#paid.size + cost + kept <= this.#most;
  }

  pay(files: Iterable<string>): void {
    for (const file of files) this.#paid.add(file);
  }

  /** The reader wants more hits. */
  refill(): void {
    this.#most = this.#paid.size + this.#files;
  }
}
