/** The topic tree: roots, children, the way up, and what is filed under a topic. */
import type { AnalysisEntry, Corpus, PaperEntry, ThreadEntry, TopicEntry } from './model.ts';

export interface TopicNode {
  readonly topic: TopicEntry;
  readonly children: readonly TopicNode[];
  /** Threads and analyses filed under the topic or anything below it, each counted once. */
  readonly count: number;
}

export function topicTree(corpus: Corpus): TopicNode[] {
  return corpus.topics.filter((topic) => topic.data.parent === undefined).map((topic) => branchOf(corpus, topic));
}

export function branchesBelow(corpus: Corpus, topic: TopicEntry): TopicNode[] {
  return [...branchOf(corpus, topic).children];
}

function branchOf(corpus: Corpus, topic: TopicEntry, above: readonly TopicEntry[] = []): TopicNode {
  const { threads, analyses } = itemsUnder(corpus, topic);
  const path = [...above, topic];
  // A preview may show topics that are in a loop, which the check refuses.
  const children = childrenOf(corpus, topic.id).filter((child) => !path.includes(child));
  return {
    topic,
    children: children.map((child) => branchOf(corpus, child, path)),
    count: threads.length + analyses.length,
  };
}

/** What an item is filed under. Ids without a topic are left out; the check reports them. */
export function topicsNamed(corpus: Corpus, ids: readonly string[] = []): TopicEntry[] {
  return ids.flatMap((id) => corpus.index.topics.get(id) ?? []);
}

function childrenOf(corpus: Corpus, id: string): readonly TopicEntry[] {
  return corpus.index.childTopics.get(id) ?? [];
}

/** From the root down to the parent; a loop of parents is cut where it closes. */
export function ancestorsOf(corpus: Corpus, topic: TopicEntry): TopicEntry[] {
  const path: TopicEntry[] = [];
  let parent = topic.data.parent === undefined ? undefined : corpus.index.topics.get(topic.data.parent);
  while (parent && parent.id !== topic.id && !path.includes(parent)) {
    path.unshift(parent);
    parent = parent.data.parent === undefined ? undefined : corpus.index.topics.get(parent.data.parent);
  }
  return path;
}

export interface TopicItems {
  readonly threads: readonly ThreadEntry[];
  readonly analyses: readonly AnalysisEntry[];
  /** Papers filed under the topic, or read by an analysis that is. */
  readonly papers: readonly PaperEntry[];
}

export function itemsOfTopic(corpus: Corpus, id: string): TopicItems {
  const analyses = corpus.index.analysesByTopic.get(id) ?? [];
  const papers = new Map((corpus.index.papersByTopic.get(id) ?? []).map((paper) => [paper.id, paper]));
  for (const analysis of analyses) {
    for (const { id: paperId } of analysis.data.papers) {
      const paper = corpus.index.papers.get(paperId);
      if (paper) papers.set(paperId, paper);
    }
  }
  return { threads: corpus.index.threadsByTopic.get(id) ?? [], analyses, papers: [...papers.values()] };
}

/** The topic first. */
export function withAllBelow(corpus: Corpus, topic: TopicEntry): TopicEntry[] {
  const found = new Set([topic]);
  // A set that grows is walked to its end, and a loop of topics ends it all the same.
  for (const one of found) for (const child of childrenOf(corpus, one.id)) found.add(child);
  return [...found];
}

/** What is filed under a topic or anything below it, each once: what its page lists and a list of topics counts. */
export function itemsUnder(corpus: Corpus, topic: TopicEntry): TopicItems {
  const parts = withAllBelow(corpus, topic).map(({ id }) => itemsOfTopic(corpus, id));
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const once = <T>(all: readonly T[], some: (items: TopicItems) => readonly T[]): T[] => {
    const wanted = new Set(parts.flatMap(some));
    return all.filter((one) => wanted.has(one));
  };
  return {
    threads: once(corpus.threads, ({ threads }) => threads),
    analyses: once(corpus.analyses, ({ analyses }) => analyses),
    papers: once(corpus.papers, ({ papers }) => papers),
  };
}

/** Siblings and the topics it names itself, without doubles. */
export function relatedTopics(corpus: Corpus, topic: TopicEntry): TopicEntry[] {
  const named = topicsNamed(
    corpus,
    topic.data.related?.map((ref) => ref.replace(/^topics\//u, '')),
  );
  const siblings = topic.data.parent === undefined ? [] : childrenOf(corpus, topic.data.parent);
  return [...new Set([...named, ...siblings])].filter((other) => other.id !== topic.id);
}
