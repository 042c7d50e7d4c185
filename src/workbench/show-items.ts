/** Items and their files → each with its looks, what its fields say, and what the check says of all. */
import type { Fragment } from '../format/rendered.ts';
import type { ComposedItem } from '../import/composed.ts';
import type { FileDoubt } from '../import/files/doubt.ts';
import type { PartedItems } from '../import/files/part-items.ts';
import { checkFiles } from './check-files.ts';
import { drawItem, drawRecord, type Drawing } from './draw-item.ts';
import type { ItemFile, Made, MadeFile, MadeItem } from './made.ts';
import { parseFile } from './remember.ts';
import { repeatsIn } from './repeats-in.ts';
import { papersOf } from './papers-of.ts';
import { questionIn } from './question-in.ts';
import type { Setting } from './setting.ts';
import type { SiteFacts } from './site-facts.ts';
import type { Wish } from './wish.ts';
import type { WishedFile } from './wished-file.ts';

interface ShownItems extends Pick<PartedItems, 'from'> {
  /** What is pasted is the item's file itself. */
  readonly isOwn?: boolean;
  readonly items: readonly (Pick<ComposedItem, 'kind' | 'title' | 'lines' | 'posts'> & Pick<MadeItem, 'places'>)[];
  readonly doubts: readonly FileDoubt[];
}

/** @param kept numbers of the items that have a file, in the order of the files */
export function showItems(
  { items, from, isOwn, doubts }: ShownItems,
  keys: readonly string[],
  files: readonly WishedFile[],
  kept: readonly number[],
  wish: Wish,
  setting: Setting,
): Pick<Made, 'items' | 'source' | 'files' | 'problems'> {
  const { problems, drawn } = checkFiles(files, setting, isOwn);
  return {
    items: items.map(({ kind, title, lines: [line], posts, places }, index) => {
      const file = files[kept.indexOf(index)];
      const key = keys[index] ?? '';
      return {
        index,
        from: from[index] ?? index,
        key,
        line,
        places,
        kind,
        labels: [...new Set(posts.flatMap(({ by }) => by ?? []))],
        mayJoin: index > 0 && from[index] !== from[index - 1],
        title: wish.items[key]?.title ?? title,
        isLeftOut: file === undefined,
        repeats: repeatsIn(file, doubts, wish.items[key]?.others ?? [], setting),
        ...(file && {
          file: factsOf(file, files, htmlOf(file, drawn.get(file.path) ?? [], setting.drawing), setting.site),
        }),
      };
    }),
    source: sourceIn(files[0]),
    files: files.map(({ path, text }) => ({ path, text })),
    problems,
  };
}

function sourceIn(file: MadeFile | undefined): Made['source'] {
  const data = file && parseFile(file.text, file.path).draft.data;
  const { name, rights } = Object(Reflect.get(Object(data), 'source')) as { name?: unknown; rights?: unknown };
  return typeof name === 'string' && typeof rights === 'string' ? { name, rights } : undefined;
}

function htmlOf({ path, text }: MadeFile, fragments: readonly Fragment[], drawing: Drawing): string {
  const { kind, draft } = parseFile(text, path);
  return kind === 'paper'
    ? drawRecord(Object(draft.data) as Record<string, unknown>, drawing)
    : drawItem(fragments, drawing);
}

function factsOf(
  { path, text, fields }: WishedFile,
  files: readonly MadeFile[],
  html: string,
  site: SiteFacts,
): ItemFile {
  const { kind, draft } = parseFile(text, path);
  const { data } = draft;
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
    summary: said(kind === 'analysis' ? 'verdict' : 'summary'),
    topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [],
    papers: kind === 'analysis' ? papersOf(data, files, site) : undefined,
    question: questionIn(draft.body).slice(0, 400),
    html,
  };
}
