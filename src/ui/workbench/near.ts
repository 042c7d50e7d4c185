/** Titles of items → threads that may ask the same, as the site's own search finds them: for a site with too many for all to be known. */
import type { KnownThread } from '../../import/files/known.ts';

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

/** Returns what was found for all of them, each title asked once. Without an index nothing is found. */
export function openNear(
  load: LoadSearch,
  base: string,
): (titles: readonly string[]) => Promise<readonly KnownThread[]> {
  const found = new Map<string, readonly KnownThread[]>();
  return async (titles) => {
    for (const title of titles.slice(0, MOST_ASKED)) {
      if (found.has(title)) continue;
      const hits = await load()
        .then(({ search }) => search(title, { base }))
        .then((result) => result.hits)
        .catch(() => undefined);
      if (hits) found.set(title, hits.filter(({ kind }) => kind === 'thread').map(asKnown));
    }
    const near = new Map(titles.flatMap((title) => found.get(title) ?? []).map((thread) => [thread.id, thread]));
    return [...near.values()];
  };
}

function asKnown({ id, title, passages }: Hit): KnownThread {
  return { id, title, question: passages.find(({ url }) => /#q\d*$/u.test(url))?.text ?? '' };
}
