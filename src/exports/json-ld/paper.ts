/** A paper's record → `ScholarlyArticle`, by its own address: our page is about it and is not it. */
import type { ScholarlyArticle, WebPage } from 'schema-dts';
import { addressOf } from '../../corpus/references.ts';
import type { Entry } from '../../format/rendered.ts';
import { paperUrl } from '../bibliography/record-links.ts';
import { fullAddress, type SiteAddress } from '../site-address.ts';

export function paperPageLd(entry: Entry<'paper'>, site: SiteAddress): WebPage {
  const page = fullAddress(site, addressOf(entry));
  return { '@type': 'WebPage', '@id': page, url: page, mainEntity: paperLd(entry) };
}

/** Only what the record confirms. */
export function paperLd({ id, data }: Entry<'paper'>): ScholarlyArticle {
  const { title, titleZh, authors, year, published, arxiv, doi, venue } = data;
  const url = paperUrl(data);
  // As exact as the record is: programs that cite read the year, and the first of January would be a claim.
  const date = published ?? year?.toString();
  const identifiers = [
    ...(arxiv === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv } as const]),
    ...(doi === undefined ? [] : [{ '@type': 'PropertyValue', propertyID: 'doi', value: doi } as const]),
  ];
  return {
    '@type': 'ScholarlyArticle',
    ...(url !== undefined && { '@id': url, url }),
    name: title ?? titleZh ?? `arXiv:${id}`,
    ...(title !== undefined && { headline: title }),
    ...(title !== undefined && titleZh !== undefined && { alternateName: titleZh }),
    ...(authors && { author: authors.map((name) => ({ '@type': 'Person', name }) as const) }),
    ...(date !== undefined && { datePublished: date }),
    ...(identifiers.length > 0 && { identifier: identifiers }),
    ...(venue !== undefined && { isPartOf: { '@type': 'PublicationIssue', name: venue } }),
  };
}
