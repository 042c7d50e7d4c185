/** A topic and what is below it, as it went: what was said, read, published and believed, each with its date. Oldest first. */
import type { Entry } from '../format/rendered.ts';
import { firstDay } from './claims.ts';
import type { Corpus, TopicEntry } from './model.ts';
import { addressOf, titleOf } from './references.ts';
import { itemsUnder, withAllBelow } from './topics.ts';

export interface StoryEvent {
  readonly kind: 'thread' | 'analysis' | 'paper' | 'claim';
  readonly date: string;
  readonly address: string;
  /** Plain text; absent for a claim, whose words are Markdown: its page has them as HTML. */
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly status?: string | undefined;
  /** Whose claim it is, and which of them. */
  readonly topic?: TopicEntry | undefined;
  readonly claim?: number | undefined;
}

export function storyOf(corpus: Corpus, topic: TopicEntry): StoryEvent[] {
  const { threads, analyses, papers } = itemsUnder(corpus, topic);
  const told = (entry: Entry<'thread' | 'analysis'>, kind: 'thread' | 'analysis'): StoryEvent => {
    const { date, status, language } = entry.data;
    return { kind, date, status, language, address: addressOf(entry), title: titleOf(entry) };
  };
  const events: StoryEvent[] = [
    ...threads.map((thread) => told(thread, 'thread')),
    ...analyses.map((analysis) => told(analysis, 'analysis')),
    ...papers.flatMap((paper): StoryEvent[] => {
      const date = paper.data.published ?? paper.data.year?.toString();
      const said = { kind: 'paper', address: addressOf(paper), title: titleOf(paper), language: 'en' } as const;
      return date === undefined ? [] : [{ ...said, date }];
    }),
    ...withAllBelow(corpus, topic).flatMap((topic) =>
      (topic.data.claims ?? []).map(({ id, since, status }, claim): StoryEvent => ({
        kind: 'claim',
        date: since,
        status,
        topic,
        claim,
        address: addressOf(topic, id),
      })),
    ),
  ];
  return events.sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.address, b.address));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
