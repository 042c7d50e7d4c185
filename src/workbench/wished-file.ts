/** A file as it was proposed × what is wished for its fields → the file with them, as long as it can be read. */
import type { Document } from '../format/document.ts';
import { print } from '../format/print.ts';
import type { Analysis } from '../format/schema/index.ts';
import type { NamedPaper } from '../import/composed.ts';
import type { PaperShelf } from '../import/files/papers.ts';
import type { ItemFile, MadeFile } from './made.ts';
import { parseFile } from './remember.ts';
import type { ItemWish, Wish } from './wish.ts';

/** What the fields can set in it is told by the file as it was before: a wrong date set in one must not close them. */
export type WishedFile = MadeFile & Pick<ItemFile, 'fields'>;

/**
 * A file that has problems is shown as it is: its fields cannot be set until it is mended.
 * @param today YYYY-MM-DD
 * @param shelf gives named papers their ids; without it the file has its papers already
 */
export function asWished(
  { path, text }: MadeFile,
  wish: Wish,
  item: ItemWish,
  today: string,
  shelf?: PaperShelf,
): WishedFile {
  const { kind, document } = parseFile(text, path);
  if (kind !== 'thread' && kind !== 'analysis') return { path, text, fields: 'none' };
  const isAsked = wish.place !== undefined || wish.rights !== undefined || Object.keys(item).length > 0;
  if (!document) return { path, text, fields: 'closed' };
  if (!isAsked) return { path, text, fields: 'open' };
  return {
    path,
    text: print(withWishes(document as Document<'thread' | 'analysis'>, wish, item, today, shelf)),
    fields: 'open',
  };
}

function withWishes(
  document: Document<'thread' | 'analysis'>,
  { place, rights }: Wish,
  item: ItemWish,
  today: string,
  shelf: PaperShelf | undefined,
): Document {
  const { kind, data } = document;
  const { title, date, summary, topics, papers, status, others = [] } = item;
  const related = 'related' in data ? (data.related ?? []) : [];
  const common = {
    ...data,
    source: { ...data.source, ...(place !== undefined && { name: place }), ...(rights && { rights }) },
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date, dateBasis: undefined }),
    ...(topics !== undefined && { topics: [...topics] }),
  };
  const own =
    kind === 'thread'
      ? {
          ...(summary !== undefined && { summary }),
          // Who sets it has judged it.
          ...(status !== undefined && status !== data.status && { status, statusDate: today.slice(0, 7) }),
          ...(others.length > 0 && { related: [...new Set([...related, ...others])].slice(0, 10) }),
        }
      : {
          ...(summary !== undefined && { verdict: summary }),
          ...(papers !== undefined && shelf && { papers: listed(papers, shelf) }),
        };
  return { ...document, data: { ...common, ...own } } as Document;
}

/** Each once, however it was named. */
function listed(papers: readonly NamedPaper[], shelf: PaperShelf): Analysis['papers'] {
  const versions = new Map<string, number | undefined>();
  for (const paper of papers) {
    const id = shelf.idOfNamed(paper);
    versions.set(id, versions.get(id) ?? paper.version);
  }
  return [...versions].map(([id, version]) => ({ id, ...(version !== undefined && { version }) }));
}
