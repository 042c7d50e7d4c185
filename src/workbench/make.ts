/** A wish × what the site holds → files, their looks and what is to be said of them. The same code as `npm run import` and `npm run check`. Pure. */
import type { DataByKind, Document } from '../format/document.ts';
import { parse } from '../format/parse.ts';
import type { Fragment } from '../format/rendered.ts';
import { print } from '../format/print.ts';
import type { Text } from '../format/problem.ts';
import { keyOfRepair, type PlacedRepair } from '../import/account.ts';
import type { Composed, ComposedItem } from '../import/composed.ts';
import type { Known } from '../import/files/known.ts';
import { contributed } from '../import/files/contributed.ts';
import { makeFiles, type MadeFiles } from '../import/files/make-files.ts';
import { importBytes } from '../import/import.ts';
import { shownName } from '../import/repairs/shown-names.ts';
import { plainText } from '../render/plain-text.ts';
import { checkFiles } from './check-files.ts';
import { drawItem, drawRecord, type Drawing } from './draw-item.ts';
import type { ItemFile, Made, MadeDoubt, MadeFile, MadeRepair } from './made.ts';
import { ownPath } from './own-file.ts';
import type { SiteFacts } from './site-facts.ts';
import type { ItemWish, Wish } from './wish.ts';

export interface Setting {
  readonly site: SiteFacts;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lang: 'zh' | 'en';
  readonly drawing: Drawing;
}

/** Why nothing was made, or what was. */
export function make(wish: Wish, setting: Setting): Made | { readonly refusal: string } {
  const { site, today, lang } = setting;
  const own = wish.dialect === undefined || wish.dialect === 'wenqu' ? ownPath(wish.source, wish.name) : undefined;
  if (own !== undefined) return asItStands(own, wish, setting);
  const imported = importBytes(new TextEncoder().encode(wish.source), {
    name: wish.name,
    sha256: '',
    dialect: wish.dialect,
    lang,
    knownPapers: site.papers.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
    names: wish.names,
    undone: new Set(wish.undone),
  });
  if ('refusal' in imported) return { refusal: imported.refusal[lang] };
  const { draft } = imported;
  const keys = keysOf(draft.items);
  const wishOf = (index: number): ItemWish => wish.items[keys[index] ?? ''] ?? {};
  const kept = draft.items.flatMap((_, index) => (wishOf(index).isLeftOut === true ? [] : [index]));
  const made: MadeFiles =
    kept.length === 0
      ? { files: [], doubts: [] }
      : contributed(makeFiles(chosen(draft, wishOf, kept), knownOf(site), { today }), draft);
  // Items stand first, in the order of the source.
  const files = made.files.map(({ path, text }, at): WishedFile => {
    const index = kept[at];
    return index === undefined ? { path, text, fields: 'none' } : asWished(text, path, wish, wishOf(index));
  });
  return { ...told(draft, made, lang), ...shown(draft.items, keys, files.filter(isWanted), kept, wish, setting) };

  /** The topic for what has none is needed as long as something is in it. */
  function isWanted({ path }: MadeFile): boolean {
    const name = /^topics\/(.+)\.mdx$/u.exec(path)?.[1];
    return name === undefined || files.some(({ text }) => new RegExp(`^topics: .*\\b${name}\\b`, 'mu').test(text));
  }
}

/** Where an item begins stays, whatever is typed below it; its number does not. */
function keysOf(items: readonly Pick<ComposedItem, 'lines'>[]): string[] {
  const begun = new Map<number, number>();
  return items.map(({ lines: [line] }) => {
    const others = begun.get(line) ?? 0;
    begun.set(line, others + 1);
    return others === 0 ? String(line) : `${line}.${others}`;
  });
}

/** Of the one item of a file of ours. */
const OWN = '1';

/** A file that is written by hand is checked and shown, and nothing in it is repaired. */
function asItStands(path: string, wish: Wish, setting: Setting): Made {
  const { kind, draft } = parse(wish.source, path);
  const file = asWished(wish.source, path, wish, wish.items[OWN] ?? {});
  const title: unknown = Reflect.get(Object(draft.data), 'title');
  const item = {
    kind: kind === 'thread' ? ('thread' as const) : ('analysis' as const),
    title: typeof title === 'string' ? title : '',
  };
  return {
    dialect: 'wenqu',
    repairs: [],
    doubts: [],
    dropped: [],
    people: [],
    ...shown([item], [OWN], [file], [0], wish, setting),
  };
}

function told(draft: Composed, made: MadeFiles, lang: 'zh' | 'en') {
  const { source, dropped, people } = draft;
  return {
    dialect: source.dialect,
    repairs: repairsOf(draft, lang),
    doubts: doubtsOf(draft, made, lang),
    dropped,
    people,
  };
}

/** @param kept numbers of the items that have a file, in the order of the files */
function shown(
  items: readonly Pick<ComposedItem, 'kind' | 'title'>[],
  keys: readonly string[],
  files: readonly WishedFile[],
  kept: readonly number[],
  wish: Wish,
  setting: Setting,
): Pick<Made, 'items' | 'files' | 'problems'> {
  const { problems, drawn } = checkFiles(files, setting);
  return {
    items: items.map(({ kind, title }, index) => {
      const file = files[kept.indexOf(index)];
      const key = keys[index] ?? '';
      return {
        index,
        key,
        kind,
        title: wish.items[key]?.title ?? title,
        isLeftOut: file === undefined,
        others: wish.items[key]?.others ?? [],
        ...(file && { file: factsOf(file, htmlOf(file, drawn.get(file.path) ?? [], setting.drawing)) }),
      };
    }),
    files: files.map(({ path, text }) => ({ path, text })),
    problems,
  };
}

/** The draft with the items that are kept, under the titles that are wished: a title makes the address. */
function chosen(draft: Composed, wishOf: (index: number) => ItemWish, kept: readonly number[]): Composed {
  if (draft.document) return draft;
  const items = kept.flatMap((index) => {
    const item = draft.items[index];
    return item ? [{ ...item, title: wishOf(index).title ?? item.title }] : [];
  });
  return { ...draft, items };
}

/** What the fields can set in it is told by the file as it was before: a wrong date set in one must not close them. */
type WishedFile = MadeFile & Pick<ItemFile, 'fields'>;

/** A file that has problems is shown as it is: its fields cannot be set until it is mended. */
function asWished(text: string, path: string, wish: Wish, item: ItemWish): WishedFile {
  const { kind, document } = parse(text, path);
  if (kind !== 'thread' && kind !== 'analysis') return { path, text, fields: 'none' };
  const { place, rights } = wish;
  const isAsked = place !== undefined || rights !== undefined || Object.keys(item).length > 0;
  if (!document) return { path, text, fields: 'closed' };
  if (!isAsked) return { path, text, fields: 'open' };
  const data = document.data as DataByKind['thread'];
  const source = { ...data.source, ...(place !== undefined && { name: place }), ...(rights && { rights }) };
  const { title, date, summary, topics, status, others = [] } = item;
  const isThread = document.kind === 'thread';
  const wished = print({
    ...document,
    data: {
      ...data,
      ...('source' in data && { source }),
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date, dateBasis: undefined }),
      ...(summary !== undefined && { summary }),
      ...(topics !== undefined && { topics: [...topics] }),
      ...(isThread && status !== undefined && { status }),
      ...(isThread &&
        others.length > 0 && { related: [...new Set([...(data.related ?? []), ...others])].slice(0, 10) }),
    },
  } as Document);
  return { path, text: wished, fields: 'open' };
}

function htmlOf({ path, text }: MadeFile, fragments: readonly Fragment[], drawing: Drawing): string {
  const { kind, draft } = parse(text, path);
  return kind === 'paper'
    ? drawRecord(Object(draft.data) as Record<string, unknown>, drawing)
    : drawItem(fragments, drawing);
}

function factsOf({ path, text, fields }: WishedFile, html: string): ItemFile {
  const { data } = parse(text, path).draft;
  const said = (key: string) => {
    const value: unknown = Reflect.get(Object(data), key);
    return typeof value === 'string' ? value : '';
  };
  const topics: unknown = Reflect.get(Object(data), 'topics');
  return {
    path,
    fields,
    date: said('date'),
    ...(said('status') !== '' && { status: said('status') }),
    summary: said('summary'),
    topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [],
    question: questionIn(text, path),
    html,
  };
}

function questionIn(text: string, path: string): string {
  const question = parse(text, path).draft.body.find((block) => block.type === 'post' && block.role === 'question');
  return question?.type === 'post' ? plainText(question.children).slice(0, 400) : '';
}

function repairsOf({ repairs, undone }: Composed, lang: 'zh' | 'en'): MadeRepair[] {
  const told = (isUndone: boolean) => (repair: PlacedRepair) => ({
    ...repair,
    name: shownName(repair.rule)[lang],
    key: keyOfRepair(repair),
    isUndone,
  });
  return [...repairs.map(told(false)), ...undone.map(told(true))].sort((a, b) => a.at - b.at);
}

function doubtsOf(draft: Composed, { doubts }: MadeFiles, lang: 'zh' | 'en'): MadeDoubt[] {
  const say = (text: Text) => text[lang];
  const all = [
    ...draft.doubts,
    ...doubts.map(({ line, reason, choice }) => ({ line, reason: say(reason), choice: say(choice) })),
  ];
  const told = new Map(all.map((doubt) => [`${doubt.line} ${doubt.reason}`, doubt]));
  return [...told].map(([key, doubt]) => ({ ...doubt, key }));
}

/** Threads are not known here: the search tells which are like this one. */
function knownOf({ topics, terms, papers, items = [] }: SiteFacts): Known {
  return { topics, terms, papers, threads: [], analyses: [], digests: [], pages: items };
}
