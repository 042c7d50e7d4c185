/** A digest to begin with: what was merged since the last one, by topic and date, with places for the editor's words. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createCorpus } from '../corpus/create.ts';
import type { AnalysisEntry, Corpus, ThreadEntry } from '../corpus/model.ts';
import { addressOf } from '../corpus/references.ts';
import { isSlug } from '../format/address.ts';
import type { Document } from '../format/document.ts';
import { print } from '../format/print.ts';
import { both, type Text } from '../format/problem.ts';
import { isDate } from '../format/is-date.ts';
import { mergedSinceDigest } from './merged-since.ts';
import { noDate, noSlug } from './new-item.ts';
import type { NewOptions, Outcome } from './new-outcome.ts';
import { prepare } from './prepare.ts';
import { count } from './repairs-report.ts';
import { toWrite } from '../format/to-write.ts';
import { today } from './today.ts';
import { writeWhole } from './write-whole.ts';

/** As many as a digest may hold. */
const MOST = 60;

type Item = ThreadEntry | AnalysisEntry;

export async function newDigest(content: string, options: NewOptions): Promise<Outcome> {
  const { date = today() } = options;
  if (!isDate(date)) return { refusal: noDate(date) };
  const slug = options.slug ?? date.slice(0, 7);
  if (!isSlug(slug)) return { refusal: noSlug(slug) };
  const path = join(content, 'digests', `${slug}.mdx`);
  const file = relative(process.cwd(), path);
  if (existsSync(path))
    return {
      refusal: both(
        `${file} 已经在那里；请用 --slug 另起一个名字`,
        `${file} is there already; choose another name with --slug`,
      ),
    };

  const corpus = createCorpus((await prepare(content)).entries);
  const merged = mergedSinceDigest(content);
  const all = itemsSince(corpus, merged);
  if (all.length === 0) {
    return { refusal: nothingNew(corpus) };
  }
  const items = byTopic(all.slice(0, MOST));
  const [year = '', month] = date.split('-');
  const document: Document<'digest'> = {
    kind: 'digest',
    data: {
      title: options.title ?? `问渠文摘（${year} 年${month === undefined ? '' : ` ${Number(month)} 月`}）`,
      date,
      summary: toWrite('这一期讲了什么，一两句话'),
      items: items.map((item) => ({ ref: refOf(item), note: toWrite(item.data.title) })),
    },
    body: [{ type: 'paragraph', children: [{ type: 'text', value: toWrite('开场白，几句话；不要就删掉') }] }],
  };
  writeWhole(path, print(document));
  const how = merged
    ? both('按 git 的历史', 'by the history of git')
    : both('按日期，这里没有 git 的历史', 'by their dates, as there is no history of git here');
  const older = all.length - MOST;
  return {
    file,
    told: [
      both(
        `上一期以来 ${items.length} 篇（${how.zh}），按主题排，新的在前。`,
        `${count(items.length, 'item')} since the last digest (${how.en}), by topic, the newest first.`,
      ),
      ...(older > 0
        ? [
            both(
              `另有 ${older} 篇更早的没有收：一期最多 ${MOST} 篇。`,
              `${older} older ones are left out: a digest holds at most ${MOST}.`,
            ),
          ]
        : []),
      both(
        `接下来：把 ${toWrite('…')} 换成您的话，条目可删可调，然后：npm run check -- ${file}`,
        `Next: write your words where ${toWrite('…')} stands, drop and reorder items as you like, then: npm run check -- ${file}`,
      ),
    ],
  };
}

/** What came before the last digest and was left out of every one is told by name: to put it into one by hand is up to the editor. */
function nothingNew(corpus: Corpus): Text {
  const [last] = corpus.digests;
  if (!last) return both('还没有讨论和解读可以收', 'There is no thread and no analysis yet to make a digest of');
  const left = [...corpus.threads, ...corpus.analyses].map(refOf).filter((ref) => !toldRefs(corpus).has(ref));
  const names = `${left.slice(0, MOST_NAMED).join(', ')}${left.length > MOST_NAMED ? ' …' : ''}`;
  return both(
    `digests/${last.id} 之后没有新的：后来的讨论和解读都已经收进文摘。${left.length === 0 ? '' : `更早的里面有 ${left.length} 篇从没有收过：${names}`}`,
    `Nothing new since digests/${last.id}: every thread and analysis that came after it is in a digest.${left.length === 0 ? '' : ` In no digest, of what came before (${left.length}): ${names}`}`,
  );
}

const MOST_NAMED = 8;

function refOf(item: Item): string {
  return addressOf(item).slice(1, -1);
}

function toldRefs(corpus: Corpus): ReadonlySet<string> {
  return new Set(corpus.digests.flatMap(({ data }) => data.items.map(({ ref }) => ref.replace(/#.*$/u, ''))));
}

/** Newest first: merged since the last digest and in none; without a history, as new as the last digest and in none. */
function itemsSince(corpus: Corpus, merged: ReadonlySet<string> | undefined): Item[] {
  const told = toldRefs(corpus);
  const last = corpus.digests[0]?.data.date;
  const isNew = (item: Item) =>
    merged ? merged.has(item.path) : last === undefined || item.data.date.padEnd(10, '~') >= last;
  const items: Item[] = [...corpus.threads, ...corpus.analyses];
  return items
    .filter((item) => isNew(item) && !told.has(refOf(item)))
    .sort((a, b) => (a.data.date < b.data.date ? 1 : a.data.date > b.data.date ? -1 : a.id < b.id ? -1 : 1));
}

/** Items of one main topic stand together, the topic with most of them first; inside, as they came. */
function byTopic(items: readonly Item[]): Item[] {
  const groups = Map.groupBy(items, ({ data }) => data.topics[0] ?? '');
  return [...groups.values()].sort((a, b) => b.length - a.length).flat();
}
