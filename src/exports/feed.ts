/** A feed, before it is written as Atom or as JSON Feed. */

/** The newest of them stand in a feed: some months of a busy archive, and 200 to 400 kB with their full text. */
export const MOST_ITEMS = 30;

export interface Feed {
  /** For ever: see `entry-id.ts`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Page of the site that shows the same, and the feed's own two addresses, from the site's root. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  /** A date of content; used when there are no items. */
  readonly updated: string;
}

export interface FeedItem {
  readonly id: string;
  /** Address from the site's root. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** Dates of content: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string;
  readonly updated: string;
  /** What came out of it, plain. */
  readonly summary?: string | undefined;
  /** Full text as HTML with full addresses. */
  readonly html: string;
  /** Full text as Markdown with LaTeX. */
  readonly markdown: string;
  /** Names of topics. */
  readonly tags: readonly string[];
}
