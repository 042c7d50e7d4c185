/** Topics and papers as a net: what stands above what, what is related, what is spoken of together. Bounded, in a fixed order. */
import type { Corpus, PaperEntry, TopicEntry } from './model.ts';
import { itemsOfTopic } from './topics.ts';

export interface TopicMap {
  /** Parents before children. */
  readonly topics: readonly { readonly topic: TopicEntry; readonly items: number }[];
  readonly papers: readonly PaperEntry[];
  readonly edges: readonly MapEdge[];
  /** How many there are beyond those. */
  readonly left: { readonly topics: number; readonly papers: number };
}

export interface MapEdge {
  readonly kind: 'parent' | 'near' | 'paper';
  /** Paths of the two entries. */
  readonly from: string;
  readonly to: string;
}

/** More than so many nobody can read at once, and a build must not grow with the square of a large site. */
const MOST_TOPICS = 48;
const MOST_PAPERS = 48;
/** Two topics that so many items share are near, though nobody has said so. */
const SHARED = 2;

export function topicMap(corpus: Corpus): TopicMap {
  const weights = new Map(corpus.topics.map((topic) => [topic, weightOf(corpus, topic)]));
  const topics = chooseTopics(corpus, weights);
  const filed = new Map<PaperEntry, TopicEntry[]>();
  for (const topic of topics)
    for (const paper of itemsOfTopic(corpus, topic.id).papers) filed.set(paper, [...(filed.get(paper) ?? []), topic]);
  const mentions = (paper: PaperEntry) => corpus.index.mentionsOf.get(`papers/${paper.id}`)?.length ?? 0;
  const papers = [...filed.keys()]
    .sort((a, b) => mentions(b) - mentions(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_PAPERS);

  const edges = new Map<string, MapEdge>();
  const tie = (kind: MapEdge['kind'], a: { readonly path: string }, b: { readonly path: string }) => {
    const key = [a.path, b.path].sort().join(' ');
    if (a.path !== b.path && !edges.has(key)) edges.set(key, { kind, from: a.path, to: b.path });
  };
  const chosen = new Map(topics.map((topic) => [topic.id, topic]));
  for (const topic of topics) {
    const parent = chosen.get(topic.data.parent ?? '');
    if (parent) tie('parent', parent, topic);
  }
  for (const topic of topics)
    for (const ref of topic.data.related ?? []) {
      const other = chosen.get(ref.replace(/^topics\//u, ''));
      if (other) tie('near', topic, other);
    }
  for (const [a, b] of sharing(corpus, topics)) tie('near', a, b);
  for (const paper of papers) for (const topic of filed.get(paper) ?? []) tie('paper', topic, paper);
  return {
    topics: topics.map((topic) => ({ topic, items: weights.get(topic) ?? 0 })),
    papers,
    edges: [...edges.values()],
    left: { topics: corpus.topics.length - topics.length, papers: corpus.papers.length - papers.length },
  };
}

/** Threads and analyses filed under the topic itself. */
function weightOf(corpus: Corpus, { id }: TopicEntry): number {
  const { threads, analyses } = itemsOfTopic(corpus, id);
  return threads.length + analyses.length;
}

/** Roots, then the heaviest with their parents, until there are enough. In the order of the corpus, parents first. */
function chooseTopics(corpus: Corpus, weights: ReadonlyMap<TopicEntry, number>): TopicEntry[] {
  const heavy = (a: TopicEntry, b: TopicEntry) =>
    (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a.id < b.id ? -1 : 1);
  const isRoot = (topic: TopicEntry) => topic.data.parent === undefined;
  const sorted = [...corpus.topics].sort((a, b) => Number(isRoot(b)) - Number(isRoot(a)) || heavy(a, b));
  const chosen = new Set<TopicEntry>();
  for (const topic of sorted) {
    if (chosen.size >= MOST_TOPICS) break;
    const parent = topic.data.parent === undefined ? undefined : corpus.index.topics.get(topic.data.parent);
    if (parent && parent !== topic) chosen.add(parent);
    chosen.add(topic);
  }
  return [...chosen].slice(0, MOST_TOPICS);
}

/** Pairs of topics under which the same threads and analyses are filed. */
function sharing(corpus: Corpus, topics: readonly TopicEntry[]): [TopicEntry, TopicEntry][] {
  const place = new Map(topics.map((topic, index) => [topic.id, index]));
  const counts = new Map<string, number>();
  for (const { data } of [...corpus.threads, ...corpus.analyses]) {
    const here = data.topics.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  // On a large site nearly every pair shares something: the strongest ties alone are drawn.
  return [...counts]
    .filter(([, count]) => count >= SHARED)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 2 * topics.length)
    .flatMap(([pair]) => {
      const [a, b] = pair.split(' ').map((index) => topics[Number(index)]);
      return a && b ? [[a, b] as [TopicEntry, TopicEntry]] : [];
    });
}
