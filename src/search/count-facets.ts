/** The facets of all pages and the pages a query found → what the results can be narrowed by. Pure; in the browser. */
import { byFacet, FACET_NAMES, type FacetName, type Facets } from './index-files.ts';

export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

export interface FacetCount {
  readonly value: string;
  readonly label?: string | undefined;
  /** What the English edition calls it, where that is another name. */
  readonly english?: string | undefined;
  readonly count: number;
}

export type Filters = Readonly<Partial<Record<FacetName, string>>>;

/** Whether a page has all the values asked for; an empty one is not asked for. `but`: a facet that does not matter. */
export function passes(facets: Facets, filters: Filters, but?: FacetName): (page: number) => boolean {
  const wanted = FACET_NAMES.filter((facet) => facet !== but && (filters[facet] ?? '') !== '').map((facet) => ({
    facet,
    index: facets.values[facet].indexOf(filters[facet] ?? ''),
  }));
  return (page) => wanted.every(({ facet, index }) => facets.pages[facet][page]?.includes(index));
}

/** For each facet its values among the pages that pass the filters of the other facets; the most frequent first, years the newest. */
export function countFacets(facets: Facets, found: readonly number[], filters: Filters): FacetCounts {
  return byFacet((facet) => {
    const counts = new Map<number, number>();
    for (const page of found.filter(passes(facets, filters, facet)))
      for (const value of facets.pages[facet][page] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .map(([index, count]) => {
        const value = facets.values[facet][index] ?? '';
        const labels = facets.labels[facet] ?? {};
        return {
          value,
          label: Object.hasOwn(labels, value) ? labels[value] : undefined,
          english: facet === 'topic' && Object.hasOwn(facets.english, value) ? facets.english[value] : undefined,
          count,
        };
      })
      .sort((a, b) =>
        facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  });
}
