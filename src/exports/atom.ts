/** Feed → Atom, RFC 4287. Well-formed whatever the texts hold; addresses are relative to the site's root where its own is not known. */
import { type Feed, type FeedItem } from './feed.ts';
import { momentOf } from './moments.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';
import { xmlAttribute, xmlText } from './xml.ts';

export function printAtom(feed: Feed, site: SiteAddress, author: string): string {
  const updated = feed.items[0]?.updated ?? feed.updated;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlAttribute(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', momentOf(updated)),
    `<author>${element('name', author)}</author>`,
    link('alternate', fullAddress(site, feed.page), 'text/html'),
    link('self', fullAddress(site, feed.atom), 'application/atom+xml'),
    link('alternate', fullAddress(site, feed.json), 'application/feed+json'),
    element('generator', 'wenqu'),
    ...feed.items.map((item) => printItem(item, site)),
    '</feed>',
    '',
  ].join('\n');
}

function printItem(item: FeedItem, site: SiteAddress): string {
  const { id, title, address, language, published, updated, summary, html, tags } = item;
  return [
    `<entry xml:lang="${xmlAttribute(language)}">`,
    element('id', id),
    element('title', title),
    link('alternate', fullAddress(site, address), 'text/html'),
    element('published', momentOf(published)),
    element('updated', momentOf(updated)),
    ...tags.map((tag) => `<category term="${xmlAttribute(tag)}"/>`),
    ...(summary === undefined ? [] : [element('summary', summary)]),
    `<content type="html">${xmlText(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${xmlAttribute(href)}"/>`;
}
