/** Every page that is worth finding, with a date of what it shows. */
import type { Corpus } from '../../corpus/model.ts';
import { addressOf } from '../../corpus/references.ts';
import { latest, updatedOn } from '../../exports/moments.ts';
import type { SitePage } from '../../exports/sitemap.ts';
import type { Entry } from '../../format/rendered.ts';
import { ruleIds } from './rule-pages.ts';
import { threadPageAddress, threadPages } from './thread-pages.ts';

export function sitePages(corpus: Corpus): SitePage[] {
  const { threads, analyses, papers, topics, digests } = corpus;
  const newest = (entries: readonly Entry[]) => latest(entries.map(updatedOn));
  const list = (address: string, entries: readonly Entry[]): SitePage => ({ address, updated: newest(entries) });
  const page = (entry: Entry): SitePage => ({ address: addressOf(entry), updated: updatedOn(entry) });
  // A paper's page changes when something names it.
  const paperPage = (entry: Entry): SitePage => ({
    address: addressOf(entry),
    updated: newest((corpus.index.mentionsOf.get(`papers/${entry.id}`) ?? []).map(({ from }) => from)),
  });
  return [
    list('/', [...threads, ...analyses, ...digests, ...topics]),
    list('/topics/', topics),
    list('/map/', topics),
    ...threadPages(corpus).map((part, index) => list(threadPageAddress(index + 1), part)),
    list('/analyses/', analyses),
    { address: '/papers/' },
    list('/digests/', digests),
    list('/open/', [...threads, ...analyses, ...topics]),
    { address: '/glossary/' },
    { address: '/about/' },
    { address: '/contribute/' },
    { address: '/contribute/rules/' },
    ...ruleIds().map((id) => ({ address: `/contribute/rules/${id}/` })),
    ...topics.map(page),
    ...digests.map(page),
    ...analyses.map(page),
    ...threads.map(page),
    ...papers.map(paperPage),
  ];
}
