/** What is new in a topic and all below it, as JSON Feed. */
import { jsonFeedRoute } from '../../_views/feed-routes.ts';
import { topicFeed } from '../../_views/feeds.ts';
import { topicPaths } from '../../_views/topic-paths.ts';

export const getStaticPaths = topicPaths;

export const GET = jsonFeedRoute(topicFeed);
