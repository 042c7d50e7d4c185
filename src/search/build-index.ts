/** Search records → `<out>/search-index/`. Equal records in equal order give equal bytes. */
import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkIndex, plantOf, type Plant } from './check-index.ts';
import { gatherFacets } from './gather-facets.ts';
import { gatherNames } from './gather-names.ts';
import { FACETS, FOLDER, pageFile, SOUNDS, type Start, START, SUGGESTIONS, termFile, WORDS } from './index-files.ts';
import type { NameGroup } from './names.ts';
import { PageFiles } from './page-files.ts';
import type { SearchRecord } from './records.ts';
import { soundGroups } from './sounds.ts';
import type { StoredPage } from './stored-page.ts';
import { openTerms } from './terms-beside.ts';

export interface IndexOptions {
  /** Read once, in order, and not kept. */
  readonly records: Iterable<SearchRecord>;
  /** How many there are, about: a large site is read on two processors. */
  readonly pages?: number | undefined;
  /** Names of the same thing, from the glossary, the topics and the table of regions. */
  readonly names?: readonly NameGroup[] | undefined;
  /** Words that seem to hold a regional name. */
  readonly notNames?: readonly string[] | undefined;
  /** Folder of the built site. */
  readonly out: string;
}

/** Throws when a page is given twice, or when the index it wrote does not find what stands in it. */
export async function buildIndex({
  records,
  pages = 0,
  names = [],
  notNames = [],
  out,
}: IndexOptions): Promise<{ pages: number }> {
  const folder = join(out, FOLDER);
  const next = join(folder, 'next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });

  const digest = createHash('sha256');
  const terms = openTerms({ names, notNames }, pages);
  const facets = gatherFacets();
  const suggestions = gatherNames();
  const urls = new Set<string>();
  const pagesPerFile: number[] = [];
  const texts = new PageFiles((pages) => {
    write(join(next, pageFile(pagesPerFile.length)), JSON.stringify(pages), digest);
    pagesPerFile.push(pages.length);
  });
  let plant: Plant | undefined;
  for (const record of records) {
    if (urls.has(record.url)) throw new Error(`The search index was given the page ${record.url} twice.`);
    plant ??= plantOf(record);
    terms.add(record);
    facets.add(record);
    suggestions.add(record);
    texts.add(storedPage(record));
    urls.add(record.url);
  }
  texts.done();

  const { files, ...told } = await terms.done();
  for (const [n, { bytes }] of files.entries()) write(join(next, termFile(n)), bytes, digest);
  write(join(next, FACETS), JSON.stringify(facets.done()), digest);
  write(join(next, WORDS), JSON.stringify(told.words), digest);
  write(join(next, SOUNDS), JSON.stringify(soundGroups()), digest);
  write(join(next, SUGGESTIONS), JSON.stringify(suggestions.done()), digest);

  const start: Omit<Start, 'version'> = {
    pages: urls.size,
    firstTerms: files.map(({ firstTerm }) => firstTerm),
    pagesPerFile,
    frequent: told.frequent,
    names: told.names,
    notNames,
    lengths: told.lengths,
    ...(urls.size <= FACETS_AT_START && { facets: facets.done() }),
  };
  const version = digest.update(JSON.stringify(start)).digest('hex').slice(0, 12);
  renameSync(next, join(folder, version));
  write(join(folder, START), JSON.stringify({ version, ...start }));
  if (plant) await checkIndex(folder, plant);
  return { pages: urls.size };
}

/** Up to so many pages, facets are a few kB and save a request when they come with the start. */
const FACETS_AT_START = 2000;

function write(file: string, content: string | Uint8Array, digest?: Hash): void {
  digest?.update(content);
  writeFileSync(file, gzipSync(content, { level: 9 }));
}

function storedPage({ id, kind, title, names, url, date, isInferred, status, posts }: SearchRecord): StoredPage {
  return { id, kind, title, names, url, date, isInferred, status, posts };
}
