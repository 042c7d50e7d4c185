/** What happened in a topic → signs of its chart. */
import type { Corpus, TopicEntry } from '../../corpus/model.ts';
import { storyOf } from '../../corpus/topic-story.ts';
import { escapeHtml } from '../../render/escape.ts';
import type { StoryItem } from '../../ui/topic/story-item.ts';
import { type Fill, textOf } from './html.ts';

/** A page that lists more would be a list of all: the sections below it have the rest. */
const MOST = 120;

export function storyItems(corpus: Corpus, topic: TopicEntry, fill: Fill): StoryItem[] {
  return storyOf(corpus, topic)
    .slice(-MOST)
    .map(({ kind, date, address, title, language, status, topic: of, claim }) => {
      const html = title === undefined ? (fill(of?.html[`claims.${claim ?? 0}.claim`]) ?? '') : escapeHtml(title);
      return { kind, date, address, lang: language, status, html, name: title ?? textOf(html) ?? '' };
    });
}
