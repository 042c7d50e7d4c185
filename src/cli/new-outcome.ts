/** What `npm run new` is asked, and what comes of it: the same for every kind of file. */
import type { Text } from '../format/problem.ts';

/** A starting file of a kind: where it stands now and what to do next, or why none was written. */
export type Outcome = { readonly file: string; readonly told: readonly Text[] } | { readonly refusal: Text };

export interface NewOptions {
  /** What the file is about, where the kind wants it told: the id of a paper. */
  readonly name?: string | undefined;
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  /** Of a thread or an analysis. */
  readonly kind?: string | undefined;
  /** Ids with commas between. */
  readonly topics?: string | undefined;
  readonly papers?: string | undefined;
  /** A topic's name in English. */
  readonly en?: string | undefined;
}
