/** A corpus → what the workbench must know of it. */
import type { Corpus } from '../../corpus/model.ts';
import { citationLabel } from '../../corpus/papers.ts';
import { wordsOfExcerpt } from '../../render/words-of-excerpt.ts';
import type { SiteFacts } from '../../workbench/site-facts.ts';

/** Some hundred bytes of title and question each, when packed: of more threads the search has to tell. */
const MOST_ASKED = 1000;

export function siteFacts({ topics, glossary, papers, threads, analyses, digests }: Corpus): SiteFacts {
  return {
    topics: topics.map(({ id, data: { title, en, aliases } }) => ({ id, title, en, aliases })),
    terms: glossary,
    papers: papers.map(({ id, data }) => ({
      id,
      title: data.title,
      doi: data.doi,
      url: data.url,
      label: citationLabel(id, data),
    })),
    items: [
      ...threads.map(({ id }) => `threads/${id}`),
      ...analyses.map(({ id }) => `analyses/${id}`),
      ...digests.map(({ id }) => `digests/${id}`),
    ],
    ...(threads.length <= MOST_ASKED && {
      asked: threads.map(({ id, data: { title }, posts }) => ({
        id,
        title,
        question: wordsOfExcerpt(posts[0]?.excerpt ?? ''),
      })),
    }),
    read: analyses.map(({ id, data: { title, kind, papers: read } }) => ({
      id,
      title,
      kind,
      papers: read.map((paper) => paper.id),
    })),
  };
}
