/** What the workbench must know of the site: the shape of `/contribute/site.json`, which a page fetches before the first thread is made. */
import type { Term } from '../format/schema/index.ts';
import type { KnownAnalysis, KnownThread, KnownTopic } from '../import/files/known.ts';

export interface SiteFacts {
  readonly topics: readonly KnownTopic[];
  readonly terms: readonly Term[];
  readonly papers: readonly SitePaper[];
  /** `threads/wider-or-deeper`: addresses that are taken. */
  readonly items: readonly string[];
  /** What the threads ask. Absent where the site has too many to be sent: then its search tells those that may ask the same. */
  readonly asked?: readonly KnownThread[] | undefined;
  /** Which papers the analyses read. */
  readonly read: readonly KnownAnalysis[];
}

export interface SitePaper {
  readonly id: string;
  readonly title?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  /** As it is cited in running text. */
  readonly label: string;
}
