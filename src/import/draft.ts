/** What `npm run import -- FILE --json` prints: the source as items, and all that was done to it. */

export const DIALECTS = [
  'chat-digest',
  'chat-export',
  'questions',
  'minutes',
  'obsidian',
  'web',
  'wenqu',
  'unknown',
] as const;
/** `unknown` is read as one analysis with its paragraphs as they are; `wenqu` is what this site gives out as Markdown. */
export type Dialect = (typeof DIALECTS)[number];

export interface Draft {
  readonly source: {
    readonly name: string;
    readonly sha256: string;
    readonly dialect: Dialect;
    readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
    readonly bytes: number;
  };
  readonly items: readonly DraftItem[];
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  readonly dropped: readonly Dropped[];
  /** Bytes; the four add up to `source.bytes`. */
  readonly coverage: Readonly<Record<Fate, number>>;
}

/**
 * What became of a byte: it stands in an item as it was; a rule put something else in its place; it says who speaks, when, or what a
 * thing is called, and stands there instead of in the text; or it was left out, which is told in `dropped`.
 */
export type Fate = 'kept' | 'repaired' | 'moved' | 'dropped';

export type ItemKind = 'thread' | 'discussion' | 'short' | 'brief' | 'analysis';
export type Role = 'question' | 'reply' | 'followup' | 'author' | 'aside';

export interface DraftItem {
  readonly kind: ItemKind;
  /** As it stood, tidied; the title in its original language when two stand side by side. */
  readonly title: string;
  /** First and last line in the source, from 1. */
  readonly lines: readonly [number, number];
  readonly posts: readonly DraftPost[];
  /** Markdown of the body of a brief or an analysis. */
  readonly text: string;
  readonly sections: readonly { readonly level: number; readonly title: string }[];
  readonly blocks: readonly { readonly kind: TheoremKind; readonly number?: string; readonly title?: string }[];
  readonly asides: readonly { readonly line: number; readonly text: string }[];
  readonly papers: readonly DraftPaper[];
  /** Every address, exact, in order, once each. */
  readonly links: readonly string[];
  readonly formulas: readonly { readonly tex: string; readonly display: boolean }[];
  readonly figures: readonly { readonly name: string; readonly missing: boolean }[];
}

type TheoremKind = 'definition' | 'theorem' | 'proposition' | 'corollary' | 'lemma';

export interface DraftPost {
  readonly id: string;
  readonly parent: string | null;
  readonly role: Role;
  /** A label local to the item, never a person's name. */
  readonly by: string | null;
  /** Markdown. */
  readonly text: string;
}

/** One identity per paper. A paper that is not on arXiv is known by its DOI, or by its place at OpenReview or ACL. */
export interface DraftPaper {
  readonly arxiv?: string;
  readonly doi?: string;
  readonly openreview?: string;
  readonly acl?: string;
  /** Version that was named, null where none was. */
  readonly version: number | null;
  /** What the text calls it, where it does. */
  readonly title?: string;
}

export interface Repair {
  readonly rule: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** What a person should look at: why, and what the importer did meanwhile. */
export interface Doubt {
  readonly line: number;
  readonly reason: string;
  readonly choice: string;
}

export interface Dropped {
  /** First and last line, from 1. */
  readonly lines: readonly [number, number];
  readonly reason: string;
}
