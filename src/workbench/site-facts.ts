/** What the workbench must know of the site: the shape of `/contribute/site.json`, which a page fetches before the first thread is made. */
import type { Term } from '../format/schema/index.ts';
import type { KnownTopic } from '../import/files/known.ts';

export interface SiteFacts {
  readonly topics: readonly KnownTopic[];
  readonly terms: readonly Term[];
  readonly papers: readonly SitePaper[];
  /** `threads/wider-or-deeper`: addresses that are taken. Absent where the site has too many to be sent: a page is then asked for by its address. */
  readonly items?: readonly string[] | undefined;
  /** What the threads ask, in their titles; absent together with `items`. */
  readonly asked?: readonly { readonly id: string; readonly title: string }[] | undefined;
}

export interface SitePaper {
  readonly id: string;
  readonly title?: string | undefined;
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  /** As it is cited in running text. */
  readonly label: string;
}
