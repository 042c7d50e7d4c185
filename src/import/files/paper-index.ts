/** Papers → the one that bears a DOI, an address or a title, however the title is written. */
import { foldText } from '../../format/fold.ts';

export interface PaperMarks {
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

export interface PaperIndex {
  /** Its id. A DOI is the surest, a title the least sure. */
  find(marks: PaperMarks): string | undefined;
  put(id: string, marks: PaperMarks): void;
}

export function indexPapers(papers: readonly (PaperMarks & { readonly id: string })[]): PaperIndex {
  const ids = new Map<string, string>();
  const index: PaperIndex = {
    find: (marks) => keysOf(marks).flatMap((key) => ids.get(key) ?? [])[0],
    put(id, marks) {
      for (const key of keysOf(marks)) ids.set(key, id);
    },
  };
  for (const { id, ...marks } of papers) index.put(id, marks);
  return index;
}

function keysOf({ doi, url, title }: PaperMarks): string[] {
  return [
    ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]),
    ...(url === undefined ? [] : [`url ${url}`]),
    ...(title === undefined ? [] : [`title ${foldText(title).replace(/[^\p{L}\p{N}]/gu, '')}`]),
  ];
}
