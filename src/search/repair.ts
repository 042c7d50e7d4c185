/** A query whose words are nowhere on the site → the same query with the words that were probably meant. */
import { hanSlips } from './han-slips.ts';
import { latinSlips } from './latin-slips.ts';
import type { Index } from './open-index.ts';
import type { Plan } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import { readAtoms } from './text.ts';

interface Repair {
  readonly text: string;
  /** A Han word was changed into one that only looks like it. Any two characters may meet in a question, so it is only right when it then finds all of the query. */
  readonly isDaring: boolean;
}

/** Undefined when there is nothing to repair, or nothing near enough. */
export async function repair(index: Index, plan: Plan, found: readonly FoundUnit[]): Promise<Repair | undefined> {
  if (plan.ref || plan.phrases.length > 0) return undefined;
  const [latin, han] = await Promise.all([latinSlips(index, plan, found), hanSlips(index, plan, found)]);
  const changes = [...latin, ...han];
  if (changes.length === 0) return undefined;
  let text = plan.text;
  for (const { start, end, to } of changes.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + to + text.slice(end);
  return { text, isDaring: han.some(({ isBySound }) => !isBySound) };
}

/** Whether two texts differ in more than how they are written. */
export function differ(a: string, b: string): boolean {
  const spell = (text: string) =>
    readAtoms(text)
      .map((atom) => atom.text)
      .join('');
  return spell(a) !== spell(b);
}
