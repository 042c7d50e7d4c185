/** A file as it was proposed × what is wished for its fields → the file with them, as long as it can be read. */
import type { DataByKind, Document } from '../format/document.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import type { ItemFile, MadeFile } from './made.ts';
import type { ItemWish, Wish } from './wish.ts';

/** What the fields can set in it is told by the file as it was before: a wrong date set in one must not close them. */
export type WishedFile = MadeFile & Pick<ItemFile, 'fields'>;

/** A file that has problems is shown as it is: its fields cannot be set until it is mended. */
export function asWished(text: string, path: string, wish: Wish, item: ItemWish): WishedFile {
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
