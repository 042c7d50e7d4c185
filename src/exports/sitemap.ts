/** Pages → sitemaps and their index, as sitemaps.org describes them. A sitemap holds whole addresses only: none is made without an origin. */
import { EDITIONS } from './editions.ts';
import { dayOf } from './moments.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';
import { xmlText } from './xml.ts';

/** Far below the 50,000 that are allowed: with its editions named, an address takes about 700 bytes. */
const MOST_URLS = 15_000;

export interface SitePage {
  /** Address from the site's root, in the first edition. */
  readonly address: string;
  /** A date of its content. */
  readonly updated?: string | undefined;
}

/** Each page once for each edition, all editions of a page in one sitemap. */
export function sitemapParts(pages: readonly SitePage[]): SitePage[][] {
  const most = Math.floor(MOST_URLS / EDITIONS.length);
  const parts: SitePage[][] = [];
  for (let start = 0; start < pages.length; start += most) parts.push(pages.slice(start, start + most));
  return parts;
}

export function printSitemap(pages: readonly SitePage[], site: SiteAddress): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => printPage(page, site)),
    '</urlset>',
    '',
  ].join('\n');
}

function printPage({ address, updated }: SitePage, site: SiteAddress): string[] {
  const links = EDITIONS.map(({ path, hreflang }) => alternate(hreflang, fullAddress(site, path + address)));
  const others = [...links, alternate('x-default', fullAddress(site, address))].join('');
  const lastmod = updated === undefined ? '' : `<lastmod>${dayOf(updated)}</lastmod>`;
  return EDITIONS.map(
    ({ path }) => `<url><loc>${xmlText(fullAddress(site, path + address))}</loc>${lastmod}${others}</url>`,
  );
}

function alternate(hreflang: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${xmlText(href)}"/>`;
}

/** `lastmods`: of each part the latest date in it. */
export function printSitemapIndex(lastmods: readonly (string | undefined)[], site: SiteAddress): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lastmods.map((date, index) => {
      const lastmod = date === undefined ? '' : `<lastmod>${dayOf(date)}</lastmod>`;
      return `<sitemap><loc>${xmlText(fullAddress(site, `/sitemap-${index + 1}.xml`))}</loc>${lastmod}</sitemap>`;
    }),
    '</sitemapindex>',
    '',
  ].join('\n');
}
