/** Runs of characters with the items that hold them → whether the search page puts just these items first. */
import type { Page } from 'playwright-core';
import { askerIn } from './ask.ts';
import { type Hit, isOf } from './score.ts';
import type { Item, Run } from './substring-truth.ts';

export interface RunFigures {
  /** Of as many first hits as there are items that must be found: share that holds the run. */
  readonly precision: number;
  /** Of the items that must be found: share that stands before every hit that does not hold the run. */
  readonly recall: number;
  /** Of the hits on items that hold the run in posts alone: share whose link leads to such a post. */
  readonly posts: number;
  /** A line for each run that was not found as it should be. */
  readonly faults: readonly string[];
}

export async function searchRuns(
  page: Page,
  address: string,
  runs: readonly Run[],
  tell: (done: number, all: number) => void = () => undefined,
): Promise<RunFigures> {
  const sum = { must: 0, precise: 0, found: 0, linked: 0, rightly: 0 };
  const faults: string[] = [];
  const ask = askerIn(page, address);
  for (const [i, run] of runs.entries()) {
    const { hits, failure } = await ask(run.text);
    const holds = (hit: Hit, items: readonly Item[]) => items.some(({ gold }) => isOf(hit, gold));
    const end = hits.findIndex((hit) => !holds(hit, run.may));
    const head = end < 0 ? hits : hits.slice(0, end);
    const lost = run.must.filter(({ gold }) => !head.some((hit) => isOf(hit, gold)));
    const linked = head.flatMap((hit) => {
      const item = run.must.find(({ gold }) => isOf(hit, gold));
      const posts = item?.posts.filter(({ text }) => text.includes(run.text)) ?? [];
      // What a title or a summary says too is rightly the page's.
      if (item === undefined || item.rest.includes(run.text) || posts.some(({ id }) => id === undefined)) return [];
      return [posts.some(({ id }) => id === hit.post)];
    });
    sum.must += run.must.length;
    sum.precise += hits.slice(0, run.must.length).filter((hit) => holds(hit, run.may)).length;
    sum.found += run.must.length - lost.length;
    sum.linked += linked.length;
    sum.rightly += linked.filter((isRight) => isRight).length;
    const wrongPost = linked.includes(false) ? ', a link leads to another post' : '';
    if (lost.length > 0 || wrongPost !== '')
      faults.push(
        `${run.text}: lost ${lost.map(({ gold }) => `${gold.room ?? ''}/${gold.id}`).join(', ') || 'none'}${wrongPost}; got ${
          failure ??
          hits
            .slice(0, 5)
            .map(({ path, post }) => `${path}${post ?? ''}`)
            .join(' ')
        }`,
      );
    tell(i + 1, runs.length);
  }
  return {
    precision: sum.precise / sum.must,
    recall: sum.found / sum.must,
    posts: sum.rightly / sum.linked,
    faults,
  };
}
