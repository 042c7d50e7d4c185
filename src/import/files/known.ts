/** What the content folder holds already, as far as new files must know it. Plain data: it is read from disk in cli, or sent to a page. */
import type { Term } from '../../format/schema/index.ts';

export interface Known {
  readonly topics: readonly KnownTopic[];
  readonly terms: readonly Term[];
  readonly papers: readonly KnownPaper[];
  readonly threads: readonly KnownThread[];
  readonly analyses: readonly KnownAnalysis[];
  readonly digests: readonly KnownDigest[];
  /** Every page that is there, as a reference: `threads/wider-or-deeper`, `digests/2026-11`. */
  readonly pages: readonly string[];
}

export interface KnownTopic {
  readonly id: string;
  readonly title: string;
  readonly en: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface KnownPaper {
  readonly id: string;
  readonly title?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * `takenIn` is the day as of which an item was written, as far as its file tells: what an import says of today it says of that day when
 * the same source comes again, so that it writes the same.
 */
export interface KnownThread {
  readonly id: string;
  readonly title: string;
  /** Plain text of the question. */
  readonly question: string;
  /** In whose folder it lies. */
  readonly year?: string | undefined;
  readonly takenIn?: string | undefined;
}

export interface KnownAnalysis {
  readonly id: string;
  readonly title: string;
  readonly kind: 'brief' | 'deep-dive';
  readonly papers: readonly string[];
  readonly takenIn?: string | undefined;
}

interface KnownDigest {
  readonly id: string;
  readonly title: string;
  /** References of what it lists. */
  readonly items: readonly string[];
  readonly takenIn?: string | undefined;
}

/** A content folder in which nothing is yet. */
export const NOTHING_KNOWN: Known = {
  topics: [],
  terms: [],
  papers: [],
  threads: [],
  analyses: [],
  digests: [],
  pages: [],
};
