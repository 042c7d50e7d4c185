/** A title → items of the site that may be about the same, as its own search finds them, each to be called another question. Without a network nothing is said. */
import type { Asked } from '../../format/likeness/likeness.ts';
import { element } from '../element.ts';
import type { Engine } from './engine.ts';

const MOST = 3;

export interface Likes {
  /** @param others references of threads that are said to ask something else */
  show(own: Asked | undefined, others: readonly string[]): void;
}

export interface LikesWords {
  readonly heading: string;
  readonly differs: string;
}

export function openLikes(
  box: HTMLElement,
  findLike: FindLike,
  { heading, differs }: LikesWords,
  say: (others: readonly string[]) => void,
): Likes {
  let asked = '';
  let said: readonly string[] = [];
  const isOther = ({ id }: Like) => {
    const ref = `threads/${id}`;
    const tick = element('input', { type: 'checkbox', 'data-other': ref });
    tick.addEventListener('change', () => say(tick.checked ? [...said, ref] : said.filter((one) => one !== ref)));
    return element('label', {}, tick, ` ${differs}`);
  };
  return {
    show(own, others) {
      said = others;
      const tick = () => {
        for (const other of box.querySelectorAll<HTMLInputElement>('[data-other]'))
          other.checked = said.includes(other.dataset['other'] ?? '');
      };
      tick();
      const title = own?.title.trim() ?? '';
      if (title === asked) return;
      asked = title;
      box.hidden = true;
      if (!own || title === '' || title.startsWith('〔')) return;
      void findLike(own).then(
        (found) => {
          if (title !== asked) return;
          box.hidden = found.length === 0;
          const rows = found
            .slice(0, MOST)
            .map((like) =>
              element('li', {}, element('a', { href: like.url, target: '_blank' }, like.title), ' ', isOther(like)),
            );
          box.replaceChildren(element('h3', {}, heading), element('ul', { class: 'bench-list' }, ...rows));
          tick();
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
export type FindLike = (own: Asked) => Promise<readonly Like[]>;

interface Like {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string;
  readonly passages: readonly { readonly text: string }[];
}

/** The search finds what shares words, in both scripts and languages; which of it asks the same is told as for an import. */
export async function findLike(
  own: Asked,
  base: string,
  load: LoadSearch,
  like: Engine['like'],
): Promise<readonly Like[]> {
  const { search } = await load();
  const { hits } = await search(own.title, { base });
  const threads = hits.filter(({ kind, id }) => kind === 'thread' && id !== own.id);
  const others = threads.map(({ id, title, passages }) => ({ id, title, question: passages[0]?.text ?? '' }));
  const near = await like(own, others);
  return near.flatMap((id) => threads.find((hit) => hit.id === id) ?? []);
}
