/**
 * The site as a search engine, in the words of OpenSearch 1.1. Its addresses have to be whole, so it is written only where
 * `SITE_URL` tells them; the head of the pages names it under the same condition.
 */
import type { APIRoute } from 'astro';
import { xmlAttribute, xmlText } from '../exports/xml.ts';
import { href, hrefInEdition } from '../ui/href.ts';
import { wordsIn } from '../ui/strings/index.ts';

export const GET: APIRoute = ({ site, currentLocale }) => {
  // An answer without a body is no file.
  if (!site) return new Response(null);
  const t = wordsIn(currentLocale);
  const absolute = (address: string) => site.origin + address;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${xmlText(t.site)}</ShortName>`,
    `  <Description>${xmlText(t.searchLabel)}</Description>`,
    `  <Language>${t.lang}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${xmlText(absolute(href('/favicon.svg')))}</Image>`,
    `  <Url type="text/html" method="get" template="${xmlAttribute(absolute(href('/search/')))}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${xmlAttribute(absolute(hrefInEdition('/opensearch.xml')))}"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
