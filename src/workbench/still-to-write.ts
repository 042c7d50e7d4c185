/** What was made → how many words are still to be written, marked 〔待写〕, and in which field one begins. Runs in the page. */
import { countToWrite } from '../format/to-write.ts';
import type { Made } from './made.ts';

export interface ToWrite {
  readonly count: number;
  /** Undefined where what is left stands in no field. */
  readonly first?: { readonly field: 'title' | 'summary' | 'place'; readonly item: number } | undefined;
}

export function stillToWrite({ items, files, source }: Pick<Made, 'items' | 'files' | 'source'>): ToWrite {
  const all = files.reduce((sum, { text }) => sum + countToWrite(text), 0);
  const isPlace = isToWrite(source?.name ?? '');
  // Where all of it was said stands in each file, and is written once.
  const having = items.filter(({ file }) => file !== undefined);
  const count = all - (isPlace ? having.length - 1 : 0);
  const [first] = having.flatMap(({ index, title, file }): NonNullable<ToWrite['first']>[] => {
    const field = isToWrite(title) ? 'title' : isToWrite(file?.summary ?? '') ? 'summary' : undefined;
    return field === undefined ? [] : [{ field, item: index }];
  });
  return { count, first: first ?? (isPlace ? { field: 'place', item: 0 } : undefined) };
}

export const isToWrite = (text: string): boolean => countToWrite(text) > 0;
