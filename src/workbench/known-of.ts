/** What the site sends → as an import asks for it. */
import type { Known } from '../import/files/known.ts';
import type { SiteFacts } from './site-facts.ts';

/** Threads are not known here: the search tells which are like this one. */
export function knownOf({ topics, terms, papers, items = [] }: SiteFacts): Known {
  return { topics, terms, papers, threads: [], analyses: [], digests: [], pages: items };
}
