/** What nobody has answered, as Atom. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../../corpus/from-astro.ts';
import { atomResponse } from '../_views/feed-response.ts';
import { openFeed } from '../_views/feeds.ts';
import { siteOf } from '../_views/site-address.ts';

export const GET: APIRoute = async ({ site }) => atomResponse(openFeed(await getCorpus(), siteOf(site)), siteOf(site));
