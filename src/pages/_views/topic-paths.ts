/** The topics → the routes below `/topics/[slug]`. */
import type { GetStaticPaths } from 'astro';
import { getCorpus } from '../../corpus/from-astro.ts';
import type { TopicEntry } from '../../corpus/model.ts';

export interface TopicProps {
  readonly topic: TopicEntry;
}

export const topicPaths = (async () => {
  const { topics } = await getCorpus();
  return topics.map((topic) => ({ params: { slug: topic.id }, props: { topic } satisfies TopicProps }));
}) satisfies GetStaticPaths;
