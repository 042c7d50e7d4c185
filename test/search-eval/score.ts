/** Queries with the hits they got → how well they were answered. Knows nothing of pages and browsers. */
import type { Gold, Query } from './query-file.ts';

export interface Hit {
  /** `data-hit`. */
  readonly id: string;
  /** Address of its first link without the base and the anchor: `/threads/wider-or-deeper/`. */
  readonly path: string;
  /** The anchor of that link. */
  readonly post?: string | undefined;
}

export interface Answer {
  readonly query: Query;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The search did not end well: it failed, or never said that it was done. Such an answer is wrong even where nothing was to be found. */
  readonly failure?: string | undefined;
}

/** All shares are of queries, 0 to 1; undefined where there is nothing to take a share of. */
export interface Figures {
  readonly queries: number;
  readonly recall1?: number | undefined;
  readonly recall10?: number | undefined;
  readonly mrr?: number | undefined;
  /** Of the queries that name a post: the first hit leads to that very post, or to another item that answers. */
  readonly post1?: number | undefined;
  /** Of the queries that have an answer: nothing at all was found. */
  readonly noResult?: number | undefined;
  /** Of the queries that have none: nothing was found. */
  readonly nothing?: number | undefined;
}

export function figuresOf(answers: readonly Answer[]): Figures {
  const answerable = answers.filter(({ query }) => query.gold.length > 0);
  const nonsense = answers.filter(({ query }) => query.gold.length === 0);
  const withPost = answerable.filter(({ query }) => query.gold.some(({ post }) => post !== undefined));
  return {
    queries: answers.length,
    recall1: share(answerable, (answer) => rankOf(answer) === 1),
    recall10: share(answerable, (answer) => rankOf(answer) <= 10),
    mrr: mean(answerable.map((answer) => 1 / rankOf(answer))),
    post1: share(withPost, isPostFirst),
    noResult: share(answerable, ({ hits }) => hits.length === 0),
    nothing: share(nonsense, isRight),
  };
}

/** Figures of each class, in the order of the file. */
export function figuresByClass(answers: readonly Answer[]): Map<string, Figures> {
  const classes = new Map<string, Answer[]>();
  for (const answer of answers) classes.set(answer.query.class, [...(classes.get(answer.query.class) ?? []), answer]);
  return new Map([...classes].map(([name, ofClass]) => [name, figuresOf(ofClass)]));
}

/** Place of the first hit that answers, from 1; Infinity when none does. An item that is listed twice counts once. */
export function rankOf({ query, hits }: Pick<Answer, 'query' | 'hits'>): number {
  const seen = new Set<string>();
  for (const hit of hits) {
    if (query.gold.some((gold) => isOf(hit, gold))) return seen.size + 1;
    seen.add(`${hit.path}#${hit.id}`);
  }
  return Infinity;
}

/** In the first ten, or rightly nothing. */
export function isRight(answer: Answer): boolean {
  if (answer.query.gold.length > 0) return rankOf(answer) <= 10;
  return answer.hits.length === 0 && answer.failure === undefined;
}

export function isPostFirst({ query, hits: [first] }: Answer): boolean {
  return (
    first !== undefined &&
    query.gold.some((gold) => isOf(first, gold) && (gold.post === undefined || gold.post === first.post))
  );
}

/** Ids are not unique across kinds (there is a topic, an analysis and a term of one name): the address tells. */
export function isOf(hit: Hit, { id, room }: Gold): boolean {
  if (hit.id !== id) return false;
  if (room === undefined) return true;
  return hit.path === (room === 'glossary' ? '/glossary/' : `/${room}/${id}/`);
}

function share(answers: readonly Answer[], holds: (answer: Answer) => boolean): number | undefined {
  return mean(answers.map((answer) => (holds(answer) ? 1 : 0)));
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
