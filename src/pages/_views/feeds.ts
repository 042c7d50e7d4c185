/** The feeds of the site: everything, one topic with all below it, and what nobody has answered. */
import type { Corpus, TopicEntry } from '../../corpus/model.ts';
import { openQuestions } from '../../corpus/open-questions.ts';
import { addressOf } from '../../corpus/references.ts';
import { itemsUnder, withAllBelow } from '../../corpus/topics.ts';
import { entryId } from '../../exports/entry-id.ts';
import { type Feed, type FeedItem, MOST_ITEMS } from '../../exports/feed.ts';
import { latest, updatedOn } from '../../exports/moments.ts';
import type { SiteAddress } from '../../exports/site-address.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { contextOf } from './content-context.ts';
import { feedItem, newestEntries, newestOf } from './feed-items.ts';
import { textOf } from './html.ts';
import { claimItem, doubtItem } from './open-feed-items.ts';

const t = wordsIn(undefined);

export function siteFeed(corpus: Corpus, site: SiteAddress): Feed {
  const entries = newestEntries([...corpus.threads, ...corpus.analyses, ...corpus.digests], MOST_ITEMS);
  const context = contextOf(corpus, site);
  return feedOf(
    '/',
    t.site,
    t.tagline,
    corpus,
    entries.map((entry) => feedItem(entry, context)),
  );
}

/** The topic itself is one of its items: it is news when what is believed changes. */
export function topicFeed(corpus: Corpus, site: SiteAddress, { topic }: { readonly topic: TopicEntry }): Feed {
  const { threads, analyses } = itemsUnder(corpus, topic);
  const entries = newestEntries([...withAllBelow(corpus, topic), ...threads, ...analyses], MOST_ITEMS);
  const context = contextOf(corpus, site);
  const description = textOf(context.fill(topic.html['summary'])) ?? topic.data.title;
  const title = `${topic.data.title} · ${t.site}`;
  return feedOf(
    addressOf(topic),
    title,
    description,
    corpus,
    entries.map((entry) => feedItem(entry, context)),
  );
}

export function openFeed(corpus: Corpus, site: SiteAddress): Feed {
  const context = contextOf(corpus, site);
  const { threads, disputed, doubts, claims } = openQuestions(corpus);
  const parts = [...doubts.map((one) => doubtItem(one, context)), ...claims.map((one) => claimItem(one, context))];
  const newest = newestEntries([...threads, ...disputed], MOST_ITEMS).map((thread) => feedItem(thread, context));
  return feedOf(
    '/open/',
    `${t.titles.open} · ${t.site}`,
    t.leads.open,
    corpus,
    newestOf([...newest, ...parts], MOST_ITEMS),
  );
}

function feedOf(page: string, title: string, description: string, corpus: Corpus, items: readonly FeedItem[]): Feed {
  const all = [...corpus.threads, ...corpus.analyses, ...corpus.digests, ...corpus.topics];
  return {
    id: entryId(`feeds${page}`),
    title,
    description,
    language: t.lang,
    page,
    atom: `${page}feed.xml`,
    json: `${page}feed.json`,
    items,
    // For a feed without items: nothing in the archive is newer than this.
    updated: items[0]?.updated ?? latest(all.map(updatedOn)) ?? '1970',
  };
}
