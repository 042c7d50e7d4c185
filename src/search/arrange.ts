/** Ranked pages → those that pass the filters, in the order that was asked for. */
import type { Purse } from './budget.ts';
import { type Filters, passes } from './count-facets.ts';
import { FACETS } from './index-files.ts';
import type { Index } from './open-index.ts';
import { isComplete, type RankedPage } from './rank-pages.ts';

export interface Arrangement {
  /** Empty values are ignored. */
  readonly filters?: Filters | undefined;
  /** The newest first; if not given, the best first. */
  readonly sort?: 'date' | undefined;
}

export async function arrange(
  index: Index,
  ranked: readonly RankedPage[],
  { filters = {}, sort }: Arrangement,
  purse: Purse,
): Promise<readonly RankedPage[]> {
  const isFiltered = Object.values(filters).some((value) => value !== '');
  if (ranked.length === 0 || (!isFiltered && sort !== 'date')) return ranked;
  if (!index.start.facets) purse.pay([FACETS]);
  const facets = await index.facets();
  const passing = listed(ranked, sort).filter(({ page }) => passes(facets, filters)(page));
  if (sort !== 'date') return passing;
  const dateOf = ({ page }: RankedPage) => facets.dates[page] ?? '';
  return passing.toSorted((a, b) => (dateOf(a) === dateOf(b) ? b.score - a.score : dateOf(a) < dateOf(b) ? 1 : -1));
}

/** By date, only what answers the query: that order hides how well a page fits. */
export function listed(ranked: readonly RankedPage[], sort: Arrangement['sort']): readonly RankedPage[] {
  return sort === 'date' ? answering(ranked) : ranked;
}

/** Pages that hold all of the query; where none does, those that hold nearly as much as the best. */
function answering(ranked: readonly RankedPage[]): readonly RankedPage[] {
  const complete = ranked.filter(isComplete);
  if (complete.length > 0) return complete;
  const best = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  return ranked.filter(({ coverage }) => coverage > best * 0.6);
}
