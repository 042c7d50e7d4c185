/** Entries → items of a feed, newest first. Each is made once a build, however many feeds it stands in. */
import { addressOf, titleOf } from '../../corpus/references.ts';
import { topicsNamed } from '../../corpus/topics.ts';
import type { AnalysisEntry, DigestEntry, ThreadEntry, TopicEntry } from '../../corpus/model.ts';
import { entryId } from '../../exports/entry-id.ts';
import type { FeedItem } from '../../exports/feed.ts';
import { feedHtml } from '../../exports/feed-html.ts';
import { dayOf, publishedOn, updatedOn } from '../../exports/moments.ts';
import type { Entry } from '../../format/rendered.ts';
import type { ContentContext } from './content-context.ts';
import { analysisContent, digestContent, threadContent, topicContent } from './feed-content.ts';
import { markdownContent } from './feed-markdown.ts';
import { textOf } from './html.ts';

export type FeedEntry = ThreadEntry | AnalysisEntry | DigestEntry | TopicEntry;

const made = new WeakMap<Entry, FeedItem>();

/** What happened last stands first: a question that was judged anew is news. Equal dates go by id, so that each build gives the same order. */
export function newestOf<T extends { readonly updated: string; readonly published: string; readonly id: string }>(
  items: readonly T[],
  most: number,
): T[] {
  const key = ({ updated, published }: T) => `${dayOf(updated)} ${dayOf(published)}`;
  return [...items].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : a.id < b.id ? -1 : 1)).slice(0, most);
}

/** The entries that such a list would show, before any text is read. */
export function newestEntries<T extends FeedEntry>(entries: readonly T[], most: number): T[] {
  const dated = entries.map((entry) => ({
    entry,
    id: entry.path,
    published: publishedOn(entry) ?? '',
    updated: updatedOn(entry) ?? '',
  }));
  return newestOf(dated, most).map(({ entry }) => entry);
}

export function feedItem(entry: FeedEntry, context: ContentContext): FeedItem {
  const known = made.get(entry);
  if (known) return known;
  const { corpus, fill, full } = context;
  const address = addressOf(entry);
  const topics = 'topics' in entry.data ? entry.data.topics : [];
  const item: FeedItem = {
    id: entryId(address.slice(1, -1)),
    address,
    // Readers show a title as it is.
    title: titleOf(entry),
    language: ('language' in entry.data ? entry.data.language : undefined) ?? 'zh-Hans',
    published: publishedOn(entry) ?? '',
    updated: updatedOn(entry) ?? '',
    summary: textOf(fill(entry.html[entry.kind === 'analysis' ? 'verdict' : 'summary'])),
    html: feedHtml(contentOf(entry, context), { page: full(address) }),
    markdown: markdownContent(entry, context, full(address)),
    tags: topicsNamed(corpus, topics).map(({ data }) => data.title),
  };
  made.set(entry, item);
  return item;
}

function contentOf(entry: FeedEntry, context: ContentContext): string {
  switch (entry.kind) {
    case 'thread':
      return threadContent(entry as ThreadEntry, context);
    case 'analysis':
      return analysisContent(entry as AnalysisEntry, context);
    case 'digest':
      return digestContent(entry as DigestEntry, context);
    default:
      return topicContent(entry as TopicEntry, context);
  }
}
