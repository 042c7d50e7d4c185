/** What is new, as JSON Feed. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/from-astro.ts';
import { jsonFeedResponse } from './_views/feed-response.ts';
import { siteFeed } from './_views/feeds.ts';
import { siteOf } from './_views/site-address.ts';

export const GET: APIRoute = async ({ site }) =>
  jsonFeedResponse(siteFeed(await getCorpus(), siteOf(site)), siteOf(site));
