/** Markdown of the pages that are no document: lists, papers with what is said of them, pages of ours. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../corpus/from-astro.ts';
import { contextOf } from './_views/content-context.ts';
import { markdownPages } from './_views/markdown/pages.ts';
import { siteOf } from './_views/site-address.ts';

export const getStaticPaths = (async () => {
  const pages = markdownPages(await getCorpus());
  return [...pages].map(([page, print]) => ({ params: { page }, props: { print } }));
}) satisfies GetStaticPaths;

interface Props {
  readonly print: ReturnType<ReturnType<typeof markdownPages>['get']> & object;
}

export const GET: APIRoute<Props> = async ({ site, props: { print } }) =>
  new Response(print(contextOf(await getCorpus(), siteOf(site))), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
