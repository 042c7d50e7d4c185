/** What results can be narrowed by: gathered of all pages at build, counted for a query's pages in the browser. */
import { FACET_NAMES, type FacetName, type Facets } from './index-files.ts';
import type { SearchRecord } from './records.ts';

export interface FacetGathering {
  add(record: SearchRecord): void;
  done(): Facets;
}

export function gatherFacets(): FacetGathering {
  const dates: string[] = [];
  const values = byFacet((): Map<string, number> => new Map());
  const pages = byFacet((): number[][] => []);
  const titles = { topic: new Map<string, string>(), paper: new Map<string, string>() };
  return {
    add(record) {
      const { kind, id, title, date, status } = record;
      if (kind === 'topic' || kind === 'paper') titles[kind].set(id, title);
      dates.push(date ?? '');
      const ofPage: Record<FacetName, readonly string[]> = {
        kind: [kind],
        topic: record.topics,
        year: date === undefined ? [] : [date.slice(0, 4)],
        paper: record.papers,
        status: status === undefined ? [] : [status],
      };
      for (const facet of FACET_NAMES) {
        const known = values[facet];
        const indexes = [...new Set(ofPage[facet])].map((value) => {
          const index = known.get(value) ?? known.size;
          known.set(value, index);
          return index;
        });
        pages[facet].push(indexes);
      }
    },
    done: () => ({
      dates,
      pages,
      values: byFacet((facet) => [...values[facet].keys()]),
      labels: {
        topic: Object.fromEntries([...titles.topic].filter(([id]) => values.topic.has(id))),
        paper: Object.fromEntries([...titles.paper].filter(([id]) => values.paper.has(id))),
      },
    }),
  };
}

export type FacetCounts = Readonly<
  Record<FacetName, readonly { readonly value: string; readonly label?: string | undefined; readonly count: number }[]>
>;

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
        return { value, label: Object.hasOwn(labels, value) ? labels[value] : undefined, count };
      })
      .sort((a, b) =>
        facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  });
}

function byFacet<T>(make: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACET_NAMES.map((facet) => [facet, make(facet)])) as Record<FacetName, T>;
}
