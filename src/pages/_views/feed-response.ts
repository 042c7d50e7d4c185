/** A feed → the answer of its two addresses. */
import { printAtom } from '../../exports/atom.ts';
import type { Feed } from '../../exports/feed.ts';
import { printJsonFeed } from '../../exports/json-feed.ts';
import type { SiteAddress } from '../../exports/site-address.ts';
import { wordsIn } from '../../ui/strings/index.ts';

const { site: author } = wordsIn(undefined);

export function atomResponse(feed: Feed, site: SiteAddress): Response {
  return new Response(printAtom(feed, site, author), { headers: { 'content-type': 'application/atom+xml' } });
}

export function jsonFeedResponse(feed: Feed, site: SiteAddress): Response {
  return new Response(printJsonFeed(feed, site, author), { headers: { 'content-type': 'application/feed+json' } });
}
