/** What an item is turned into text for programs with: feeds, Markdown of pages. */
import type { Corpus } from '../../corpus/model.ts';
import { fullAddress, type SiteAddress } from '../../exports/site-address.ts';
import { type Strings, wordsIn } from '../../ui/strings/index.ts';
import { type Fill, fillerOf } from './html.ts';

export interface ContentContext {
  readonly corpus: Corpus;
  /** Fills slots, and makes addresses whole. */
  readonly fill: Fill;
  readonly t: Strings;
  /** Address from the root → whole address. */
  readonly full: (address: string) => string;
}

export function contextOf(corpus: Corpus, site: SiteAddress): ContentContext {
  const full = (address: string) => fullAddress(site, address);
  return { corpus, t: wordsIn(undefined), fill: fillerOf(corpus, undefined, full), full };
}
