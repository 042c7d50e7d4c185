/** Feed → JSON Feed 1.1. Its addresses must be whole: without the site's own they are left out. */
import type { Feed } from './feed.ts';
import { momentOf } from './moments.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';

export function printJsonFeed(feed: Feed, site: SiteAddress, author: string): string {
  const url = (address: string) => (site.origin === undefined ? undefined : fullAddress(site, address));
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: url(feed.page),
    feed_url: url(feed.json),
    description: feed.description,
    language: feed.language,
    authors: [{ name: author }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: url(item.address),
      title: item.title,
      // Readers that show no MathML can take the Markdown, where formulas are LaTeX.
      content_html: item.html,
      content_text: item.markdown,
      summary: item.summary,
      date_published: momentOf(item.published),
      date_modified: momentOf(item.updated),
      tags: item.tags.length === 0 ? undefined : item.tags,
      language: item.language,
    })),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
