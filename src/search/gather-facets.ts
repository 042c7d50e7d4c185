/** Pages one by one → what results can be narrowed by. At build. */
import { byFacet, FACET_NAMES, type FacetName, type Facets } from './index-files.ts';
import type { SearchRecord } from './records.ts';

interface FacetGathering {
  add(record: SearchRecord): void;
  done(): Facets;
}

export function gatherFacets(): FacetGathering {
  const dates: string[] = [];
  const values = byFacet((): Map<string, number> => new Map());
  const pages = byFacet((): number[][] => []);
  const titles = { topic: new Map<string, string>(), paper: new Map<string, string>() };
  const english = new Map<string, string>();
  return {
    add(record) {
      const { kind, id, title, date, status } = record;
      if (kind === 'topic' || kind === 'paper') titles[kind].set(id, title);
      if (kind === 'topic' && record.english !== undefined) english.set(id, record.english);
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
      english: Object.fromEntries([...english].filter(([id]) => values.topic.has(id))),
    }),
  };
}
