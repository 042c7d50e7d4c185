/** What nobody has answered, as JSON Feed. */
import { jsonFeedRoute } from '../_views/feed-routes.ts';
import { openFeed } from '../_views/feeds.ts';

export const GET = jsonFeedRoute(openFeed);
