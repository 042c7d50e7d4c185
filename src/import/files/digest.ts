/** A source that holds several items → the digests that list them in its order. */
import type { Document } from '../../format/document.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import type { Composed, ComposedItem, DayTold } from '../composed.ts';
import type { ItemKind } from '../draft.ts';
import { readBody } from './body.ts';
import { dateOf, type Dated } from './dates.ts';
import { arxivIds } from './items.ts';
import type { Known } from './known.ts';
import { shorten, tidyLine } from './lines.ts';
import { type PageNames, wordsAlone } from './page-names.ts';
import { withoutImpossibleIds } from './refused.ts';
import { fileTitle } from './sources.ts';

/** As many as one digest may list. */
const MOST_IN_DIGEST = 60;

export interface Listed {
  readonly ref: string;
  readonly kind: ItemKind;
}

interface Setting {
  readonly composed: Composed;
  readonly known: Known;
  readonly today: string;
  readonly source: Document<'digest'>['data']['source'];
  readonly names: PageNames;
  /** Days of items of which the source tells no year. */
  readonly yearless: ReadonlyMap<ComposedItem, DayTold>;
  readonly slug: (title: string) => string;
  /** Of whoever kept the talk: they open the first digest. */
  readonly words: readonly Pick<ComposedItem, 'text'>[];
}

interface MadeDigest {
  readonly path: string;
  readonly document: Document<'digest'>;
  /** The source has no title that a reader could read. */
  readonly isUntitled: boolean;
}

export function digestsOf(
  listed: readonly Listed[],
  { composed, known, today, source, names, slug, words, yearless }: Setting,
): MadeDigest[] {
  const { language } = composed.source;
  const own = tidyLine(composed.title ?? '') || fileTitle(composed.source.name);
  const named = {
    papers: composed.items.flatMap(arxivIds),
    pictures: composed.items.flatMap(({ figures }) => figures.map(({ name }) => name)),
  };
  const parts = Array.from({ length: Math.ceil(listed.length / MOST_IN_DIGEST) }, (_, part) =>
    listed.slice(part * MOST_IN_DIGEST, (part + 1) * MOST_IN_DIGEST),
  );
  return parts.map((items, part) => {
    const whole =
      withoutImpossibleIds(own, today) ||
      toWrite(wordsIn(language)('这一期的标题', '這一期的標題', 'title of the digest'), language);
    const title = part === 0 ? shorten(whole, 120) : `${shorten(whole, 112)}（${part + 1}）`;
    const there = known.digests.filter((other) => wordsAlone(other.title) === wordsAlone(title));
    // Without a title of its own its name is a date; then it is known by what it lists.
    const same = there.find((other) => own === '' && other.items.join() === items.map(({ ref }) => ref).join());
    const datedAt = (day = today) =>
      dateOf([composed.date], named, day, language, [...yearless.values()][0] ?? composed.told);
    const name = names.take('digests', slug(own) || (same?.id ?? `digest-${datedAt().date}`), (id) =>
      there.some((other) => other.id === id),
    );
    const dated = datedAt(there.find(({ id }) => id === name)?.takenIn);
    return {
      path: `digests/${name}.mdx`,
      document: digestOf(title, dated, source, items, language, part === 0 ? words : [], today),
      isUntitled: !/\p{L}/u.test(own),
    };
  });
}

function digestOf(
  title: string,
  dated: Dated,
  source: Document<'digest'>['data']['source'],
  items: readonly Listed[],
  language: WrittenIn,
  words: Setting['words'],
  today: string,
): Document<'digest'> {
  const said = words.flatMap(({ text }) => readBody(text, today).blocks);
  return {
    kind: 'digest',
    data: { title, ...dated, summary: countItems(items, language), source, items: items.map(({ ref }) => ({ ref })) },
    body:
      said.length > 0 ? said : [{ type: 'paragraph', children: [{ type: 'text', value: openingToWrite(language) }] }],
  };
}

function openingToWrite(language: WrittenIn): string {
  const words = wordsIn(language)(
    '开场白：从哪里来，值得看什么',
    '開場白：從哪裡來，值得看什麼',
    'opening words: where it is from, and what is worth a look',
  );
  return toWrite(words, language);
}

const NAMES: readonly (readonly [ItemKind, string, string, string, string])[] = [
  ['thread', '个问题', '個問題', 'question', 'questions'],
  ['brief', '篇短评', '篇短評', 'brief', 'briefs'],
  ['analysis', '篇精读', '篇精讀', 'reading in depth', 'readings in depth'],
  ['discussion', '则讨论', '則討論', 'discussion', 'discussions'],
  ['short', '条简短问答', '則簡短問答', 'short answer', 'short answers'],
];

/** What it holds, counted: that much is sure. */
function countItems(items: readonly Listed[], language: WrittenIn): string {
  const say = wordsIn(language);
  const counts = NAMES.flatMap(([kind, hans, hant, one, several]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${say(hans, hant, count === 1 ? one : several)}`];
  });
  const listed = counts.join(language === 'en' ? ', ' : '、');
  return say(`共 ${items.length} 条：${listed}。`, `共 ${items.length} 則：${listed}。`, `${listed}.`);
}
