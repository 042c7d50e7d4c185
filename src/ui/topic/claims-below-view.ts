import type { ClaimView } from './claim-view.ts';

/** What one of the topics below a topic says, in short. */
export interface ClaimsBelowView {
  readonly address: string;
  readonly title: string;
  readonly claims: readonly ClaimBelowView[];
}

interface ClaimBelowView extends Pick<ClaimView, 'status' | 'newerAgainst'> {
  readonly address: string;
  /** As inline HTML without links. */
  readonly html: string;
}
