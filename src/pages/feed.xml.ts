/** What is new, as Atom. */
import { atomRoute } from './_views/feed-routes.ts';
import { siteFeed } from './_views/feeds.ts';

export const GET = atomRoute(siteFeed);
