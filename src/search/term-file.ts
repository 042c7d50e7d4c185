/** Terms with their pages ↔ bytes. */

/** Pages that hold a term, in order; at the same index, where on the page: see regions.ts. */
export interface Postings {
  readonly pages: readonly number[];
  readonly regions: readonly number[];
}

/**
 * For each term: how many characters it shares with the one before, how many bytes follow, these in UTF-8, and on how many pages
 * it is. Behind all terms: for each the distances between its pages, then its regions. Numbers are base 128, low digits first.
 */
export function encodeTerms(terms: readonly (readonly [form: string, postings: Postings])[]): Uint8Array {
  const head = new Writer();
  const body = new Writer();
  const utf8 = new TextEncoder();
  let before = '';
  head.number(terms.length);
  for (const [form, { pages, regions }] of terms) {
    let shared = 0;
    while (shared < before.length && before.charCodeAt(shared) === form.charCodeAt(shared)) shared++;
    // Never between the halves of a character.
    if (/[\udc00-\udfff]/u.test(form.charAt(shared))) shared--;
    const rest = utf8.encode(form.slice(shared));
    head.number(shared);
    head.number(rest.length);
    head.bytes(rest);
    head.number(pages.length);
    before = form;
    let last = -1;
    for (const page of pages) {
      body.number(page - last - 1);
      last = page;
    }
    body.bytes(Uint8Array.from(regions));
  }
  head.bytes(body.done());
  return head.done();
}

export function decodeTerms(bytes: Uint8Array): Map<string, Postings> {
  const utf8 = new TextDecoder();
  let at = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('cut short');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const heads: [form: string, pages: number][] = [];
  let before = '';
  for (let terms = number(); terms > 0; terms--) {
    const shared = number();
    const length = number();
    before = before.slice(0, shared) + utf8.decode(bytes.subarray(at, at + length));
    at += length;
    heads.push([before, number()]);
  }
  return new Map(
    heads.map(([form, count]): [string, Postings] => {
      const pages: number[] = [];
      let last = -1;
      for (let i = 0; i < count; i++) pages.push((last += number() + 1));
      const regions = [...bytes.subarray(at, at + count)];
      if (regions.length < count) throw new Error('cut short');
      at += count;
      return [form, { pages, regions }];
    }),
  );
}

class Writer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  number(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
