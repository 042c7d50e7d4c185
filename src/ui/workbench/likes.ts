/** A title → items of the site that may be about the same, as its own search finds them. Without a network nothing is said. */
import { element } from './dom.ts';

const MOST = 3;

export interface Likes {
  show(title: string, path: string | undefined): void;
}

export function openLikes(box: HTMLElement, findLike: FindLike, heading: string): Likes {
  let asked = '';
  return {
    show(title, path) {
      if (title === asked) return;
      asked = title;
      box.hidden = true;
      if (title.trim() === '' || title.startsWith('〔')) return;
      void findLike(title).then(
        (hits) => {
          if (title !== asked) return;
          const own = path?.replace(/^.*\/|\.mdx$/gu, '');
          const others = hits.filter(({ id }) => id !== own).slice(0, MOST);
          box.hidden = others.length === 0;
          box.replaceChildren(
            element('h3', {}, heading),
            element(
              'ul',
              { class: 'bench-list' },
              ...others.map(({ url, title: name }) =>
                element('li', {}, element('a', { href: url, target: '_blank' }, name)),
              ),
            ),
          );
        },
        // The index is not to be had: what is like this cannot be told.
        () => undefined,
      );
    },
  };
}

/** The search is a file of its own, which the page's script knows how to fetch. */
export type LoadSearch = () => Promise<{
  search(query: string, options: { readonly base: string }): Promise<{ readonly hits: readonly Like[] }>;
}>;
export type FindLike = (title: string) => Promise<readonly Like[]>;

interface Like {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
}

export async function findLike(title: string, base: string, load: LoadSearch): Promise<readonly Like[]> {
  const { search } = await load();
  const { hits } = await search(title, { base });
  return hits.filter(({ kind }) => kind === 'thread' || kind === 'analysis');
}
