/** What is new in a topic and all below it, as Atom. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../../../corpus/from-astro.ts';
import type { TopicEntry } from '../../../corpus/model.ts';
import { atomResponse } from '../../_views/feed-response.ts';
import { topicFeed } from '../../_views/feeds.ts';
import { siteOf } from '../../_views/site-address.ts';

interface Props {
  readonly topic: TopicEntry;
}

export const getStaticPaths = (async () => {
  const { topics } = await getCorpus();
  return topics.map((topic) => ({ params: { slug: topic.id }, props: { topic } satisfies Props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ site, props: { topic } }) =>
  atomResponse(topicFeed(await getCorpus(), topic, siteOf(site)), siteOf(site));
