/** What is known of the whole source where one of its items is composed. */
import type { Account } from '../account.ts';
import type { Draft } from '../draft.ts';
import type { KnownPaper } from '../papers/gather-papers.ts';
import type { Listed } from '../people/listed-people.ts';
import type { ToldName } from '../people/told-names.ts';
import type { LostAddress } from './sources.ts';

export interface ItemContext {
  readonly index: number;
  readonly account: Account;
  readonly language: Draft['source']['language'];
  readonly isPlain: boolean;
  /** Names are accounts of a program, and nobody has two. */
  readonly hasAccounts: boolean;
  readonly knownPapers: readonly KnownPaper[];
  /** Dollars mean maths in all of the source, and never money. */
  readonly usesMaths: boolean;
  /** Full names of who speaks anywhere in the source, or is told to be of the group. */
  readonly speakers: readonly string[];
  readonly listed: Listed;
  /** What a person says of names in the text. */
  readonly names: readonly ToldName[];
  /** Addresses that repairs took out of the text, in the order of the source. */
  readonly lost: readonly LostAddress[];
}
