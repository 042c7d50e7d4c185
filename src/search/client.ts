/** A query → hits, in the browser. All that the interface may know of the search. */
import { findHits, type SearchOptions, type SearchResult } from './find-hits.ts';
import type { Hit } from './hit.ts';
import { openAhead, withIndex } from './opened-index.ts';
import { suggest as suggestNames, type Suggestion } from './suggestions.ts';

export { fold } from '../format/fold.ts';
export type { FacetCounts } from './count-facets.ts';
export type { SearchOptions, SearchResult } from './find-hits.ts';
export type { Hit, HitPassage } from './hit.ts';
export { FACET_NAMES, type FacetName } from './index-files.ts';
export { MOST_CHARACTERS } from './query.ts';
export { SearchError } from './search-error.ts';
export type { Suggestion } from './suggestions.ts';

/**
 * An empty query has no hits. Throws a SearchError when the index cannot be had, and so does what the result fetches later.
 * When a new build has taken the place of the one that was asked, its hits go on where the list has come to.
 */
export async function search(query: string, options: SearchOptions): Promise<SearchResult> {
  let { index, result } = await withIndex(options.base, async (index) => ({
    index,
    result: await findHits(index, query, options),
  }));
  let waiting: readonly Hit[] = [];
  const given = new Set(result.hits.map(nameOf));

  /** The result of the index that is open now, which may be another than the hits so far came from. */
  const withResult = <T>(ask: () => Promise<T>): Promise<T> =>
    withIndex(options.base, async (now) => {
      if (now !== index) {
        const anew = await findHits(now, query, options);
        [index, result, waiting] = [now, anew, anew.hits];
      }
      return ask();
    });

  async function next(): Promise<readonly Hit[]> {
    for (;;) {
      const hits = waiting.length > 0 ? waiting : await result.next();
      waiting = [];
      const others = hits.filter((hit) => !given.has(nameOf(hit)));
      for (const hit of others) given.add(nameOf(hit));
      if (others.length > 0 || hits.length === 0) return others;
    }
  }

  return {
    ...result,
    get total() {
      return result.total;
    },
    next: () => withResult(next),
    counts: () => withResult(() => result.counts()),
  };
}

/** Topics, papers and terms whose names begin with the text or hold it, at most six. Throws a SearchError. */
export async function suggest(text: string, base: string): Promise<readonly Suggestion[]> {
  const names = await withIndex(base, async (index) => suggestNames(text, await index.suggestions()));
  return names.map((name) => ({ ...name, url: base.replace(/\/$/u, '') + name.url }));
}

/** Opens the index ahead of the first search: call it when the search box gets the focus. Never throws. */
export async function warm(base: string): Promise<void> {
  try {
    await openAhead(base);
  } catch {
    // The search that follows will say why.
  }
}

function nameOf({ kind, id }: Hit): string {
  return `${kind} ${id}`;
}
