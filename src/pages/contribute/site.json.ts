/** What the workbench must know of the site before it can make a file. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../../corpus/from-astro.ts';
import { siteFacts } from '../_views/site-facts.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(siteFacts(await getCorpus())), { headers: { 'content-type': 'application/json' } });
