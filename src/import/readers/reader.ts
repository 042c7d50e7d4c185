/** The form of a reader: lines of one dialect → items. A reader cuts and names; it changes no character. */
import type { Dialect, ItemKind, Role } from '../draft.ts';
import type { Question } from '../repairs/rule.ts';
import type { Text } from '../../format/problem.ts';
import type { YearlessDay } from './talk/days.ts';
import type { Tracked } from '../tracked.ts';

export interface Reader {
  readonly dialect: Dialect;
  /** Whether the text of posts is plain: signs of Markdown in it mean themselves, and each line of a message is a line. */
  readonly isPlain: boolean;
  /** How sure it is, 0 to 1, that the lines are of its dialect. It may look at the first few hundred lines alone. */
  claim(lines: readonly string[]): number;
  /** Time linear in the lines. All text must come back: in an item, as moved, or as dropped with a reason. */
  read(lines: readonly Tracked[]): Found;
}

export interface Found {
  /** Name of the whole, where the source has one above its items. */
  readonly title?: Tracked | undefined;
  /** Words that lead to all of the items and belong to none. */
  readonly opening?: readonly Tracked[] | undefined;
  readonly items: readonly FoundItem[];
  readonly doubts: readonly (Question & { readonly at: Tracked })[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
  /** What stands in none of the items but tells something of the whole: headings above several items, the date of an export. */
  readonly moved?: readonly Tracked[] | undefined;
  /** The day of the whole as YYYY-MM-DD, YYYY-MM or YYYY, where the source tells. */
  readonly date?: string | undefined;
}

export interface FoundItem {
  readonly kind: ItemKind;
  /** Its heading; undefined when it has none: a title is then made from the question. */
  readonly title?: Tracked | undefined;
  /** Turns in the order of the source; none for prose. */
  readonly posts: readonly FoundPost[];
  /** Lines of prose: the body of a brief or an analysis, headings as `##` or deeper. Empty for threads. */
  readonly body: readonly Tracked[];
  /** Marks of the item that stand nowhere in its text: numbers of headings, rules between items, dates. */
  readonly moved?: readonly Tracked[] | undefined;
  readonly date?: string | undefined;
  /** Its day, where the source tells no year. */
  readonly yearless?: YearlessDay | undefined;
}

export interface FoundPost {
  readonly role: Role;
  /** Name or label of who speaks, as it stands (`研究员1`, `张三`, `F2`); undefined when the source does not say. */
  readonly speaker?: Tracked | string | undefined;
  /** `label`: names nobody (`研究员1`, `F2`, `作者`) and stays; `name`: a person's name, handle or initials, which a label replaces. */
  readonly speakerIs?: 'label' | 'name' | undefined;
  /** Index in `posts` of what it answers; undefined for what opens the item. */
  readonly parent?: number | undefined;
  /** Lines of what is said. */
  readonly body: readonly Tracked[];
  /** Label, time stamp and whatever else of the line is no speech. */
  readonly moved: readonly Tracked[];
  /** Day of this very post as YYYY-MM-DD, where the source tells. */
  readonly on?: string | undefined;
}
