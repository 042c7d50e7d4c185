/** A query → hits, in the browser. The index is opened at the first search, or when `warm` is called. */
import { findHits, type SearchOptions, type SearchResult } from './find-hits.ts';
import { FOLDER, START } from './index-files.ts';
import { BrokenFile, type Index, openIndex } from './open-index.ts';
import { suggest as suggestNames, type Suggestion } from './suggestions.ts';

export type { FacetCounts } from './facets.ts';
export type { SearchOptions, SearchResult } from './find-hits.ts';
export type { Hit, HitPassage } from './hit.ts';
export type { FacetName } from './index-files.ts';
export type { Suggestion } from './suggestions.ts';
export { MOST_CHARACTERS } from './query.ts';

/** Why a search failed; the message says which file, and what was wrong with it. */
export class SearchError extends Error {
  readonly reason: 'offline' | 'missing' | 'broken';

  constructor(reason: SearchError['reason'], message: string, cause: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** An empty query has no hits. Throws a SearchError when the index cannot be had. */
export async function search(query: string, options: SearchOptions): Promise<SearchResult> {
  try {
    return guarded(await findHits(await indexAt(options.base), query, options));
  } catch (error) {
    // A new build may have taken the place of the one whose files were asked for.
    if (!(error instanceof Unreachable) || error.status !== 404) throw told(error);
    try {
      return guarded(await findHits(await indexAt(options.base, { anew: true }), query, options));
    } catch (again) {
      throw told(again);
    }
  }
}

/** What is fetched later fails as the search itself does. */
function guarded(result: SearchResult): SearchResult {
  const tell = (error: unknown) => {
    throw told(error);
  };
  return { ...result, next: () => result.next().catch(tell), counts: () => result.counts().catch(tell) };
}

/** Topics, papers and terms whose names begin with the text or hold it, at most six. Throws a SearchError. */
export async function suggest(text: string, base: string): Promise<readonly Suggestion[]> {
  try {
    const index = await indexAt(base);
    const names = suggestNames(text, await index.suggestions());
    return names.map((name) => ({ ...name, url: base.replace(/\/$/u, '') + name.url }));
  } catch (error) {
    throw told(error);
  }
}

/** Opens the index ahead of the first search: call it when the search box gets the focus. Never throws. */
export async function warm(base: string): Promise<void> {
  try {
    await indexAt(base);
  } catch {
    // The search that follows will say why.
  }
}

const indexes = new Map<string, Promise<Index>>();

function indexAt(base: string, { anew = false } = {}): Promise<Index> {
  const folder = new URL(`${base.replace(/\/$/u, '')}/${FOLDER}/`, location.href).href;
  const known = indexes.get(folder);
  if (known && !anew) return known;
  // The start alone has an address that does not change with its content.
  const index = openIndex((file) => fetchFile(folder + file, anew && file === START));
  indexes.set(folder, index);
  index.catch(() => {
    if (indexes.get(folder) === index) indexes.delete(folder);
  });
  return index;
}

class Unreachable extends Error {
  readonly status: number | undefined;

  constructor(address: string, status: number | undefined, cause?: unknown) {
    super(status === undefined ? address : `${address}: ${status}`, { cause });
    this.status = status;
  }
}

async function fetchFile(address: string, anew: boolean): Promise<Uint8Array> {
  const response = await fetch(address, anew ? { cache: 'reload' } : {}).catch((cause: unknown) => {
    throw new Unreachable(address, undefined, cause);
  });
  if (!response.ok) throw new Unreachable(address, response.status);
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    // Some servers unpack what they serve.
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new BrokenFile(address, cause);
  }
}

function told(error: unknown): SearchError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Unreachable)
    return new SearchError(navigator.onLine && error.status !== undefined ? 'missing' : 'offline', message, error);
  return new SearchError('broken', message, error);
}
