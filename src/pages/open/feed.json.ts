/** What nobody has answered, as JSON Feed. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../../corpus/from-astro.ts';
import { jsonFeedResponse } from '../_views/feed-response.ts';
import { openFeed } from '../_views/feeds.ts';
import { siteOf } from '../_views/site-address.ts';

export const GET: APIRoute = async ({ site }) =>
  jsonFeedResponse(openFeed(await getCorpus(), siteOf(site)), siteOf(site));
