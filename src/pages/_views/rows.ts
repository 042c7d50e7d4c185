/** Entries → the lines of lists. */
import { countClaims } from '../../corpus/claims.ts';
import type { AnalysisEntry, Corpus, DigestEntry, PaperEntry, ThreadEntry, TopicEntry } from '../../corpus/model.ts';
import { countSentences } from '../../corpus/papers.ts';
import { addressOf, titleOf } from '../../corpus/references.ts';
import type { Entry } from '../../format/rendered.ts';
import { itemsUnder, type TopicNode, topicTree } from '../../corpus/topics.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { inChineseOrEnglish } from '../../ui/strings/slots.ts';
import type { ListedPaper, PaperRow, Row, TopicBranch, TopicLink } from '../../ui/view.ts';
import type { Fill } from './html.ts';

const t = wordsIn(undefined);

/** `fill` is needed only where the sentence below the title is shown. */
export function threadRow(thread: ThreadEntry, fill?: Fill): Row {
  const { title, language, date, dateBasis, status } = thread.data;
  return {
    address: addressOf(thread),
    title,
    lang: language,
    date,
    dateBasis,
    status,
    html: fill?.(thread.html['summary']),
  };
}

export function analysisRow(analysis: AnalysisEntry, fill?: Fill): Row {
  const { title, language, date, dateBasis, status, kind } = analysis.data;
  return {
    address: addressOf(analysis),
    title,
    lang: language,
    date,
    dateBasis,
    status,
    kind: t.analysisKind[kind],
    html: fill?.(analysis.html['verdict']),
  };
}

export function digestRow(digest: DigestEntry, fill?: Fill): Row {
  const { title, date, dateBasis } = digest.data;
  return { address: addressOf(digest), title, date, dateBasis, html: fill?.(digest.html['summary']) };
}

/** Threads and analyses in one list say which they are. */
export function itemRow(entry: ThreadEntry | AnalysisEntry, fill?: Fill): Row {
  return entry.kind === 'thread'
    ? { ...threadRow(entry as ThreadEntry, fill), kind: t.threadKind[(entry as ThreadEntry).data.kind] }
    : analysisRow(entry as AnalysisEntry, fill);
}

export function paperRow(paper: PaperEntry, version?: number): PaperRow {
  const { title, titleZh, authors = [], year, venue, arxiv, doi } = paper.data;
  return {
    address: addressOf(paper),
    id: paper.id,
    title: title ?? `arXiv:${paper.id}`,
    titleZh,
    authors,
    year,
    venue,
    version,
    number: arxiv === undefined ? doi && `doi:${doi}` : `arXiv:${arxiv}`,
  };
}

/** arXiv ids begin with year and month. */
export function newestPapers(corpus: Corpus): ListedPaper[] {
  const analysed = new Set(corpus.analyses.flatMap(({ data }) => data.papers.map(({ id }) => id)));
  const rows = corpus.papers.map((paper) => ({
    ...paperRow(paper),
    mentions: countSentences(corpus, paper.id),
    isAnalysed: analysed.has(paper.id),
  }));
  return rows.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? 1 : -1));
}

export function topicLink(topic: TopicEntry): TopicLink {
  const { title: zh, en } = topic.data;
  return { address: addressOf(topic), title: topicName(topic), zh, en };
}

/** What a topic is called in the reader's language. */
export function topicName({ data: { title, en } }: TopicEntry): string {
  return title === en ? title : inChineseOrEnglish(title, en);
}

/** What an item is called: only topics have a name in each language. */
export function nameOf(entry: Entry): string {
  return entry.kind === 'topic' ? topicName(entry as TopicEntry) : titleOf(entry);
}

export function topicBranch(corpus: Corpus, node: TopicNode, fill?: Fill): TopicBranch {
  return {
    ...topicLink(node.topic),
    count: node.count,
    ...countClaims(corpus, [node.topic]),
    html: fill?.(node.topic.html['summary']),
    children: node.children.map((child) => topicBranch(corpus, child, fill)),
  };
}

/** The broad topics and how many threads or papers the page of each lists, with the way to that part of it. */
export function topicCounts(corpus: Corpus, of: 'threads' | 'papers'): (TopicLink & { count: number })[] {
  return topicTree(corpus)
    .map(({ topic }) => ({ topic, count: itemsUnder(corpus, topic)[of].length }))
    .filter(({ count }) => count > 0)
    .map(({ topic, count }) => ({ ...topicLink(topic), address: addressOf(topic, `page_${of}`), count }));
}

export function itemLink(entry: Entry): { address: string; title: string } {
  return { address: addressOf(entry), title: nameOf(entry) };
}
