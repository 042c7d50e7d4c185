/** What is new, as Atom. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/from-astro.ts';
import { atomResponse } from './_views/feed-response.ts';
import { siteFeed } from './_views/feeds.ts';
import { siteOf } from './_views/site-address.ts';

export const GET: APIRoute = async ({ site }) => atomResponse(siteFeed(await getCorpus(), siteOf(site)), siteOf(site));
