/** `/sitemap-index.xml` and the sitemaps it names. None without `SITE_URL`: a sitemap holds whole addresses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../corpus/from-astro.ts';
import { latest } from '../exports/moments.ts';
import { printSitemap, printSitemapIndex, type SitePage, sitemapParts } from '../exports/sitemap.ts';
import { siteOf } from './_views/site-address.ts';
import { sitePages } from './_views/site-pages.ts';

interface Props {
  readonly parts: readonly (readonly SitePage[])[];
}

export const getStaticPaths = (async () => {
  if (!import.meta.env.SITE) return [];
  const parts = sitemapParts(sitePages(await getCorpus()));
  return [
    { params: { part: 'index' }, props: { parts } satisfies Props },
    ...parts.map((pages, index) => ({
      params: { part: String(index + 1) },
      props: { parts: [pages] } satisfies Props,
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ site, params, props: { parts } }) => {
  const text =
    params['part'] === 'index'
      ? printSitemapIndex(
          parts.map((pages) => latest(pages.map(({ updated }) => updated))),
          siteOf(site),
        )
      : printSitemap(parts[0] ?? [], siteOf(site));
  return new Response(text, { headers: { 'content-type': 'application/xml' } });
};
