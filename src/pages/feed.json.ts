/** What is new, as JSON Feed. */
import { jsonFeedRoute } from './_views/feed-routes.ts';
import { siteFeed } from './_views/feeds.ts';

export const GET = jsonFeedRoute(siteFeed);
