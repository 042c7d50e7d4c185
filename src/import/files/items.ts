/** An item of a draft → first its name, place, date and topics, then its document. */
import type { Document } from '../../format/document.ts';
import { both, type Text } from '../../format/problem.ts';
import type { Thread } from '../../format/schema/index.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import type { Composed, ComposedItem, DayTold } from '../composed.ts';
import { analysisOf } from './analysis.ts';
import { saysNothing } from '../compose/asked-sentence.ts';
import { PART } from '../compose/title.ts';
import type { Finder } from '../../format/likeness/concepts.ts';
import { dateOf } from './dates.ts';
import type { FileDoubt, Tell } from './doubt.ts';
import type { ItemContext } from './item-context.ts';
import type { Known, KnownThread } from './known.ts';
import { shorten, tidyLine } from './lines.ts';
import { beginsAlike, type PageNames, wordsAlone } from './page-names.ts';
import type { PaperShelf } from './papers.ts';
import { withoutImpossibleIds } from './refused.ts';
import { threadOf } from './thread.ts';
import { proposeTopics, UNSORTED, type Concept } from './topics.ts';

export interface Setting {
  readonly composed: Composed;
  readonly known: Known;
  readonly today: string;
  readonly source: Thread['source'];
  readonly findTopics: Finder<Concept>;
  readonly names: PageNames;
  readonly slug: (title: string) => string;
  /** What all items together hold: an item that names no paper and no picture is dated by those of the others. */
  readonly whole: Named;
  /** Days of items of which the source tells no year. */
  readonly yearless: ReadonlyMap<ComposedItem, DayTold>;
}

interface Named {
  readonly papers: readonly string[];
  readonly pictures: readonly string[];
}

export function namedIn(items: readonly ComposedItem[]): Named {
  return { papers: items.flatMap(arxivIds), pictures: items.flatMap(({ figures }) => figures.map(({ name }) => name)) };
}

export interface Planned extends Omit<ItemContext, 'shelf' | 'tell'> {
  readonly name: string;
  readonly ref: string;
  readonly path: string;
  /** As it is compared with others; absent for a reading of a paper. */
  readonly thread: KnownThread | undefined;
  readonly said: readonly Pick<FileDoubt, 'reason' | 'unquoted' | 'choice'>[];
}

export function planItem(
  item: ComposedItem,
  { composed, known, today, source, findTopics, names, slug, whole, yearless }: Setting,
): Planned {
  const said: Planned['said'][number][] = [];
  const tell: Tell = (reason, choice, unquoted) => said.push({ reason, unquoted, choice });
  const { language } = composed.source;
  const title = titleOf(item, language, today, tell);
  const words = [item.text, ...item.posts.map(({ text }) => text)].join('\n');
  const { topics, isSure, maybe } = item.topics
    ? { topics: item.topics, isSure: true, maybe: [] }
    : proposeTopics(title, words, findTopics);
  const called = (ids: readonly string[]) => namesOfTopics(ids, known);
  if (!isSure && topics[0] !== UNSORTED)
    tell(
      both('主题只凭一个词定下', 'The topic rests on a single word'),
      both(`归入 ${called(topics).zh}`, `it is filed under ${called(topics).en}`),
    );
  else if (!isSure)
    tell(
      maybe.length > 0
        ? both(
            `只有个别词像是这些主题的：${called(maybe).zh}`,
            `Only a word or two hint at a topic: ${called(maybe).en}`,
          )
        : both('没有找到它属于哪个主题', 'Found no topic for it'),
      both(`归入 ${UNSORTED}（待归类）`, `it is filed under \`${UNSORTED}\``),
    );
  const own = namedIn([item]);
  const named = {
    papers: own.papers.length > 0 ? own.papers : whole.papers,
    pictures: own.pictures.length > 0 ? own.pictures : whole.pictures,
  };
  // A talk may be kept out of order; no post is older than its file says.
  const firstDay = item.posts.flatMap(({ on }) => on ?? []).sort()[0];
  /** @param there the item's own file, where an earlier import wrote it. */
  const common = (there: { readonly takenIn?: string | undefined } | undefined) => {
    const day = there?.takenIn ?? today;
    const isEarlier = item.date !== undefined && firstDay !== undefined && firstDay < item.date;
    const dated = dateOf(
      [isEarlier ? firstDay : item.date, firstDay, composed.date],
      named,
      day,
      language,
      yearless.get(item) ?? composed.told,
    );
    return { item, title, dated, topics, language, source, today: day, said };
  };
  if (item.kind === 'brief' || item.kind === 'analysis') {
    const itself = (id: string) =>
      known.analyses.find((other) => other.id === id && wordsAlone(other.title) === wordsAlone(title));
    const name = names.take('analyses', slug(title), (id) => itself(id) !== undefined);
    const ref = `analyses/${name}`;
    return { ...common(itself(name)), name, ref, path: `${ref}.mdx`, thread: undefined };
  }
  const question = item.posts.find(({ role }) => role === 'question')?.text ?? title;
  const itself = (id: string) =>
    known.threads.find(
      (other) =>
        other.id === id &&
        wordsAlone(other.title) === wordsAlone(title) &&
        beginsAlike(other.question, question) &&
        // Asked again in another year it is another talk, and has a name of its own.
        (other.year ?? yearOf(common(other))) === yearOf(common(other)),
    );
  const name = names.take('threads', slug(title), (id) => itself(id) !== undefined);
  const found = common(itself(name));
  return {
    ...found,
    name,
    ref: `threads/${name}`,
    path: `threads/${yearOf(found)}/${name}.mdx`,
    thread: { id: name, title, question },
  };
}

function yearOf({ dated }: Pick<Planned, 'dated'>): string {
  return dated.date.slice(0, 4);
}

export function itemDocument(planned: Planned, shelf: PaperShelf, tell: Tell): Document {
  const context: ItemContext = { ...planned, shelf, tell };
  const { kind } = planned.item;
  if (kind === 'brief' || kind === 'analysis') return analysisOf(context, kind === 'brief' ? 'brief' : 'deep-dive');
  return threadOf(context, kind);
}

export function arxivIds({ papers }: Pick<ComposedItem, 'papers'>): string[] {
  return papers.flatMap(({ arxiv }) => (arxiv === undefined ? [] : [arxiv.replace('/', '-').toLowerCase()]));
}

const MOST_TITLE = 120;

function titleOf(item: ComposedItem, language: WrittenIn, today: string, tell: Tell): string {
  const first = (item.posts[0]?.text ?? item.text).split('\n').find((line) => line.trim() !== '') ?? '';
  const line = tidyLine(withoutMarks(item.title)) || tidyLine(withoutMarks(first));
  if (line.length > MOST_TITLE)
    tell(
      both(
        `标题有 ${line.length} 个字，最多 ${MOST_TITLE}`,
        `The title has ${line.length} characters, more than the ${MOST_TITLE} that fit`,
      ),
      both('截短了，请改成一句问话', 'cut short: please put it in one line'),
    );
  const isAsked = item.posts[0]?.role === 'question';
  if (isAsked && (saysNothing(line) || PART.test(line)))
    tell(
      both('没有找到可以作标题的问句', 'Found no sentence to use as the title'),
      both(
        line === '' ? '留了待写的位置' : '先照原样；请改成一句问话',
        line === '' ? 'a placeholder was left for it' : 'left as it is: please write in one line what is asked',
      ),
    );
  const longer = withoutImpossibleIds(line, today).length - line.length;
  const most = MOST_TITLE - Math.max(0, longer);
  return line === ''
    ? toWrite(wordsIn(language)('标题', '標題', 'title'), language)
    : withoutImpossibleIds(shorten(line, most), today);
}

/** A title is no Markdown: of a link its words stay. */
function withoutMarks(line: string): string {
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{1,2000}\)/gu, '$1')
    .replace(/\*\*([^*]{1,300})\*\*/gu, '$1');
}

/** As pages call them, with the names that files have for them. */
function namesOfTopics(ids: readonly string[], { topics }: Known): Text {
  const found = ids.map((id) => ({ id, topic: topics.find((topic) => topic.id === id) }));
  return both(
    found.map(({ id, topic }) => (topic ? `${topic.title}（${id}）` : id)).join('、'),
    found.map(({ id, topic }) => (topic?.en ? `${topic.en} (\`${id}\`)` : `\`${id}\``)).join(', '),
  );
}
