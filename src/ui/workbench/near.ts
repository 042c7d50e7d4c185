/** Titles of items → threads that may ask the same, as the site's own search finds them: for a site with too many for all to be known. */
import type { KnownThread } from '../../import/files/known.ts';
import type { Made } from '../../workbench/made.ts';
import { isToWrite } from '../../workbench/still-to-write.ts';

/** The search is a file of its own, which the page's script knows how to fetch. */
export type LoadSearch = () => Promise<{
  search(query: string, options: { readonly base: string }): Promise<{ readonly hits: readonly Hit[] }>;
}>;

interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly passages: readonly { readonly text: string; readonly url: string }[];
}

/** A digest of a month holds as many. */
const MOST_ASKED = 40;

export interface Near {
  readonly known: () => readonly KnownThread[];
  /** True where something was found that was not known before. Without an index nothing is found. */
  look(items: Made['items']): Promise<boolean>;
}

export function openNear(load: LoadSearch, base: string): Near {
  /** Each title is asked once. */
  const found = new Map<string, readonly KnownThread[]>();
  let known: readonly KnownThread[] = [];

  async function find(title: string): Promise<void> {
    if (found.has(title)) return;
    const hits = await load()
      .then(({ search }) => search(title, { base }))
      .then((result) => result.hits)
      .catch(() => undefined);
    if (hits) found.set(title, hits.filter(({ kind }) => kind === 'thread').map(asKnown));
  }

  return {
    known: () => known,
    async look(items) {
      const asking = items.filter(({ kind, file }) => file && kind !== 'brief' && kind !== 'analysis');
      const titles = asking.map(({ title }) => title).filter((title) => !isToWrite(title));
      for (const title of titles.slice(0, MOST_ASKED)) await find(title);
      const now = new Map(titles.flatMap((title) => found.get(title) ?? []).map((thread) => [thread.id, thread]));
      for (const { id } of known) now.delete(id);
      const isMore = now.size > 0;
      known = [...known, ...now.values()];
      return isMore;
    },
  };
}

function asKnown({ id, title, passages }: Hit): KnownThread {
  return { id, title, question: passages.find(({ url }) => /#q\d*$/u.test(url))?.text ?? '' };
}
