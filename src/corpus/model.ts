/** The model: all items of the site by kind and by id. Plain data; every question about it is a function beside this file. */
import type { Entry } from '../format/rendered.ts';
import type { Term } from '../format/schema/index.ts';

export type ThreadEntry = Entry<'thread'>;
export type AnalysisEntry = Entry<'analysis'>;
export type PaperEntry = Entry<'paper'>;
export type TopicEntry = Entry<'topic'>;
export type DigestEntry = Entry<'digest'>;

export interface Corpus {
  /** Newest first; equal dates by id, so that every build gives the same order. */
  readonly threads: readonly ThreadEntry[];
  readonly analyses: readonly AnalysisEntry[];
  readonly digests: readonly DigestEntry[];
  /** Threads, analyses and digests that were withdrawn: in no list, but their addresses stay, and links to them lead somewhere. */
  readonly withdrawn: readonly (ThreadEntry | AnalysisEntry | DigestEntry)[];
  /** By id. */
  readonly papers: readonly PaperEntry[];
  /** By slug. */
  readonly topics: readonly TopicEntry[];
  readonly glossary: readonly Term[];
  /** Glossary meanings as HTML, by term id. */
  readonly glossaryHtml: ReadonlyMap<string, string>;
  readonly index: CorpusIndex;
}

/** Look-ups built once, so that no page needs to walk the whole corpus. */
export interface CorpusIndex {
  /** Those that were withdrawn too. */
  readonly threads: ReadonlyMap<string, ThreadEntry>;
  readonly analyses: ReadonlyMap<string, AnalysisEntry>;
  readonly papers: ReadonlyMap<string, PaperEntry>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly digests: ReadonlyMap<string, DigestEntry>;
  /** Threads and analyses by topic, in corpus order. */
  readonly threadsByTopic: ReadonlyMap<string, readonly ThreadEntry[]>;
  readonly analysesByTopic: ReadonlyMap<string, readonly AnalysisEntry[]>;
  readonly papersByTopic: ReadonlyMap<string, readonly PaperEntry[]>;
  /** What names an item: by `threads/wider-or-deeper` (without anchor), `papers/2404.05405`. */
  readonly mentionsOf: ReadonlyMap<string, readonly MentionFrom[]>;
  /** Items by the papers they name, for related threads. */
  readonly threadsByPaper: ReadonlyMap<string, readonly ThreadEntry[]>;
  readonly childTopics: ReadonlyMap<string, readonly TopicEntry[]>;
}

/** A mention together with the item it stands in. */
export interface MentionFrom {
  readonly from: Entry;
  readonly mention: Entry['mentions'][number];
}
