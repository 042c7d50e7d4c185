/** Open questions of the corpus → lines of a list, by what makes them open. */
import type { Corpus, ThreadEntry } from '../../corpus/model.ts';
import type { OpenQuestions } from '../../corpus/open-questions.ts';
import { addressOf } from '../../corpus/references.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import type { OpenItem } from '../../ui/topic/open-item.ts';
import { escapeHtml } from '../../render/escape.ts';
import { isInferred } from './claims.ts';
import { type Fill } from './html.ts';
import { nameOf, topicName } from './rows.ts';

const t = wordsIn(undefined);

export function openItems(
  { threads, disputed, doubts, claims }: OpenQuestions,
  fill: Fill,
  corpus: Corpus,
): Record<keyof OpenQuestions, OpenItem[]> {
  return {
    threads: threads.map((thread) => threadItem(thread)),
    disputed: disputed.map((thread) => threadItem(thread)),
    doubts: doubts.map(({ entry, doubt }) => ({
      address: addressOf(entry, doubt.id),
      html: fill(doubt.excerpt),
      from: nameOf(entry),
      status: 'open',
      label: t.labels['note-doubt'],
    })),
    claims: claims.map(({ topic, claim, index }) => ({
      address: addressOf(topic, claim.id),
      html: fill(topic.html[`claims.${index}.claim`]) ?? '',
      from: topicName(topic),
      status: 'open',
      label: t.claimStatus.open,
      date: claim.since,
      isInferred: isInferred(corpus, claim),
    })),
  };
}

function threadItem(thread: ThreadEntry): OpenItem {
  const { title, status, date, dateBasis } = thread.data;
  return {
    address: addressOf(thread),
    html: escapeHtml(title),
    status,
    label: t.status[status],
    date,
    isInferred: dateBasis !== undefined,
  };
}
