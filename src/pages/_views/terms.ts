/** The glossary by the first letter of its ids. */
import type { Corpus } from '../../corpus/model.ts';
import type { TermView } from '../../ui/parts/term-view.ts';
import type { Fill } from './html.ts';
import { itemLink, topicLink } from './rows.ts';

export interface TermGroup {
  readonly letter: string;
  readonly terms: readonly TermView[];
}

const MOST_USES = 3;

/** `uses`: by term, the paths of the items that use it. */
export function termGroups(
  corpus: Corpus,
  fill: Fill,
  uses: ReadonlyMap<string, readonly string[]> = new Map(),
): TermGroup[] {
  // Threads first, the newest of them before the others.
  const items = new Map([...corpus.threads, ...corpus.analyses, ...corpus.topics].map((item) => [item.path, item]));
  const ranks = new Map([...items.keys()].map((path, rank) => [path, rank]));
  const groups = new Map<string, TermView[]>();
  const sorted = [...corpus.glossary].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, zh, en, abbr, aliases = [], topic } of sorted) {
    const letter = (id[0] ?? '').toUpperCase();
    const filed = topic === undefined ? undefined : corpus.index.topics.get(topic);
    const term: TermView = {
      id,
      zh,
      en,
      abbr,
      aliases,
      html: fill(corpus.glossaryHtml.get(id)) ?? '',
      topic: filed && topicLink(filed),
      uses: uses.get(id)?.length ?? 0,
      usedIn: [...(uses.get(id) ?? [])]
        .sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
        .slice(0, MOST_USES)
        .flatMap((path) => items.get(path) ?? [])
        .map((item) => ({ ...itemLink(item), lang: 'language' in item.data ? item.data.language : undefined })),
    };
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, terms]) => ({ letter, terms }));
}
