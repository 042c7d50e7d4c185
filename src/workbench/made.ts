/** What comes of a wish: files, what they look like, and all there is to say about them. Plain data, ready to be shown. */
import type { NamedPaper } from '../import/composed.ts';
import type { Dialect, ItemKind } from '../import/draft.ts';
import type { ToldBound } from '../import/readers/told-bounds.ts';

export interface Made {
  readonly dialect: Dialect;
  /** Of each item the source holds, left out ones too. */
  readonly items: readonly MadeItem[];
  /** What all items say of where they come from; absent where none says it. */
  readonly source?: { readonly name: string; readonly rights: string } | undefined;
  /** In the order in which they are to be read: items, the digest, records of papers, topics. */
  readonly files: readonly MadeFile[];
  /** Made ones and such as were taken back, in the order of the source. */
  readonly repairs: readonly MadeRepair[];
  readonly doubts: readonly MadeDoubt[];
  readonly dropped: readonly { readonly lines: readonly [number, number]; readonly reason: string }[];
  readonly people: readonly MadePerson[];
  /** Where a person has parted or joined, in the order of the source. */
  readonly bounds: readonly MadeBound[];
  /** What the check would say, of all files. */
  readonly problems: readonly MadeProblem[];
  /** Of a file of ours with problems: the source as `npm run check -- --fix` would leave it, where that leaves fewer. */
  readonly mended?: string | undefined;
  /** Of a file of ours whose fields were set: the source with what they say. */
  readonly rewritten?: string | undefined;
  /** Path of the site's own file that is changed. */
  readonly edits?: string | undefined;
}

/** Why nothing was made. */
export interface Refused {
  readonly refusal: string;
  /** It stands on this page of the site, where it can be corrected. */
  readonly page?: string | undefined;
}

export interface MadeFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

export interface MadeItem {
  readonly index: number;
  /** Of what was read, the item that it is all or a part of: its people are these. */
  readonly from: number;
  /** Its choices are kept under it. */
  readonly key: string;
  /** Line of the source on which it begins. */
  readonly line: number;
  /** Lines of its posts, by their ids. */
  readonly places?: Readonly<Record<string, number>> | undefined;
  readonly kind: ItemKind;
  readonly title: string;
  /** Of those who speak in it. */
  readonly labels: readonly string[];
  /** An item stands before it that is no part of the same: both can be made one. */
  readonly mayJoin: boolean;
  readonly isLeftOut: boolean;
  /** What of the site it repeats, or may repeat. */
  readonly repeats: readonly MadeRepeat[];
  /** Absent of an item that is left out. */
  readonly file?: ItemFile | undefined;
}

export interface MadeRepeat {
  /** `threads/wider-or-deeper` */
  readonly ref: string;
  readonly title: string;
  readonly href: string;
  /** A person says that it asks something else. Undefined where nobody can. */
  readonly isOther: boolean | undefined;
}

export interface ItemFile {
  readonly path: string;
  /** Fields are set in what has them, once the file can be read. */
  readonly fields: 'open' | 'closed' | 'none';
  readonly date: string;
  /** Threads alone have one. */
  readonly status?: string | undefined;
  /** Of a reading, its verdict. */
  readonly summary: string;
  readonly topics: readonly string[];
  /** What a reading reads; absent of what has no such list. */
  readonly papers?: readonly MadePaper[] | undefined;
  /** First words of the question, to look for others like it. */
  readonly question: string;
  /** The body as the site shows it. */
  readonly html: string;
}

export interface MadePaper {
  readonly id: string;
  /** Empty where it is not known yet. */
  readonly title: string;
  /** Its record comes with these files. */
  readonly isNew: boolean;
  /** What it is called in a wish. */
  readonly named: NamedPaper;
}

export interface MadeRepair {
  readonly key: string;
  readonly rule: string;
  /** The rule as people are shown it. */
  readonly name: string;
  readonly line: number;
  /** Place in the source, from and to. */
  readonly at: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
  /** How many changes it stands for, and the next few of them. */
  readonly times: number;
  readonly alike: readonly { readonly line: number; readonly before: string; readonly after: string }[];
  readonly isUndone: boolean;
}

export interface MadeDoubt {
  /** Names it as long as it is told. */
  readonly key: string;
  readonly line: number;
  readonly reason: string;
  readonly choice: string;
  /** A word that is somebody's name if a person says so. */
  readonly name?: string | undefined;
  /** Whose name it may be, of those that are known. */
  readonly may?: readonly string[] | undefined;
  /** What a person may say instead: that an item begins on this line, or that none does. */
  readonly begins?: boolean | undefined;
}

export interface MadeBound extends ToldBound {
  readonly line: number;
  /** The first words behind it. */
  readonly words: string;
  /** Nothing changed for it. */
  readonly isIdle: boolean;
}

/** For the eyes of the person at the workbench: it is in no file. */
export interface MadePerson {
  /** Of what was read, the item in which the label stands for this name. */
  readonly item: number;
  readonly name: string;
  readonly label: string;
}

export interface MadeProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  readonly help?: string | undefined;
  /** The line it is on. */
  readonly excerpt: string;
  /** The post it stands in. */
  readonly post?: string | undefined;
}
