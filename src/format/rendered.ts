/** A Document as HTML fragments: what render makes, corpus keeps and pages draw. Plain JSON. */
import type { DataByKind, DocumentKind, Note, Post } from './document.ts';

/** What is known of an item without its HTML: small enough to hold all items in memory at once. */
export interface Entry<K extends DocumentKind = DocumentKind> {
  readonly kind: K;
  /** Slug, or paper id. */
  readonly id: string;
  /** Path below the content folder, for messages. */
  readonly path: string;
  readonly data: DataByKind[K];
  /** Front-matter fields that hold Markdown, as HTML: `summary`, `findings.3.claim`. */
  readonly html: Readonly<Record<string, string>>;
  readonly posts: readonly PostSummary[];
  readonly doubts: readonly DoubtSummary[];
  readonly mentions: readonly Mention[];
  readonly outline: readonly OutlineEntry[];
  /** Ids on its page that a link or a reference may name. */
  readonly anchors: readonly string[];
  /** How many figures the sources had and we have not. */
  readonly missingFigures: number;
  readonly maths: Maths;
  /** Name of the fragments in the store: a digest of the file's text and of all that renders it. */
  readonly fragments: string;
}

/** Of a post that was withdrawn the HTML says so, and nothing else. */
export interface PostSummary extends Omit<Post, 'type' | 'children' | 'position'> {
  /** Its first sentences as inline HTML, about 120 characters. */
  readonly excerpt: string;
}

/** Which sheets for formulas its page asks for: none, what formulas usually need, or what few need too. */
export type Maths = 'none' | 'usual' | 'seldom';

export interface DoubtSummary {
  readonly id: string;
  readonly answered?: string | undefined;
  readonly excerpt: string;
}

/** One place where an item names a paper or another item. */
export interface Mention {
  /** `papers/2404.05405`, `threads/wider-or-deeper#r3`: a Ref, printed. */
  readonly ref: string;
  /** Version of the paper that was named. */
  readonly version?: number | undefined;
  /** Place in the paper, as the writer gave it. */
  readonly at?: string | undefined;
  /** Post or heading under which it stands, if any: an anchor of the page. */
  readonly anchor?: string | undefined;
  /** Id of the sentence itself, where it has one. */
  readonly place?: string | undefined;
  /** Who says it, where it is a post's. */
  readonly by?: string | undefined;
  /** The sentence around it, as inline HTML without links. */
  readonly sentence: string;
}

export interface OutlineEntry {
  readonly depth: number;
  readonly id: string;
  /** Plain text with TeX as written. */
  readonly text: string;
}

/** The body in order. Notes, theorems and figures inside a post are part of its HTML. */
export type Fragment =
  | { readonly type: 'prose'; readonly html: string }
  | ({ readonly type: 'post'; readonly html: string } & Omit<PostSummary, 'excerpt'>)
  | { readonly type: 'note'; readonly id?: string | undefined; readonly kind: Note['kind']; readonly html: string };
