/** An item of a draft → first its name, place, date and topics, then its document. */
import type { Document } from '../../format/document.ts';
import type { Finder } from '../../format/likeness/concepts.ts';
import type { Thread } from '../../format/schema/index.ts';
import type { Composed, ComposedItem, DayTold } from '../composed.ts';
import { analysisOf } from './analysis.ts';
import { type Dated, dateOf } from './dates.ts';
import type { FileDoubt, Tell } from './doubt.ts';
import type { ItemContext } from './item-context.ts';
import { titleOf } from './item-title.ts';
import { topicsOf } from './item-topics.ts';
import type { Known, KnownThread } from './known.ts';
import { beginsAlike, type PageNames, wordsAlone } from './page-names.ts';
import type { PaperShelf } from './papers.ts';
import { threadOf } from './thread.ts';
import type { Concept } from './topics.ts';

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

export function planItem(item: ComposedItem, setting: Setting): Planned {
  const { language } = setting.composed.source;
  const said: Planned['said'][number][] = [];
  const tell: Tell = (reason, choice, unquoted) => said.push({ reason, unquoted, choice });
  const title = titleOf(item, language, setting.today, tell);
  const topics = topicsOf(item, title, setting, tell);
  const plan: Plan = (there) => {
    const today = there?.takenIn ?? setting.today;
    return { item, title, dated: datedOf(item, today, setting), topics, language, source: setting.source, today, said };
  };
  return item.kind === 'brief' || item.kind === 'analysis'
    ? nameReading(title, plan, setting)
    : nameThread(item, title, plan, setting);
}

type Nameless = Omit<Planned, 'name' | 'ref' | 'path' | 'thread'>;
/** @param there the item's own file, where an earlier import wrote it. */
type Plan = (there: Pick<KnownThread, 'takenIn'> | undefined) => Nameless;

function nameReading(title: string, plan: Plan, { known, names, slug }: Setting): Planned {
  const itself = (id: string) =>
    known.analyses.find((other) => other.id === id && wordsAlone(other.title) === wordsAlone(title));
  const name = names.take('analyses', slug(title), (id) => itself(id) !== undefined);
  const ref = `analyses/${name}`;
  return { ...plan(itself(name)), name, ref, path: `${ref}.mdx`, thread: undefined };
}

function nameThread({ posts }: ComposedItem, title: string, plan: Plan, { known, names, slug }: Setting): Planned {
  const question = posts.find(({ role }) => role === 'question')?.text ?? title;
  const itself = (id: string) =>
    known.threads.find(
      (other) =>
        other.id === id &&
        wordsAlone(other.title) === wordsAlone(title) &&
        beginsAlike(other.question, question) &&
        // Asked again in another year it is another talk, and has a name of its own.
        (other.year ?? yearOf(plan(other))) === yearOf(plan(other)),
    );
  const name = names.take('threads', slug(title), (id) => itself(id) !== undefined);
  const planned = plan(itself(name));
  const path = `threads/${yearOf(planned)}/${name}.mdx`;
  return { ...planned, name, ref: `threads/${name}`, path, thread: { id: name, title, question } };
}

/** By its own days; what names no paper and no picture goes by those of the whole. */
function datedOf(item: ComposedItem, today: string, { composed, whole, yearless }: Setting): Dated {
  const own = namedIn([item]);
  const named = {
    papers: own.papers.length > 0 ? own.papers : whole.papers,
    pictures: own.pictures.length > 0 ? own.pictures : whole.pictures,
  };
  // A talk may be kept out of order; no post is older than its file says.
  const firstDay = item.posts.flatMap(({ on }) => on ?? []).sort()[0];
  const isEarlier = item.date !== undefined && firstDay !== undefined && firstDay < item.date;
  return dateOf(
    [isEarlier ? firstDay : item.date, firstDay, composed.date],
    named,
    today,
    composed.source.language,
    yearless.get(item) ?? composed.told,
  );
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
