/**
 * What the site holds for machines and needs no page's frame: each document as Markdown, each paper's records, the library, the corpus.
 * They need neither a page's frame nor the corpus, so they are written here, one by one: memory does not grow with the site.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eachEntry } from '../corpus/from-disk.ts';
import { formerNames } from '../corpus/former-addresses.ts';
import { addressOf } from '../corpus/references.ts';
import { bibtex } from '../exports/bibliography/bibtex.ts';
import { csl } from '../exports/bibliography/csl.ts';
import { ris } from '../exports/bibliography/ris.ts';
import { parseInline } from '../format/markdown.ts';
import { ROOMS } from '../format/rooms.ts';
import { claimLines } from '../exports/claim-lines.ts';
import { claimsSchema } from '../exports/claims-schema.ts';
import { corpusLines } from '../exports/corpus-lines.ts';
import { corpusSchema } from '../exports/corpus-schema.ts';
import { fullAddress, type SiteAddress } from '../exports/site-address.ts';
import type { Entry } from '../format/rendered.ts';
import type { FragmentStore } from '../render/fragment-store.ts';
import { plainText } from '../render/plain-text.ts';

export interface ExportSource {
  /** Folder with the entries of this build. */
  readonly work: string;
  readonly store: FragmentStore;
  readonly site: SiteAddress;
  /** False for an item whose page stands in the site: what lies beside it stands too. */
  readonly isToDraw: (path: string) => boolean;
}

export function writeExports({ work, store, site, isToDraw }: ExportSource, out: string): void {
  for (const room of ROOMS) mkdirSync(join(out, room), { recursive: true });
  const corpus = openText(join(out, 'corpus.jsonl'));
  const library = openText(join(out, 'library.bib'));
  const inferred = new Set<string>();
  const topics: Entry<'topic'>[] = [];
  for (const entry of eachEntry(work)) {
    if (entry.kind === 'glossary') continue;
    if (entry.kind === 'topic') topics.push(entry as Entry<'topic'>);
    if ('dateBasis' in entry.data && entry.data.dateBasis !== undefined) inferred.add(addressOf(entry).slice(1, -1));
    const isAlwaysDrawn = entry.kind !== 'thread' && entry.kind !== 'paper';
    const isWanted = isAlwaysDrawn || isToDraw(entry.path);
    if (entry.kind === 'paper') library.add(`${bibtex(entry.id, (entry as Entry<'paper'>).data)}\n\n`);
    const former = formerNames(entry);
    if (!isWanted && entry.kind === 'paper' && former.length === 0) continue;
    const written = store.readText(entry.fragments);
    const file = join(out, addressOf(entry).slice(1, -1));
    // Beside pages that lead on, which are always drawn.
    for (const name of former) writeBeside(join(dirname(file), name), entry, written.text);
    if (!isWanted && entry.kind === 'paper') continue;
    for (const line of corpusLines(entry, written, site)) corpus.add(`${JSON.stringify(line)}\n`);
    if (isWanted) writeBeside(file, entry, written.text);
  }
  corpus.close();
  library.close();
  writeSchema('corpus.schema.json', corpusSchema);
  // Claims come last: what a date of theirs rests on may be any item.
  const claims = openText(join(out, 'claims.jsonl'));
  const isInferred = (ref: string) => inferred.has(ref.replace(/#.*$/u, ''));
  for (const topic of topics)
    for (const line of claimLines(topic, { site, isInferred, plain: plainOf })) claims.add(`${JSON.stringify(line)}\n`);
  claims.close();
  writeSchema('claims.schema.json', claimsSchema);

  function writeSchema(name: string, schemaAt: (id: string) => object): void {
    const schema = schemaAt(fullAddress(site, `/${name}`));
    writeFileSync(join(out, name), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}

/** Of a paper its records; its Markdown says who names it, which takes the corpus: the pages write it. */
function writeBeside(file: string, entry: Entry, text: string): void {
  if (entry.kind === 'paper') writeRecords(file, entry as Entry<'paper'>);
  else writeFileSync(`${file}.md`, text);
}

function writeRecords(file: string, { id, data }: Entry<'paper'>): void {
  writeFileSync(`${file}.bib`, `${bibtex(id, data)}\n`);
  writeFileSync(`${file}.ris`, ris(id, data));
  writeFileSync(`${file}.json`, `${JSON.stringify([csl(id, data)], undefined, 2)}\n`);
}

function plainOf(markdown: string): string {
  return plainText(parseInline(markdown, { line: 1, column: 1 }).children);
}

/** A file that is written in pieces of a megabyte. */
function openText(path: string): { add(text: string): void; close(): void } {
  const file = openSync(path, 'w');
  let held = '';
  const flush = () => {
    // A write may take less than the whole.
    let bytes = Buffer.from(held);
    while (bytes.length > 0) bytes = bytes.subarray(writeSync(file, bytes));
    held = '';
  };
  return {
    add(text) {
      held += text;
      if (held.length > 1 << 19) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
