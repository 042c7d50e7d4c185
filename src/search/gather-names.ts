/** Pages one by one → topics, papers and terms by name, for the list that opens while one types. At build. */
import type { SuggestedName } from './index-files.ts';
import type { SearchRecord } from './records.ts';

const MOST_PAPERS = 1500;

interface NameGathering {
  add(record: SearchRecord): void;
  done(): readonly SuggestedName[];
}

/** All topics and terms; of the papers those that most pages name. */
export function gatherNames(): NameGathering {
  const names: SuggestedName[] = [];
  const papers = new Map<string, SuggestedName>();
  const cited = new Map<string, number>();
  return {
    add({ id, kind, title, names: also, url, papers: named }) {
      for (const paper of named) cited.set(paper, (cited.get(paper) ?? 0) + 1);
      if (kind === 'paper') papers.set(id, { title, also, kind, url });
      if (kind === 'topic' || kind === 'term') names.push({ title, also, kind, url });
    },
    done: () => [
      ...names,
      ...[...papers]
        .sort(([a], [b]) => (cited.get(b) ?? 0) - (cited.get(a) ?? 0) || (a < b ? -1 : 1))
        .slice(0, MOST_PAPERS)
        .map(([, paper]) => paper),
    ],
  };
}
