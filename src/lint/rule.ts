/** What a rule is: one question asked of one file, knowing what else there is. */
import type { DocumentKind } from '../format/document.ts';
import type { Fault, Point } from '../format/problem.ts';
import type { Sentence } from '../render/sentences.ts';
import type { Reference } from './references.ts';

/** A file as the rules see it, whether or not it could be read whole. */
export interface Subject {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly references: readonly Reference[];
  readonly quotes: readonly QuoteUse[];
  /** Ids of posts, findings, claims and headings on its page; undefined when the file has problems of its own. */
  readonly anchors?: readonly string[] | undefined;
  /** Pictures it shows, by their path in the content folder. */
  readonly figures: readonly FigureUse[];
  /** Slug of the topic above, for topics. */
  readonly parent?: string | undefined;
  /** arXiv id a paper record gives itself. */
  readonly arxiv?: ({ readonly id: string } & Point) | undefined;
}

/** Words that a file says stand in a post. */
export interface QuoteUse extends Point {
  /** The post, as a Ref, printed. */
  readonly ref: string;
  /** The words as a reader sees them, formulas as TeX. */
  readonly plain: string;
}

export interface FigureUse extends Point {
  readonly src: string;
}

/** All files by kind and id, broken ones too: a broken target is there, it only cannot be looked into. */
export type Known = Readonly<Record<DocumentKind, ReadonlyMap<string, Subject>>>;

/** Path of a content file → the sentences of its posts; undefined when it cannot be read. */
export type SentencesOf = (path: string) => readonly Sentence[] | undefined;

export interface Rule {
  readonly id: string;
  check(subject: Subject, known: Known, sentencesOf: SentencesOf): Fault[];
}
