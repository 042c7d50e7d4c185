/** What the site is, for language models. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/from-astro.ts';
import { printLlms } from '../exports/llms.ts';
import { wordsIn } from '../ui/strings/index.ts';
import { siteOf } from './_views/site-address.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(printLlms(await getCorpus(), siteOf(site), wordsIn(undefined)));
