/** A claim that rests on a paper; its words are HTML. */
export interface ClaimOnView {
  readonly address: string;
  readonly html: string;
  /** Title of its topic. */
  readonly topic: string;
  readonly status: 'held' | 'disputed' | 'open' | 'superseded';
  readonly side: 'for' | 'against';
}
