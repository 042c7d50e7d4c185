/** What makes a feed → the routes of its two addresses. */
import type { APIContext, APIRoute } from 'astro';
import { getCorpus } from '../../corpus/from-astro.ts';
import type { Corpus } from '../../corpus/model.ts';
import { printAtom } from '../../exports/atom.ts';
import type { Feed } from '../../exports/feed.ts';
import { printJsonFeed } from '../../exports/json-feed.ts';
import type { SiteAddress } from '../../exports/site-address.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { siteOf } from './site-address.ts';

/** `props`: of the route, where it stands for many. */
type MakeFeed<Props> = (corpus: Corpus, site: SiteAddress, props: Props) => Feed;

export function atomRoute<Props extends APIContext['props']>(make: MakeFeed<Props>): APIRoute<Props> {
  return feedRoute(make, printAtom, 'application/atom+xml');
}

export function jsonFeedRoute<Props extends APIContext['props']>(make: MakeFeed<Props>): APIRoute<Props> {
  return feedRoute(make, printJsonFeed, 'application/feed+json');
}

function feedRoute<Props extends APIContext['props']>(
  make: MakeFeed<Props>,
  print: (feed: Feed, site: SiteAddress, author: string) => string,
  type: string,
): APIRoute<Props> {
  const { site: author } = wordsIn(undefined);
  return async ({ site: url, props }) => {
    const site = siteOf(url);
    const feed = make(await getCorpus(), site, props);
    return new Response(print(feed, site, author), { headers: { 'content-type': type } });
  };
}
