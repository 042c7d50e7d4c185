/** Who is behind which label × what a person says of one name → what is told the import. Runs in the page. */
import type { ToldName } from '../import/people/told-names.ts';
import type { MadeItem, MadePerson } from './made.ts';

/** Somebody else than all others. */
export const NOBODY_ELSE = '';

/** The labels of an item, each with the names that it stands for there: a label of the source stands for none. */
export function labelsOf(
  { from, labels }: Pick<MadeItem, 'from' | 'labels'>,
  people: readonly MadePerson[],
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>(labels.map((label) => [label, []]));
  for (const { item, name, label } of people) if (item === from) named.set(label, [...(named.get(label) ?? []), name]);
  return named;
}

/** @param label whose the name is from now on */
export function tellSame(
  told: readonly ToldName[],
  name: string,
  label: string,
  item: Pick<MadeItem, 'from' | 'labels' | 'line'>,
  people: readonly MadePerson[],
): readonly ToldName[] {
  const before = told.find((one) => one.name === name && (one.line ?? item.line) === item.line);
  const others = told.filter((one) => one !== before);
  const missed = before?.isMissed === true ? { isMissed: true } : {};
  if (label === NOBODY_ELSE) return [...others, { name, ...missed }];
  const names = labelsOf(item, people).get(label) ?? [];
  // Of one person's names that which is told of no other.
  const root = names.find(
    (one) => one !== name && others.every((other) => other.name !== one || other.as === undefined),
  );
  return [
    ...others,
    root === undefined ? { name, as: label, line: item.line, ...missed } : { name, as: root, ...missed },
  ];
}
