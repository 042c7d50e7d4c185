/** A composed draft and what is there already → content files, and what of them a curator should look at. Pure. */
import { finderOf, namesOfTerm } from '../../format/likeness/concepts.ts';
import { both } from '../../format/problem.ts';
import type { Thread } from '../../format/schema/index.ts';
import type { Composed, ComposedItem, Opening } from '../composed.ts';
import { addItems } from './add-items.ts';
import { digestsOf } from './digest.ts';
import { type FileDoubt, openingLeftOut, rightsUnknown } from './doubt.ts';
import { type FileList, type MadeFile, openFiles } from './file-list.ts';
import { namedIn, planItem, type Setting } from './items.ts';
import type { Known } from './known.ts';
import { ownFile } from './own-file.ts';
import { pageNames } from './page-names.ts';
import { type PartedItems, partItems } from './part-items.ts';
import { paperShelf } from './papers.ts';
import { slugOf, withoutLabels } from './slug.ts';
import { sourceOf } from './sources.ts';
import { topicFinder, UNSORTED } from './topics.ts';
import { unsortedTopic } from './unsorted.ts';
import { yearlessDays } from './yearless-days.ts';

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
  const slug = sluggerFor(composed, known);
  const list = openFiles(paperShelf(known, slug));
  if (composed.document) {
    const own = ownFile(composed.document, slug);
    list.add(own.path, own.document);
    list.addRecords();
    return { files: list.files, doubts: list.doubts, opening: [] };
  }

  const { items, words, said } = options.parted ?? partItems(composed);
  const opening = [...(composed.opening ? [composed.opening] : []), ...words];
  list.doubts.push(...said);
  const setting = settingOf(composed, items, known, slug, options);
  const planned = items.map((item) => planItem(item, setting));
  const listed = addItems(planned, known, options.attended, list);
  const isSeveral = listed.length > 1;
  if (isSeveral) addDigests(digestsOf(listed, { ...setting, words: opening }), list);
  else list.doubts.push(...opening.map(openingLeftOut));
  list.addRecords();
  if (planned.some(({ topics }) => topics.includes(UNSORTED)) && !known.topics.some(({ id }) => id === UNSORTED))
    list.add(`topics/${UNSORTED}.mdx`, unsortedTopic(options.today.slice(0, 7)));
  if (list.files.length > 0 && options.rights === undefined)
    list.doubts.unshift(rightsUnknown(options.attended !== undefined));
  return { files: list.files, doubts: list.doubts, opening: isSeveral ? opening : [] };
}

/** Titles → names of pages, in the English words of the glossary; a name says nothing of who spoke. */
function sluggerFor({ items }: Composed, { terms }: Known): (title: string) => string {
  const english = finderOf(terms.map((term) => ({ names: namesOfTerm(term), means: term.abbr ?? term.en })));
  const labels = new Set(items.flatMap(({ posts }) => posts.flatMap(({ by }) => by ?? [])));
  return (title) => slugOf(withoutLabels(title, labels), english);
}

function settingOf(
  composed: Composed,
  items: readonly ComposedItem[],
  known: Known,
  slug: (title: string) => string,
  { today, place }: MakeOptions,
): Setting {
  return {
    ...{ composed, known, today, slug },
    names: pageNames(known),
    source: sourceOf(composed, today, place),
    findTopics: topicFinder(known),
    whole: namedIn(composed.items),
    yearless: yearlessDays(items, today),
  };
}

function addDigests(digests: ReturnType<typeof digestsOf>, list: FileList): void {
  for (const { path, document, isUntitled } of digests) {
    if (isUntitled)
      list.teller(path)(
        both('来源没有总的标题', 'The source has no overall title'),
        both('留了待写的位置', 'a placeholder was left for it'),
      );
    list.add(path, document);
  }
}
