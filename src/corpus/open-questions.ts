/** What nobody has answered: open and disputed threads, open doubts of a curator, open claims. */
import type { Entry } from '../format/rendered.ts';
import type { Claim } from '../format/schema/index.ts';
import type { Corpus, ThreadEntry, TopicEntry } from './model.ts';
import { itemsUnder, withAllBelow } from './topics.ts';

export interface OpenQuestions {
  readonly threads: readonly ThreadEntry[];
  readonly disputed: readonly ThreadEntry[];
  readonly doubts: readonly { readonly entry: Entry; readonly doubt: Entry['doubts'][number] }[];
  readonly claims: readonly { readonly topic: TopicEntry; readonly claim: Claim; readonly index: number }[];
}

/** Of the whole site, or of a topic and what is below it. */
export function openQuestions(corpus: Corpus, topic?: TopicEntry): OpenQuestions {
  const { threads, analyses } = topic ? itemsUnder(corpus, topic) : corpus;
  const topics = topic ? withAllBelow(corpus, topic) : corpus.topics;
  return {
    threads: threads.filter((thread) => thread.data.status === 'open'),
    disputed: threads.filter((thread) => thread.data.status === 'disputed'),
    doubts: [...threads, ...analyses].flatMap((entry) =>
      entry.doubts.filter((doubt) => doubt.answered === undefined).map((doubt) => ({ entry, doubt })),
    ),
    claims: topics.flatMap((topic) =>
      (topic.data.claims ?? [])
        .map((claim, index) => ({ topic, claim, index }))
        .filter(({ claim }) => claim.status === 'open'),
    ),
  };
}
