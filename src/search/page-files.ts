/** Stored pages one by one → which of them lie together in one file. At build. */
import type { StoredPage } from './stored-page.ts';

/** Characters of a file: short pages lie together. */
const FILE = 6000;
/** On a site of more text two hits rarely lie in one file, and the other pages of a file are fetched in vain. */
const LARGE = 2_000_000;
const FILE_OF_LARGE = 3000;
/** A site of less text has so few files, equally long: ten hits would else be as many requests. */
const SMALL = 130_000;
const FILES_OF_SMALL = 10;

export class PageFiles {
  readonly #write: (pages: readonly StoredPage[]) => void;
  /** All pages so far, until there is the text of a large site. */
  #held: StoredPage[] | undefined = [];
  #total = 0;
  #longest = FILE;
  #together: StoredPage[] = [];
  #size = 0;

  /** `write` is called for each file, in order. */
  constructor(write: (pages: readonly StoredPage[]) => void) {
    this.#write = write;
  }

  add(page: StoredPage): void {
    if (this.#held === undefined) {
      this.#put(page);
      return;
    }
    this.#held.push(page);
    this.#total += lengthOf(page);
    if (this.#total > LARGE) this.#release(FILE_OF_LARGE);
  }

  /** Call it once, behind the last page. */
  done(): void {
    if (this.#held) this.#release(this.#total > SMALL ? FILE : Math.max(FILE, Math.ceil(this.#total / FILES_OF_SMALL)));
    if (this.#together.length > 0) this.#writeTogether();
  }

  #release(longest: number): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#longest = longest;
    for (const page of held) this.#put(page);
  }

  #put(page: StoredPage): void {
    const length = lengthOf(page);
    if (this.#together.length > 0 && this.#size + length > this.#longest) this.#writeTogether();
    this.#together.push(page);
    this.#size += length;
  }

  #writeTogether(): void {
    this.#write(this.#together);
    this.#together = [];
    this.#size = 0;
  }
}

function lengthOf({ posts }: StoredPage): number {
  return posts.reduce((sum, { text }) => sum + text.length, 0);
}
