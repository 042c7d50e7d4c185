/** Doubts of the curator and claims that nobody knows the truth of → items of the feed of open questions. */
import type { AnalysisEntry, ThreadEntry } from '../../corpus/model.ts';
import type { OpenQuestions } from '../../corpus/open-questions.ts';
import { addressOf, titleOf } from '../../corpus/references.ts';
import { entryId } from '../../exports/entry-id.ts';
import type { FeedItem } from '../../exports/feed.ts';
import { feedHtml } from '../../exports/feed-html.ts';
import { escapeMarkdown, inlineMarkdown } from '../../exports/inline-markdown.ts';
import { publishedOn, updatedOn } from '../../exports/moments.ts';
import type { Entry } from '../../format/rendered.ts';
import { escapeHtml } from '../../render/escape.ts';
import { dateInWords } from '../../ui/dates.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import { isInferred } from './claims.ts';
import type { ContentContext } from './content-context.ts';
import { titleTextOf } from './html.ts';
import { inferredLine } from './inferred-line.ts';

const t = wordsIn(undefined);

export function doubtItem({ entry, doubt }: OpenQuestions['doubts'][number], context: ContentContext): FeedItem {
  return openPart(
    {
      address: addressOf(entry, doubt.id),
      label: t.labels['note-doubt'],
      html: doubt.excerpt,
      from: { kind: t.itemKind[entry.kind], entry, name: titleOf(entry) },
      dates: { published: publishedOn(entry) ?? '', updated: updatedOn(entry) ?? '' },
      about: inferredLine((entry as ThreadEntry | AnalysisEntry).data),
    },
    context,
  );
}

export function claimItem({ topic, claim, index }: OpenQuestions['claims'][number], context: ContentContext): FeedItem {
  return openPart(
    {
      address: addressOf(topic, claim.id),
      label: t.claimStatus.open,
      html: topic.html[`claims.${index}.claim`] ?? '',
      from: { kind: t.itemKind.topic, entry: topic, name: topic.data.title },
      dates: { published: claim.since, updated: claim.since },
      about: isInferred(context.corpus, claim) ? t.sinceAbout(dateInWords(claim.since)) : '',
    },
    context,
  );
}

interface OpenPart {
  readonly address: string;
  readonly label: string;
  /** What is asked or claimed, as inline HTML. */
  readonly html: string;
  readonly from: { readonly kind: string; readonly entry: Entry; readonly name: string };
  readonly dates: Pick<FeedItem, 'published' | 'updated'>;
  /** Where its date was inferred, what is to be said of that. */
  readonly about: string;
}

/** Titles are what a reader of feeds sees: the question itself, not what it belongs to. */
function openPart({ address, label, html, from, dates, about }: OpenPart, { fill, full }: ContentContext): FeedItem {
  const filled = fill(html);
  const page = full(addressOf(from.entry));
  const lines = about === '' ? [] : [about];
  const where = `${from.kind}${t.mark.colon}`;
  return {
    id: entryId(address.slice(1).replace('/#', '#')),
    address,
    title: label + t.mark.colon + shorten(titleTextOf(filled)),
    language: t.lang,
    ...dates,
    html: [
      `<p>${feedHtml(filled, { page })}</p>`,
      ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
      `<p>${where}<a href="${escapeHtml(page)}">${escapeHtml(from.name)}</a></p>`,
    ].join('\n'),
    markdown: [
      inlineMarkdown(filled).trim(),
      ...lines.map(escapeMarkdown),
      `${where}[${escapeMarkdown(from.name)}](${page})`,
    ].join('\n\n'),
    tags: [],
  };
}

const MOST_TITLE = 100;

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_TITLE ? line : `${line.slice(0, MOST_TITLE).replace(/[\ud800-\udbff]$/u, '')}…`;
}
