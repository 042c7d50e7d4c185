/** What a page and its worker say to each other. */
import type { KnownThread } from '../import/files/known.ts';
import type { Made, Refused } from './made.ts';
import type { SiteFacts } from './site-facts.ts';
import type { Wish } from './wish.ts';

export type Request =
  | {
      readonly type: 'open';
      readonly site: SiteFacts;
      /** YYYY-MM-DD */
      readonly today: string;
      /** Of the page. */
      readonly lang: string;
      readonly base: string;
    }
  | {
      readonly type: 'make';
      readonly number: number;
      readonly wish: Wish;
      /** What the site's search has found, where not all threads are known. */
      readonly near: readonly KnownThread[];
    }
  | { readonly type: 'decode'; readonly bytes: ArrayBuffer }
  /** Markdown of one of the site's pages, by the name of its item → the file it is made of. */
  | { readonly type: 'read'; readonly text: string; readonly id: string };

export type Answer =
  | { readonly type: 'opened' }
  | { readonly type: 'made'; readonly number: number; readonly made: Made | Refused }
  | { readonly type: 'decoded'; readonly decoded: { readonly text: string } | { readonly refusal: string } }
  /** Undefined where it is none of ours. */
  | { readonly type: 'read'; readonly text: string | undefined };
