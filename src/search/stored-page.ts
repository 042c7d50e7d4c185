/** What the index keeps of a page for the list of results. Plain JSON. */
import type { RecordKind, SearchPost } from './records.ts';

export interface StoredPage {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly names: readonly string[];
  /** Address from the site's root. */
  readonly url: string;
  readonly date?: string | undefined;
  readonly isInferred?: boolean | undefined;
  readonly status?: string | undefined;
  readonly posts: readonly SearchPost[];
}
