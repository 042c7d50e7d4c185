/** The tree a content file becomes. Blocks are mdast's, plus the five that are ours. */
import type { Blockquote, Code, Heading, List, Paragraph, PhrasingContent, Table, ThematicBreak } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { Position } from 'unist';
import type { Wish } from './schema/fields.ts';
import type { Analysis, Digest, Glossary, PaperRecord, Thread, Topic } from './schema/index.ts';

/** Front matter by the kind of file. */
export interface DataByKind {
  thread: Thread;
  analysis: Analysis;
  paper: PaperRecord;
  topic: Topic;
  digest: Digest;
  glossary: Glossary;
}
export type DocumentKind = keyof DataByKind;

export interface Document<K extends DocumentKind = DocumentKind> {
  readonly kind: K;
  readonly data: DataByKind[K];
  /** Empty for records that are YAML alone. */
  readonly body: readonly Block[];
}

export type Block =
  Paragraph | Heading | List | Blockquote | Code | Math | Table | ThematicBreak | Post | Note | Theorem | Figure;

export type Inline = PhrasingContent | InlineMath | Cite;

/** `<Question>` and `<Reply>`: one person's turn. */
export interface Post {
  readonly type: 'post';
  readonly role: 'question' | 'reply' | 'followup' | 'author';
  readonly id: string;
  /** A label local to this file, such as 研究员1; absent when it is not known who spoke. */
  readonly by?: string | undefined;
  /** Id of the post that this one answers; absent for a question. */
  readonly to?: string | undefined;
  /** Date of this very post, when it differs from the thread's. */
  readonly on?: string | undefined;
  /** BCP 47 tag when the post is not in the file's language. */
  readonly lang?: string | undefined;
  /** Date on which it was withdrawn: its place and id stay, and it has no words. */
  readonly withdrawn?: string | undefined;
  /** By whose wish it was withdrawn. */
  readonly wish?: Wish | undefined;
  children: Block[];
  position?: Position | undefined;
}

/** `<Note>`: the curator's own voice, never a speaker's and never a paper's. */
export interface Note {
  readonly type: 'note';
  readonly kind: 'gloss' | 'opinion' | 'doubt';
  readonly id?: string | undefined;
  /** For a doubt: the post that settled it. A doubt without is an open question. */
  readonly answered?: string | undefined;
  children: Block[];
  position?: Position | undefined;
}

/** `<Theorem>`: a numbered statement of a paper. */
export interface Theorem {
  readonly type: 'theorem';
  readonly kind: 'definition' | 'proposition' | 'theorem' | 'corollary' | 'lemma';
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  children: Block[];
  position?: Position | undefined;
}

/** `<Figure>`: a picture of ours, or the place of one that was lost. */
export interface Figure {
  readonly type: 'figure';
  readonly src?: string | undefined;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly missing: boolean;
  position?: Position | undefined;
}

/** `<Cite>`: a paper named in running text, with the place in it. */
export interface Cite {
  readonly type: 'cite';
  readonly paper: string;
  readonly at?: string | undefined;
  readonly version?: number | undefined;
  position?: Position | undefined;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite;
  }
  interface RootContentMap {
    cite: Cite;
    post: Post;
    note: Note;
    theorem: Theorem;
    figure: Figure;
  }
  interface BlockContentMap {
    post: Post;
    note: Note;
    theorem: Theorem;
    figure: Figure;
  }
}
