/** Entries in any order → the Corpus with its look-ups. Linear in the number of entries and mentions. */
import { parseRef } from '../format/address.ts';
import type { Entry } from '../format/rendered.ts';
import type { DocumentKind } from '../format/document.ts';
import type { AnalysisEntry, Corpus, DigestEntry, MentionFrom, ThreadEntry } from './model.ts';

export function createCorpus(entries: readonly Entry[]): Corpus {
  const allThreads = ofKind(entries, 'thread').sort(newestFirst);
  const allAnalyses = ofKind(entries, 'analysis').sort(newestFirst);
  const [threads, analyses] = [allThreads.filter(stands), allAnalyses.filter(stands)];
  const allDigests = ofKind(entries, 'digest').sort(newestFirst);
  const digests = allDigests.filter(stands);
  const papers = ofKind(entries, 'paper').sort(byId);
  const topics = ofKind(entries, 'topic').sort(byId);
  const glossaries = ofKind(entries, 'glossary');
  const glossary = glossaries.flatMap((entry) => entry.data);

  const mentionsOf = new Map<string, MentionFrom[]>();
  const threadsByPaper = new Map<string, ThreadEntry[]>();
  for (const from of [...threads, ...analyses, ...digests, ...topics]) {
    for (const mention of from.mentions) {
      const ref = parseRef(mention.ref);
      if (ref) push(mentionsOf, `${ref.room}/${ref.id}`, { from, mention });
    }
  }
  for (const thread of threads) {
    for (const paper of papersNamed(thread)) push(threadsByPaper, paper, thread);
  }
  return {
    threads,
    analyses,
    digests,
    withdrawn: [...allThreads, ...allAnalyses, ...allDigests].filter((entry) => !stands(entry)),
    papers,
    topics,
    glossary,
    glossaryHtml: new Map(
      glossaries.flatMap((entry) => entry.data.map((term, i) => [term.id, entry.html[`${i}.meaning`] ?? ''] as const)),
    ),
    index: {
      threads: mapById(allThreads),
      analyses: mapById(allAnalyses),
      papers: mapById(papers),
      topics: mapById(topics),
      digests: mapById(allDigests),
      threadsByTopic: groupBy(threads, (thread) => thread.data.topics),
      analysesByTopic: groupBy(analyses, (analysis) => analysis.data.topics),
      papersByTopic: groupBy(papers, (paper) => paper.data.topics ?? []),
      mentionsOf,
      threadsByPaper,
      childTopics: groupBy(topics, (topic) => (topic.data.parent === undefined ? [] : [topic.data.parent])),
    },
  };
}

/** Ids of the papers an item names, each once, in order. */
export function papersNamed(entry: Entry): string[] {
  const read = entry.kind === 'analysis' ? (entry as Entry<'analysis'>).data.papers.map((paper) => paper.id) : [];
  const named = entry.mentions
    .filter((mention) => mention.ref.startsWith('papers/'))
    .map((mention) => mention.ref.slice('papers/'.length));
  return [...new Set([...read, ...named])];
}

function ofKind<K extends DocumentKind>(entries: readonly Entry[], kind: K): Entry<K>[] {
  return entries.filter((entry): entry is Entry<K> => entry.kind === kind);
}

function stands({ data }: ThreadEntry | AnalysisEntry | DigestEntry): boolean {
  return data.withdrawn === undefined;
}

interface Dated {
  readonly id: string;
  readonly data: { readonly date: string };
}

/** A date that is less exact stands at the end of its period: "2023" after "2023-05". */
export function newestFirst(a: Dated, b: Dated): number {
  const [x, y] = [a.data.date.padEnd(10, '~'), b.data.date.padEnd(10, '~')];
  return x < y ? 1 : x > y ? -1 : byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function mapById<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function groupBy<T>(entries: readonly T[], keysOf: (entry: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) for (const key of new Set(keysOf(entry))) push(groups, key, entry);
  return groups;
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
