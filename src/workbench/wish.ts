/** What a person at the workbench asks for: the raw text, and every choice made about it. Plain data; kept in the browser alone. */
import type { Thread } from '../format/schema/index.ts';
import type { NamedPaper } from '../import/composed.ts';
import type { Dialect } from '../import/draft.ts';
import type { ToldBound } from '../import/readers/told-bounds.ts';
import type { ToldName } from '../import/people/told-names.ts';

export interface Wish {
  readonly source: string;
  /** Of the file it came from; empty for pasted text. */
  readonly name: string;
  /** What the person says it is, against what it looks like. */
  readonly dialect?: Dialect | undefined;
  /** Repairs that were taken back, by key. */
  readonly undone: readonly string[];
  /** Names in the text that no speaker bears, which become labels as well, and names of one person. */
  readonly names: readonly ToldName[];
  /** What begins at a place, against what was read. */
  readonly bounds: readonly ToldBound[];
  readonly place?: string | undefined;
  readonly rights?: Thread['source']['rights'] | undefined;
  /** By key: the line on which the item begins, with a number behind it where several begin on one. */
  readonly items: Readonly<Record<string, ItemWish>>;
}

/** What is to stand in the item's file in place of what was proposed. */
export interface ItemWish {
  readonly isLeftOut?: boolean | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly summary?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  /** Of a reading: the papers it reads, the main one first. */
  readonly papers?: readonly NamedPaper[] | undefined;
  readonly status?: Thread['status'] | undefined;
  /** Threads of the site that are said to ask something else. */
  readonly others?: readonly string[] | undefined;
}

export const NOTHING_WISHED: Wish = { source: '', name: '', undone: [], names: [], bounds: [], items: {} };
