/** What a rule is: one question asked of one file, by itself or knowing what else there is. */
import type { DocumentKind } from '../format/document.ts';
import type { Parsed } from '../format/parse.ts';
import type { Fault, Point, Problem } from '../format/problem.ts';
import type { Term } from '../format/schema/index.ts';
import type { Sentence } from '../render/sentences.ts';
import type { ArxivUse } from './arxiv-in-words.ts';
import type { AskedUse } from './asked.ts';
import type { Lasting, PublishedFiles } from './lasting.ts';
import type { RecordUse } from './record.ts';
import type { Reference } from './references.ts';
import type { NameUse } from './topic-names.ts';

/** A file as the rules see it, whether or not it could be read whole. */
export interface Subject {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly references: readonly Reference[];
  /** Topics that the file names by what is no file's name. */
  readonly misnamed?: readonly Reference[] | undefined;
  readonly quotes: readonly QuoteUse[];
  /** Ids of posts, findings, claims and headings on its page; undefined when the file has problems of its own. */
  readonly anchors?: readonly string[] | undefined;
  /** Pictures it shows, by their path in the content folder. */
  readonly figures: readonly FigureUse[];
  /** Slug of the topic above, for topics. */
  readonly parent?: string | undefined;
  /** What tells which paper a record is of. */
  readonly record?: RecordUse | undefined;
  /** Title, English name and aliases of a topic, in this order. */
  readonly topicNames?: readonly NameUse[] | undefined;
  /** arXiv ids in its words; of a record, which is data, none. */
  readonly arxivNamed: readonly ArxivUse[];
  readonly dates: readonly DateUse[];
  /** What a thread asks; undefined where its title cannot be read. */
  readonly asked?: AskedUse | undefined;
  /** What the glossary holds. */
  readonly terms?: readonly Term[] | undefined;
  /** Lines that hold words a person has still to write: no problem, but nobody should overlook them. */
  readonly toWrite?: readonly number[] | undefined;
  /** What others may link to; undefined where the file could not be read. */
  readonly lasting?: Lasting | undefined;
}

/** A date that a file gives, where it is one. */
export interface DateUse extends Point {
  /** The field, or `on` for a post. */
  readonly field: string;
  readonly date: string;
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

/** Asked again in each run: the answer depends on other files, on the day, or on what was published. */
export interface Rule {
  readonly id: string;
  /** It is a matter of form: no reader is misled and nothing private is shown. The check tells it; a build tells it and goes on. */
  readonly ofForm?: true;
  /**
   * @param today YYYY-MM-DD
   * @param published files that have changed since, or are gone, as they were published
   */
  check(subject: Subject, known: Known, sentencesOf: SentencesOf, today: string, published: PublishedFiles): Fault[];
  /** What can be told of no file that is there. */
  checkGone?(known: Known, published: PublishedFiles): Problem[];
}

/** A file as it was read, whether or not it is without faults. */
export interface ReadFile {
  readonly path: string;
  /** With plain line ends: what places count in. */
  readonly text: string;
  readonly parsed: Parsed;
}

/** Asked once for each state of a file: the answer depends on nothing else. */
export interface FileRule {
  readonly id: string;
  /** It is a matter of form: no reader is misled and nothing private is shown. The check tells it; a build tells it and goes on. */
  readonly ofForm?: true;
  check(file: ReadFile): Fault[];
  /** The text without what is told, where it is certain how it should read. */
  mend?(file: ReadFile): string;
}
