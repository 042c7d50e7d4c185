/** Pages read one by one → every term with the pages it stands on, in files of a size that suits a slow line. */
import { LARGE, type Start } from './index-files.ts';
import { addressTerm } from './addressed.ts';
import { nameKey, type Names } from './names.ts';
import { readPost, readSpeaker } from './read-post.ts';
import type { SearchRecord } from './records.ts';
import { IN_NAME, regionsOf } from './regions.ts';
import { signsIn } from './signs.ts';
import { sizesIn } from './sizes.ts';
import type { Postings } from './term-file.ts';
import { type Atom, readAtoms, termsOf } from './text.ts';

/** One number for each page: page × 256 + regions. */
type Places<Key> = Map<Key, number[]>;
type FormPlaces = readonly [form: string, list: readonly number[]];
type Term = readonly [form: string, postings: Postings];

/** Bytes of a term file before it is compressed, about. */
const FILE = 15_000;
/** Of a large site, where the words of a question lie in different files all the same. Shorter still, the start would grow by more than a search saves. */
const FILE_OF_LARGE = 7000;
/** A site of fewer bytes of terms has so few files, equally long: a question of many words asks for most of them. */
const SMALL = 280_000;
const FILES_OF_SMALL = 9;
const MOST_WORDS = 6000;

export class Postbook {
  /** By form; those of two characters, which are nearly all, by a number that is found three times as fast. */
  readonly #forms: Places<string | number> = new Map();
  /** Names that stand in the text, by key. */
  readonly #standing: Places<string> = new Map();
  readonly #accidents: Places<string> = new Map();
  /** Names that pages are called by. */
  readonly #called: Places<string> = new Map();
  readonly #names: Names;
  readonly #spellings = new Map<string, string>();
  readonly #frequent: [form: string, pages: number][] = [];
  #lengths = '';
  #pages = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Pages come in order. */
  add({ title, names, url, posts }: SearchRecord): void {
    // Of the page alone first: the processor has so small a table at hand.
    const forms = new Map<string | number, number>();
    for (const name of [title, ...names]) {
      const atoms = readAtoms(name);
      this.#readAtoms(name, atoms, forms, () => IN_NAME);
      const key = nameKey(atoms);
      if (this.#names.keys.has(key)) this.#note(this.#called, key, IN_NAME);
    }
    forms.set(packed(addressTerm(url)), IN_NAME);
    const texts = posts.map((post) => ({ text: post.text, by: post.by, atoms: readPost(post) }));
    const places = regionsOf(texts.map(({ atoms }) => atoms.length));
    texts.forEach(({ text, by, atoms }, i) => {
      const bitAt = places[i] ?? (() => 1);
      this.#readAtoms(text, atoms, forms, bitAt);
      if (by !== undefined) this.#readAtoms(by, readSpeaker(by, this.#names), forms, () => bitAt(0));
    });
    for (const [form, bits] of forms) this.#note(this.#forms, form, bits);
    const length = texts.reduce((sum, { atoms }) => sum + atoms.length, 1);
    this.#lengths += Math.min(35, Math.round(Math.log2(length) * 2)).toString(36);
    this.#pages++;
  }

  /** Keys of the names that stand somewhere, in any spelling. */
  foundNames(): ReadonlySet<string> {
    return new Set([...this.#standing.keys(), ...this.#accidents.keys()].flatMap((key) => this.#names.spellings(key)));
  }

  /** In order. `names` are those that the index will know; the others' postings are left out. */
  *termFiles(names: Names): Generator<readonly Term[]> {
    const named = (places: Places<string>, term: (key: string) => string) =>
      [...places].flatMap(([key, list]): FormPlaces[] => (names.keys.has(key) ? [[term(key), list]] : []));
    const forms = [
      ...[...this.#forms].map(([form, list]): FormPlaces => [unpacked(form), list]),
      ...named(this.#standing, names.term),
      ...named(this.#accidents, names.accidentTerm),
      ...named(this.#called, names.pageTerm),
    ].sort(([a], [b]) => (a < b ? -1 : 1));
    const isLarge = this.#pages > LARGE;
    const longest = isLarge ? FILE_OF_LARGE : longestOf(forms.map(bytesOf));
    let file: Term[] = [];
    let size = 0;
    for (const [form, list] of forms) {
      const bytes = bytesOf([form, list]);
      if (size > 0 && size + bytes > longest) {
        yield file;
        file = [];
        size = 0;
      }
      if (isLarge && list.length > this.#pages / 32) this.#frequent.push([form, list.length]);
      file.push([form, { pages: list.map((one) => one >>> 8), regions: list.map((one) => one & 255) }]);
      size += bytes;
    }
    if (size > 0) yield file;
  }

  /** Known when the last file has been made. */
  frequentTerms(): Start['frequent'] {
    return { terms: this.#frequent.map(([form]) => form), pages: this.#frequent.map(([, pages]) => pages) };
  }

  /** Latin words a typing error may have been meant for, as they are written, with the number of their pages. */
  words(): [word: string, pages: number][] {
    return [...this.#spellings]
      .map(([form, word]): [string, number] => [word, this.#forms.get(packed(form))?.length ?? 0])
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS);
  }

  lengths(): string {
    return this.#lengths;
  }

  #readAtoms(
    text: string,
    atoms: readonly Atom[],
    forms: Map<string | number, number>,
    bitAt: (place: number) => number,
  ): void {
    const note = (form: string, place: number) => {
      const key = packed(form);
      forms.set(key, (forms.get(key) ?? 0) | bitAt(place));
    };
    for (const { form, first, last, kind } of termsOf(atoms)) {
      note(form, first / atoms.length);
      if (kind === 'word' && !this.#spellings.has(form) && /^(?=.{4,24}$)[a-z]{3,}\d{0,3}$/u.test(form))
        this.#spellings.set(form, text.slice(atoms[first]?.start, atoms[last]?.end));
    }
    for (const { form, first } of sizesIn(text, atoms)) note(form, first / atoms.length);
    for (const { form, start } of signsIn(text)) note(form, start / text.length);
    for (const { key, first, isAccident } of this.#names.find(atoms))
      this.#note(isAccident ? this.#accidents : this.#standing, key, bitAt(first / atoms.length));
  }

  #note<Key>(places: Places<Key>, key: Key, bits: number): void {
    const list = places.get(key);
    const last = list?.at(-1) ?? 0;
    if (!list) places.set(key, [this.#pages * 256 + bits]);
    else if (last >>> 8 === this.#pages) list[list.length - 1] = last | bits;
    else list.push(this.#pages * 256 + bits);
  }
}

function packed(form: string): string | number {
  return form.length === 2 ? (form.charCodeAt(0) << 16) | form.charCodeAt(1) : form;
}

function unpacked(form: string | number): string {
  return typeof form === 'number' ? String.fromCharCode(form >>> 16, form & 0xffff) : form;
}

function bytesOf([form, list]: FormPlaces): number {
  return 4 + form.length + list.length * 2;
}

/** Bytes of terms, each by itself → of the longest file. */
function longestOf(terms: readonly number[]): number {
  const total = terms.reduce((sum, bytes) => sum + bytes, 0);
  const most = terms.reduce((most, bytes) => Math.max(most, bytes), 0);
  // The last term of a file may be a long one, and what is left of all files should not be one more.
  return total > SMALL ? FILE : Math.max(FILE, Math.ceil(total / FILES_OF_SMALL) + most);
}
