import type { Text } from '../format/problem.ts';

/** A mistake of the call, no fault of ours: whoever called is told in a sentence. */
export class Mistake extends Error {
  readonly told: Text;

  constructor(told: Text) {
    super(told.en);
    this.told = told;
  }
}
