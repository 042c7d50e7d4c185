/** What the index keeps of a page for the list of results; what it is narrowed by lies in the facets. Plain JSON. */
import type { SearchRecord } from './records.ts';

export type StoredPage = Omit<SearchRecord, 'topics' | 'papers'>;
