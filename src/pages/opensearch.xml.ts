/**
 * The site as a search engine, in the words of OpenSearch 1.1. Browsers want the whole address, so they take it where
 * `SITE_URL` is set; without it the address begins at the root, which is right wherever the site stands but offered by no browser.
 */
import type { APIRoute } from 'astro';
import { href } from '../ui/href.ts';
import { wordsIn } from '../ui/strings/index.ts';

export const GET: APIRoute = ({ site, currentLocale }) => {
  const t = wordsIn(currentLocale);
  const absolute = (address: string) => (site ? new URL(address, site).href : address);
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${text(t.site)}</ShortName>`,
    `  <Description>${text(t.searchLabel)}</Description>`,
    `  <Language>${t.lang}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${text(absolute(href('/favicon.svg')))}</Image>`,
    `  <Url type="text/html" method="get" template="${text(absolute(href('/search/')))}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${text(absolute(href('/opensearch.xml')))}"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
