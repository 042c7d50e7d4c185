/** What has been found of a digest so far. */
import type { Tracked } from '../../tracked.ts';
import type { Found, FoundItem } from '../reader.ts';
import type { ReadLabel } from './labels.ts';

export interface Gathering {
  readonly items: FoundItem[];
  readonly doubts: Found['doubts'][number][];
  readonly moved: Tracked[];
  readonly dropped: Found['dropped'][number][];
  readonly readLabel: ReadLabel;
  /** Of lines in a quotation below who asks. */
  readonly readQuoted: ReadLabel;
  /** Words that lead to all of it. */
  opening?: readonly Tracked[] | undefined;
  /** Name of the whole. */
  title?: Tracked | undefined;
}
