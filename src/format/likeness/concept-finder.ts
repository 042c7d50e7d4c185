/** What the glossary and the topics name → a finder of them, in any language. */
import type { Term } from '../schema/index.ts';
import { foldText } from '../fold.ts';
import { type Finder, finderOf, type Named, namesOfTerm } from './concepts.ts';

/** A thing the glossary or a topic names, with its English name: through that the other language is reached. */
export interface Concept {
  readonly id: string;
  readonly en: string;
}

export interface NamedTopic {
  readonly id: string;
  readonly title: string;
  readonly en: string;
  readonly aliases?: readonly string[] | undefined;
}

export interface Names {
  readonly terms: readonly Term[];
  readonly topics: readonly NamedTopic[];
}

/** Terms and topics by their names; a topic that a term is called by is one with it. */
export function conceptFinder(names: Names, more: readonly Named<Concept>[] = []): Finder<Concept> {
  return finderOf([...conceptsOf(names), ...more]);
}

function conceptsOf({ terms, topics }: Names): Named<Concept>[] {
  const termOf = new Map<string, Concept>();
  for (const term of terms)
    for (const name of namesOfTerm(term)) termOf.set(foldText(name), { id: term.id, en: term.en });
  return [
    ...terms.map((term) => ({ names: namesOfTerm(term), means: { id: term.id, en: term.en } })),
    ...topics.flatMap(({ id, title, en, aliases = [] }) => {
      const names = [title, en, ...aliases];
      const term = names.map((name) => termOf.get(foldText(name))).find((found) => found !== undefined);
      const means = term ?? { id: `topic-${id}`, en };
      return [{ names: names.filter((name) => termOf.get(foldText(name))?.id !== means.id), means }];
    }),
  ];
}
