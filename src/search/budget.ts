/** What one search may cost in requests, and who may spend how much of it: a slow line pays for each request and for each byte. */

/** Of a first search by its address, from the scripts to the first hits. */
const REQUESTS = 12;

/** Two scripts and the start of the index come before any query. */
const BEFORE_QUERY = 3;

/** Files of the index that a query may ask for until its first hits are there, and again for the hits that follow. */
export const FILES_OF_QUERY = REQUESTS - BEFORE_QUERY;

/** So many are left for texts when the terms of a query have been chosen; … */
export const KEPT_FOR_TEXTS = 3;

/** … and when a typing error was mended, which asks for further terms. */
export const KEPT_AFTER_REPAIR = 2;

export const MOST_FILES_OF_TERMS = FILES_OF_QUERY - KEPT_FOR_TEXTS;

/** Hits shown at once: fewer where their texts lie in more files than the budget has left. */
export const HITS_AT_ONCE = 10;

/** The files one query has asked for. Each is paid once, whoever asks for it; whether the browser has it already does not matter, so that a query always has the same answer. */
export class Purse {
  readonly #paid = new Set<string>();
  #most = FILES_OF_QUERY;

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
    this.#most = this.#paid.size + FILES_OF_QUERY;
  }
}
