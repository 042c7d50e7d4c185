/** An analysis or a digest → `Article`. Who wrote it is not recorded, so no author is named; the site publishes it. */
import type { Article } from 'schema-dts';
import { addressOf, titleOf } from '../../corpus/references.ts';
import type { Entry } from '../../format/rendered.ts';
import { dayOf, updatedOn } from '../moments.ts';
import { fullAddress, type SiteAddress } from '../site-address.ts';
import { paperLd } from './paper.ts';
import { siteAsPublisher } from './publisher.ts';

export interface ArticleContext {
  readonly site: SiteAddress;
  /** The site's name. */
  readonly publisher: string;
  /** In one or two sentences, plain. */
  readonly summary?: string | undefined;
  readonly topics: readonly string[];
  /** Papers it reads. */
  readonly papers: readonly Entry<'paper'>[];
}

export function articleLd(
  entry: Entry<'analysis' | 'digest'>,
  { site, publisher, summary, topics, papers }: ArticleContext,
): Article {
  const page = fullAddress(site, addressOf(entry));
  return {
    '@type': 'Article',
    '@id': page,
    url: page,
    headline: titleOf(entry),
    datePublished: dayOf(entry.data.date),
    dateModified: dayOf(updatedOn(entry) ?? entry.data.date),
    inLanguage: ('language' in entry.data ? entry.data.language : undefined) ?? 'zh-Hans',
    publisher: siteAsPublisher(publisher, site),
    ...(summary !== undefined && { abstract: summary }),
    ...(topics.length > 0 && { keywords: [...topics] }),
    ...(papers.length > 0 && { about: papers.map(paperLd) }),
  };
}
