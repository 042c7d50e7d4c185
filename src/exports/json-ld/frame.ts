/** What says where a page stands: the way down to it, a topic as a collection, the site itself. */
import type { BreadcrumbList, CollectionPage, WebSite } from 'schema-dts';
import { addressOf } from '../../corpus/references.ts';
import type { Entry } from '../../format/rendered.ts';
import { dayOf } from '../moments.ts';
import { fullAddress, type SiteAddress } from '../site-address.ts';

export interface Step {
  readonly name: string;
  readonly address: string;
}

/** From the room down to the page itself. */
export function breadcrumbLd(steps: readonly Step[], site: SiteAddress): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: fullAddress(site, address),
    })),
  };
}

/** `name`: what the topic is called in the language of the page. */
export function topicLd(
  entry: Entry<'topic'>,
  site: SiteAddress,
  { name, summary }: { readonly name: string; readonly summary?: string | undefined },
): CollectionPage {
  const page = fullAddress(site, addressOf(entry));
  const { title, en, aliases = [], updated } = entry.data;
  const names = [en, ...aliases];
  return {
    '@type': 'CollectionPage',
    '@id': page,
    url: page,
    name,
    dateModified: dayOf(updated),
    ...(summary !== undefined && { description: summary }),
    about: { '@type': 'DefinedTerm', name: title, alternateName: names },
  };
}

export function siteLd(
  words: { readonly name: string; readonly description: string; readonly inLanguage: string },
  site: SiteAddress,
): WebSite {
  const page = fullAddress(site, '/');
  return { '@type': 'WebSite', '@id': page, url: page, ...words };
}
