/** Everything a page of an item shows of other items: when none of these changed, the page has not changed either. */
import type { Entry } from '../format/rendered.ts';
import type { Corpus, PaperEntry, ThreadEntry } from './model.ts';
import { claimsOnPaper } from './claims-on.ts';
import { analysesOfPaper, mentionsOfPaper, papersOf } from './papers.ts';
import { backlinksOf, resolveRef } from './references.ts';
import { relatedThreads } from './related-threads.ts';
import { topicsNamed } from './topics.ts';

/** The page of a thread shows its topics, papers, backlinks, related items and successor. */
export function neighboursOfThread(corpus: Corpus, thread: ThreadEntry): Entry[] {
  const { topics, related = [], supersededBy } = thread.data;
  const backlinks = backlinksOf(corpus, thread).map(({ from }) => from);
  return [
    ...topicsNamed(corpus, topics),
    ...papersOf(corpus, thread),
    ...backlinks,
    // The sentence of a backlink may name further papers, whose labels it shows.
    ...backlinks.flatMap((from) => papersOf(corpus, from)),
    ...relatedThreads(corpus, thread),
    ...[...related, ...(supersededBy === undefined ? [] : [supersededBy])].flatMap(
      (ref) => resolveRef(corpus, ref)?.entry ?? [],
    ),
  ];
}

/** The page of a paper shows its topics, the analyses that read it, every sentence that names it, and the claims that rest on it. */
export function neighboursOfPaper(corpus: Corpus, paper: PaperEntry): Entry[] {
  const mentioning = mentionsOfPaper(corpus, paper.id).map(({ from }) => from);
  const analyses = analysesOfPaper(corpus, paper.id);
  const claims = claimsOnPaper(corpus, paper.id).map(({ topic }) => topic);
  return [
    ...topicsNamed(corpus, paper.data.topics),
    ...analyses,
    ...mentioning,
    ...[...analyses, ...mentioning].flatMap((from) => papersOf(corpus, from)),
    ...claims,
    // A claim may name further papers, whose labels it shows.
    ...claims.flatMap((topic) => papersOf(corpus, topic)),
  ];
}
