/** One sign of a topic's chart of time, and its line in the list below. */
import type { Dated } from './time-chart.ts';

export interface StoryItem extends Dated {
  readonly address: string;
  /** Its title or words, plain, for the tip of its sign. */
  readonly name: string;
  /** The same as inline HTML. */
  readonly html: string;
  readonly lang?: string | undefined;
  readonly status?: string | undefined;
}
