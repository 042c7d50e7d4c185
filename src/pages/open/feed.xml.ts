/** What nobody has answered, as Atom. */
import { atomRoute } from '../_views/feed-routes.ts';
import { openFeed } from '../_views/feeds.ts';

export const GET = atomRoute(openFeed);
