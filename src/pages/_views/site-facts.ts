/** A corpus → what the workbench must know of it. */
import type { Corpus } from '../../corpus/model.ts';
import { citationLabel } from '../../corpus/papers.ts';
import type { SiteFacts } from '../../workbench/site-facts.ts';

/** Twenty bytes an item, a title beside it for a thread. */
const MOST_ITEMS = 2000;

export function siteFacts({ topics, glossary, papers, threads, analyses, digests }: Corpus): SiteFacts {
  const items = [
    ...threads.map(({ id }) => `threads/${id}`),
    ...analyses.map(({ id }) => `analyses/${id}`),
    ...digests.map(({ id }) => `digests/${id}`),
  ];
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
    ...(items.length <= MOST_ITEMS && {
      items,
      asked: threads.map(({ id, data: { title } }) => ({ id, title })),
    }),
  };
}
