/** Records → an index of them, built on disk and opened as a browser would; and a reader who walks through all the hits. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildIndex, type IndexOptions } from '../../src/search/build-index.ts';
import { findHits, type SearchOptions } from '../../src/search/find-hits.ts';
import type { Hit } from '../../src/search/hit.ts';
import { FOLDER } from '../../src/search/index-files.ts';
import { type Index, openIndex } from '../../src/search/open-index.ts';
import type { SearchPost, SearchRecord } from '../../src/search/records.ts';

/** A thread without a title, with one post `q` or with these. */
export function thread(
  id: string,
  posts: string | readonly SearchPost[],
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    id,
    kind: 'thread',
    title: '',
    names: [],
    url: `/threads/${id}/`,
    topics: [],
    papers: [],
    posts: typeof posts === 'string' ? [{ id: 'q', text: posts }] : posts,
    ...more,
  };
}

type Names = Omit<IndexOptions, 'records' | 'out'>;

/** The files of an index, unpacked, by their names. */
export async function indexFiles(
  records: readonly SearchRecord[],
  names: Names = {},
): Promise<Map<string, Uint8Array>> {
  const out = mkdtempSync(join(tmpdir(), 'wenqu-search-'));
  try {
    await buildIndex({ records, ...names, out });
    const folder = join(out, FOLDER);
    const files = readdirSync(folder, { recursive: true }).map(String);
    return new Map(
      files
        .filter((file) => statSync(join(folder, file)).isFile())
        .map((file) => [file, gunzipSync(readFileSync(join(folder, file)))]),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}

export function openFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Index> {
  return openIndex((file) => {
    const bytes = files.get(file);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`${file} is not there`));
  });
}

export async function indexOf(records: readonly SearchRecord[], names: Names = {}): Promise<Index> {
  return openFiles(await indexFiles(records, names));
}

/** Everything a query gives, to the last hit. */
export async function everyHit(
  index: Index,
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<{ hits: Hit[]; ids: string[]; total: number; isAbout: boolean }> {
  const { hits: first, total, isAbout, next } = await findHits(index, query, { base: '/', asTyped: true, ...options });
  const hits = [...first];
  for (let more = await next(); more.length > 0; more = await next()) hits.push(...more);
  return { hits, ids: hits.map(({ id }) => id), total, isAbout };
}
