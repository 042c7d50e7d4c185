/** A page that was read for a query → what a list shows of it. Pure. */
import { leadOf } from './passages.ts';
import type { Plan } from './query.ts';
import type { ReadPage } from './read-page.ts';
import type { StoredPage } from './stored-page.ts';

export interface Hit {
  /** Slug, paper id or term id. */
  readonly id: string;
  readonly title: string;
  readonly titleMarks: readonly [number, number][];
  /** With the base, and with `#post` where one post is the hit. */
  readonly url: string;
  readonly kind: StoredPage['kind'];
  readonly date?: string | undefined;
  /** The date was inferred, and a list says so. */
  readonly isInferred?: boolean | undefined;
  readonly status?: string | undefined;
  /** It holds the query word for word, all its words, or most of them. */
  readonly match: 'exact' | 'all' | 'most';
  readonly passages: readonly HitPassage[];
  /** Where neither the title nor a passage shows what was looked for: the other name, the id or the address that does. */
  readonly foundBy?: { readonly text: string; readonly marks: readonly [number, number][] } | undefined;
}

export interface HitPassage {
  /** Plain text: put it in as text, never as HTML. */
  readonly text: string;
  /** Places in `text` to mark, in order, apart from each other. */
  readonly marks: readonly [number, number][];
  readonly url: string;
  readonly by?: string | undefined;
}

const MOST_PASSAGES = 3;

export function hitOf(read: ReadPage, { ref }: Plan, base: string): Hit {
  const { page, passages, titleMarks, isInTitle, tier } = read;
  const address = base.replace(/\/$/u, '') + page.url;
  const urlOf = (post: string | undefined) =>
    post === undefined ? address : `${address.replace(/#.*$/u, '')}#${post}`;
  const [best] = passages;
  const isPage = tier >= 4 || (isInTitle && !best?.exactness);
  const post = tier === 5 && ref ? ref.post : isPage ? undefined : best?.post;
  return {
    id: page.id,
    title: page.title,
    titleMarks,
    url: urlOf(post),
    kind: page.kind,
    date: page.date,
    isInferred: page.isInferred,
    status: page.status,
    match: tier >= 2 ? 'exact' : tier === 1 ? 'all' : 'most',
    passages: (passages.length > 0 ? passages.slice(0, MOST_PASSAGES) : leadOf(page.posts)).map(
      ({ text, marks, post: anchor, by }) => ({ text, marks, url: urlOf(anchor), by }),
    ),
    foundBy: titleMarks.length === 0 && passages.every(({ marks }) => marks.length === 0) ? nameFound(read) : undefined,
  };
}

/** The name of which most was looked for. */
function nameFound({ page, nameMarks, tier }: ReadPage): Hit['foundBy'] {
  const named = page.names
    .map((text, i) => ({ text, marks: nameMarks[i] ?? [] }))
    .filter(({ marks }) => marks.length > 0)
    .map((name) => ({
      ...name,
      share: name.marks.reduce((sum, [start, end]) => sum + end - start, 0) / name.text.length,
    }));
  const best = named.reduce<(typeof named)[number] | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
  if (best) return { text: best.text, marks: best.marks };
  const address = page.url.replace(/#.*$/u, '');
  return tier === 5 ? { text: address, marks: [[0, address.length]] } : undefined;
}
