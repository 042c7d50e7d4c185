/** What has been found out of an item before its file is put together. */
import type { Thread } from '../../format/schema/index.ts';
import type { ComposedItem } from '../composed.ts';
import type { Draft } from '../draft.ts';
import type { Dated } from './dates.ts';
import type { Tell } from './doubt.ts';
import type { PaperShelf } from './papers.ts';

export interface ItemContext {
  readonly item: ComposedItem;
  /** One line that fits the field. */
  readonly title: string;
  readonly dated: Dated;
  readonly topics: readonly string[];
  readonly language: Draft['source']['language'];
  readonly source: Thread['source'];
  /** YYYY-MM-DD; where an earlier import wrote the item, the day of that one as far as its file tells. */
  readonly today: string;
  /** Threads that ask the same, which it names so that the two are known to stand beside each other. */
  readonly related?: readonly string[] | undefined;
  readonly shelf: PaperShelf;
  readonly tell: Tell;
}
