/** What is new in a topic and all below it, as Atom. */
import { atomRoute } from '../../_views/feed-routes.ts';
import { topicFeed } from '../../_views/feeds.ts';
import { topicPaths } from '../../_views/topic-paths.ts';

export const getStaticPaths = topicPaths;

export const GET = atomRoute(topicFeed);
