/** Pages read one by one → every term with the pages it stands on, in files of a size that suits a slow line. */
import { LARGE, type Start } from './index-files.ts';
import { addressTerm } from './query.ts';
import { nameKey, type Names } from './names.ts';
import { readPost, readSpeaker } from './read-post.ts';
import type { SearchRecord } from './records.ts';
import { IN_NAME, regionsOf } from './regions.ts';
import { signsIn } from './signs.ts';
import type { Postings } from './term-file.ts';
import { type Atom, readAtoms, termsOf } from './text.ts';

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
  /** Form → one number for each page: page × 256 + regions. */
  readonly #postings = new Map<string, number[]>();
  readonly #names: Names;
  readonly #nameKeys = new Set<string>();
  readonly #spellings = new Map<string, string>();
  readonly #frequent: [form: string, pages: number][] = [];
  #lengths = '';
  #pages = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Pages come in order, from 0. */
  add(page: number, { title, names, url, posts }: SearchRecord): void {
    const regions = new Map<string, number>();
    for (const name of [title, ...names]) {
      const atoms = readAtoms(name);
      this.#readAtoms(name, atoms, regions, () => IN_NAME);
      const key = nameKey(atoms);
      if (this.#names.keys.has(key)) regions.set(`=${key}!`, IN_NAME);
    }
    regions.set(addressTerm(url), IN_NAME);
    const texts = posts.map((post) => ({ text: post.text, by: post.by, atoms: readPost(post) }));
    const places = regionsOf(texts.map(({ atoms }) => atoms.length));
    texts.forEach(({ text, by, atoms }, i) => {
      const bitAt = places[i] ?? (() => 1);
      this.#readAtoms(text, atoms, regions, bitAt);
      if (by !== undefined) this.#readAtoms(by, readSpeaker(by, this.#names), regions, () => bitAt(0));
    });
    for (const [form, bits] of regions) {
      const list = this.#postings.get(form);
      if (list) list.push(page * 256 + bits);
      else this.#postings.set(form, [page * 256 + bits]);
    }
    const length = texts.reduce((sum, { atoms }) => sum + atoms.length, 1);
    this.#lengths += Math.min(35, Math.round(Math.log2(length) * 2)).toString(36);
    this.#pages++;
  }

  /** Keys of the names that stand somewhere. */
  get foundNames(): ReadonlySet<string> {
    return this.#nameKeys;
  }

  /** In order. `names` are those that the index will know; the others' postings are left out. */
  *termFiles(names: Names): Generator<readonly Term[]> {
    const forms = [...this.#postings.keys()]
      .flatMap((form): [form: string, key: string][] => {
        if (!form.startsWith('=')) return [[form, form]];
        const [, key = '', what = ''] = /^=(.*?)([~!]?)$/u.exec(form) ?? [];
        return names.keys.has(key) ? [[names.term(key) + what, form]] : [];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const longest =
      this.#pages > LARGE
        ? FILE_OF_LARGE
        : longestOf(forms.map(([form, key]) => bytesOf(form, this.#postings.get(key) ?? [])));
    let file: Term[] = [];
    let size = 0;
    for (const [form, key] of forms) {
      const list = this.#postings.get(key) ?? [];
      const bytes = bytesOf(form, list);
      if (size > 0 && size + bytes > longest) {
        yield file;
        file = [];
        size = 0;
      }
      if (this.#pages > LARGE && list.length > this.#pages / 32) this.#frequent.push([form, list.length]);
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
      .map(([form, word]): [string, number] => [word, this.#postings.get(form)?.length ?? 0])
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_WORDS);
  }

  lengths(): string {
    return this.#lengths;
  }

  #readAtoms(
    text: string,
    atoms: readonly Atom[],
    regions: Map<string, number>,
    bitAt: (place: number) => number,
  ): void {
    const note = (form: string, atom: number) => {
      regions.set(form, (regions.get(form) ?? 0) | bitAt(atom / atoms.length));
    };
    for (const { form, first, last, kind } of termsOf(atoms)) {
      note(form, first);
      if (kind === 'word' && !this.#spellings.has(form) && /^(?=.{4,24}$)[a-z]{3,}\d{0,3}$/u.test(form))
        this.#spellings.set(form, text.slice(atoms[first]?.start, atoms[last]?.end));
    }
    for (const { form, start } of signsIn(text)) note(form, (start / text.length) * atoms.length);
    for (const { key, first, isAccident } of this.#names.find(atoms)) {
      for (const spelling of this.#names.spellings(key)) this.#nameKeys.add(spelling);
      note(isAccident ? `=${key}~` : `=${key}`, first);
    }
  }
}

function bytesOf(form: string, list: readonly number[]): number {
  return 4 + form.length + list.length * 2;
}

/** Bytes of terms, each by itself → of the longest file. */
function longestOf(terms: readonly number[]): number {
  const total = terms.reduce((sum, bytes) => sum + bytes, 0);
  const most = terms.reduce((most, bytes) => Math.max(most, bytes), 0);
  // The last term of a file may be a long one, and what is left of all files should not be one more.
  return total > SMALL ? FILE : Math.max(FILE, Math.ceil(total / FILES_OF_SMALL) + most);
}
