/** The draft, and what of the source a file needs and the printed draft does not show. */
import type { ToldDoubt } from './account.ts';
import type { PlacedRepair } from './account/repairs.ts';
import type { OurOwn } from './our-own.ts';
import type { YearlessDay } from './readers/talk/days.ts';
import type { Draft, DraftItem, DraftPost } from './draft.ts';

export interface Composed extends Draft {
  /** Name of the whole, where the source has one above its items. */
  readonly title?: string | undefined;
  /** The day of the whole as YYYY-MM-DD, YYYY-MM or YYYY, where the source tells. */
  readonly date?: string | undefined;
  /** The day that the source tells of itself, where no reader knows where to look for it. */
  readonly told?: DayTold | undefined;
  /** Words that lead to all of the items and belong to none: a digest of them begins so. */
  readonly opening?: Opening | undefined;
  readonly items: readonly ComposedItem[];
  /** Of each item the lines on which the words of its posts begin, by their ids. */
  readonly places?: readonly Readonly<Record<string, number>>[] | undefined;
  /** The source is a document of ours, to be written as it is. */
  readonly document?: OurOwn | undefined;
  /** Address of the page that the source is a copied part of: what it says stands on the site already. */
  readonly copiedFrom?: string | undefined;
  /** Who is behind a label: for the curator's eyes, never for a file. */
  readonly people: readonly Person[];
  readonly doubts: readonly ToldDoubt[];
  /** In the order of the source. */
  readonly repairs: readonly PlacedRepair[];
  /** Repairs that a person has taken back: the text stands there as it was. */
  readonly undone: readonly PlacedRepair[];
  /** Places where a person says that something begins, and nothing changed for it. */
  readonly idleBounds?: readonly number[] | undefined;
}

export interface DayTold {
  /** YYYY-MM-DD or YYYY-MM. */
  readonly day: string;
  /** Said to be the day on which it was made; written at its head alone; said to be the day of the last change; or told without its year. */
  readonly as: 'labelled' | 'written' | 'changed' | 'yearless';
}

export interface Opening {
  /** First and last line in the source, from 1. */
  readonly lines: readonly [number, number];
  /** Markdown. */
  readonly text: string;
}

export interface ComposedItem extends DraftItem {
  readonly date?: string | undefined;
  /** Its day, where the source tells no year. */
  readonly yearless?: YearlessDay | undefined;
  /** Papers that a person says it reads, whatever the text says. */
  readonly reads?: readonly NamedPaper[] | undefined;
  /** Topics under which a person puts it. */
  readonly topics?: readonly string[] | undefined;
  /** Ids of threads that ask something else, as a person says. */
  readonly differsFrom?: readonly string[] | undefined;
  readonly posts: readonly ComposedPost[];
}

/** A paper by the id of its record, by an address or id of whatever spelling, or by its title alone. */
export interface NamedPaper {
  readonly by: 'record' | 'address' | 'title';
  readonly name: string;
  readonly version?: number | undefined;
}

export interface ComposedPost extends DraftPost {
  /** Day of this very post as YYYY-MM-DD, where the source tells. */
  readonly on?: string | undefined;
}

export interface Person {
  /** Index of the item in which the label stands for this name; one behind the last for the opening. */
  readonly item: number;
  readonly name: string;
  readonly label: string;
}
