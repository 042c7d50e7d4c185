/** A composed draft and what is there already → content files, and what of them a curator should look at. Pure. */
import type { Document, DocumentKind } from '../../format/document.ts';
import { print } from '../../format/print.ts';
import { both } from '../../format/problem.ts';
import type { Thread } from '../../format/schema/index.ts';
import type { Composed, Opening } from '../composed.ts';
import { finderOf, namesOfTerm } from '../../format/likeness/concepts.ts';
import { digestsOf, type Listed } from './digest.ts';
import { type FileDoubt, openingLeftOut, rightsUnknown, type Tell } from './doubt.ts';
import { papersIn } from './found-papers.ts';
import { itemDocument, namedIn, planItem, type Planned } from './items.ts';
import type { Known } from './known.ts';
import { ownFile } from './own-file.ts';
import { pageNames } from './page-names.ts';
import { type PartedItems, partItems } from './part-items.ts';
import { newRecords } from './new-records.ts';
import { paperShelf } from './papers.ts';
import { repeatsOf } from './repeats.ts';
import { sameAsked } from './same-asked.ts';
import { slugOf, withoutLabels } from './slug.ts';
import { sourceOf } from './sources.ts';
import { topicFinder, UNSORTED } from './topics.ts';
import { unsortedTopic } from './unsorted.ts';
import { yearlessDays } from './yearless-days.ts';

export interface MadeFile {
  /** Below the content folder, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

export interface MadeFiles {
  /** Items in the order of the source, then the digest, papers and topics. */
  readonly files: readonly MadeFile[];
  readonly doubts: readonly FileDoubt[];
  /** Words that stand in the digest and in no other file. */
  readonly opening: readonly Opening[];
}

interface MakeOptions {
  /** YYYY-MM-DD */
  readonly today: string;
  /** The items of the draft, of which some may be left out and others bear another title. */
  readonly parted?: PartedItems | undefined;
  /**
   * Somebody is there to say what repeats what of the site: of what they are shown nothing is taken for the very item, nor named as related
   * before they say so. The check tells them what asks the same for certain.
   */
  readonly attended?: Pick<Known, 'threads' | 'analyses'> | undefined;
  /** Where it was said, as a person says. */
  readonly place?: string | undefined;
  /** By what right the words stand here, as a person says. */
  readonly rights?: Thread['source']['rights'] | undefined;
}

export function makeFiles(composed: Composed, known: Known, options: MakeOptions): MadeFiles {
  const { today } = options;
  const files: MadeFile[] = [];
  const doubts: FileDoubt[] = [];
  const english = finderOf(known.terms.map((term) => ({ names: namesOfTerm(term), means: term.abbr ?? term.en })));
  const labels = new Set(composed.items.flatMap(({ posts }) => posts.flatMap(({ by }) => by ?? [])));
  const slug = (title: string) => slugOf(withoutLabels(title, labels), english);
  const shelf = paperShelf(known, slug);
  if (composed.document) {
    const { path, document } = ownFile(composed.document, slug);
    for (const paper of papersIn(document)) shelf.need(paper);
    add(path, document);
    addPapers();
    return { files, doubts, opening: [] };
  }

  const names = pageNames(known);
  const { items, words, said } = options.parted ?? partItems(composed);
  const opening: readonly Opening[] = [...(composed.opening ? [composed.opening] : []), ...words];
  doubts.push(...said);
  const setting = {
    ...{ composed, known, today, names, slug, words: opening },
    source: sourceOf(composed, today, options.place),
    findTopics: topicFinder(known),
    whole: namedIn(composed.items),
    yearless: yearlessDays(items, today),
  };
  const planned = items.map((item) => planItem(item, setting));
  const threads = planned.flatMap(({ thread }) => thread ?? []);
  const there = { ...known, ...options.attended };
  const same = sameAsked(there, threads);
  const repeats = repeatsOf(there, threads, same);
  const fresh = new Set(threads.map(({ id }) => id));
  const listed: Listed[] = planned.map((item) => addItem(item));
  if (listed.length > 1)
    for (const { path, document, isUntitled } of digestsOf(listed, setting)) {
      if (isUntitled)
        teller(path)(
          both('来源没有总的标题', 'The source has no overall title'),
          both('留了待写的位置', 'a placeholder was left for it'),
        );
      for (const paper of papersIn(document)) shelf.need(paper);
      add(path, document);
    }
  else doubts.push(...opening.map(openingLeftOut));
  addPapers();
  if (planned.some(({ topics }) => topics.includes(UNSORTED)) && !known.topics.some(({ id }) => id === UNSORTED))
    add(`topics/${UNSORTED}.mdx`, unsortedTopic(today.slice(0, 7)));
  if (files.length > 0 && options.rights === undefined) doubts.unshift(rightsUnknown(options.attended !== undefined));
  return { files, doubts, opening: listed.length > 1 ? opening : [] };

  function add(path: string, document: Document): void {
    files.push({ path, kind: document.kind, text: print(document) });
  }

  function teller(path: string, line = 1): Tell {
    return (reason, choice, unquoted, repeats) => doubts.push({ line, path, reason, unquoted, choice, repeats });
  }

  function addItem(item: Planned): Listed {
    const tell = teller(item.path, item.item.lines[0]);
    for (const { reason, choice, unquoted } of item.said) tell(reason, choice, unquoted);
    const named = (same.get(item.thread?.id ?? '') ?? []).filter(({ id }) => !options.attended || fresh.has(id));
    const related = named.length === 0 ? undefined : named.map(({ id }) => `threads/${id}`);
    const document = itemDocument({ ...item, related }, shelf, tell);
    for (const paper of papersIn(document)) shelf.need(paper);
    for (const paper of item.item.papers) shelf.idOf(paper);
    if (item.thread) repeats.tellThread(item.thread, tell, item.item.differsFrom);
    if (document.kind === 'analysis') {
      const { kind, papers } = (document as Document<'analysis'>).data;
      const read = { id: item.name, title: item.title, kind, papers: papers.map(({ id }) => id) };
      repeats.tellAnalysis(read, tell);
    }
    add(item.path, document);
    return { ref: item.ref, kind: item.item.kind };
  }

  function addPapers(): void {
    const records = newRecords(shelf);
    doubts.push(...records.doubts);
    files.push(...records.files);
  }
}
