/** Title and text → the topics it may belong to, the main one first: by how often their names and those of their terms are said. */
import type { Term } from '../../format/schema/index.ts';
import { foldText } from '../../format/fold.ts';
import { finderOf, namesOfTerm, type Finder } from '../../format/likeness/concepts.ts';
import type { Known } from './known.ts';

/** Where an item goes that names nothing known. */
export const UNSORTED = 'unsorted';

const MOST = 3;
/** A name in the title tells more than one in the text; the hundredth says nothing new. */
const IN_TITLE = 4;
const MOST_IN_TEXT = 8;
/** A further topic must have this part of what the first has. */
const NEAR = 0.4;
const FEWEST = 2;

export function topicFinder({ topics, terms }: Known): Finder<string> {
  const ids = new Set(topics.map(({ id }) => id));
  return finderOf([
    ...topics.map(({ id, title, en, aliases = [] }) => ({
      names: [title, en, id.replaceAll('-', ' '), ...aliases],
      means: id,
    })),
    ...terms.flatMap((term: Term) =>
      term.topic !== undefined && ids.has(term.topic) ? [{ names: namesOfTerm(term), means: term.topic }] : [],
    ),
  ]);
}

/** At most three; `unsorted` alone where none is named. */
export function proposeTopics(title: string, text: string, find: Finder<string>): string[] {
  const points = new Map<string, number>();
  const add = (topic: string, more: number) => points.set(topic, (points.get(topic) ?? 0) + more);
  for (const { means } of find(foldText(title))) for (const topic of new Set(means)) add(topic, IN_TITLE);
  const folded = foldText(text);
  const said = new Map<string, number>();
  for (const { from, to, means } of find(folded)) {
    const name = folded.slice(from, to);
    const times = (said.get(name) ?? 0) + 1;
    said.set(name, times);
    if (times <= MOST_IN_TEXT) for (const topic of new Set(means)) add(topic, 1 / Math.sqrt(times));
  }
  const ranked = [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const best = ranked[0]?.[1] ?? 0;
  const chosen = ranked.filter(([, had], index) => index === 0 || (had >= FEWEST && had >= best * NEAR));
  return chosen.length === 0 ? [UNSORTED] : chosen.slice(0, MOST).map(([topic]) => topic);
}
