/** A claim with its evidence looked up; `claim` and `note` are HTML. */
import type { Evidence } from '../view.ts';

export interface ClaimView {
  readonly id: string;
  readonly claim: string;
  readonly status: 'held' | 'disputed' | 'open' | 'superseded';
  readonly since: string;
  /** The date rests on one that was inferred. */
  readonly isInferred: boolean;
  /** Date of evidence against it that is newer than what speaks for it, while it is still held. */
  readonly newerAgainst?: string | undefined;
  readonly for: readonly Evidence[];
  readonly against: readonly Evidence[];
  readonly note?: string | undefined;
}
