/** A name, in whatever script, width or case → the topic that is called so. */
import { foldText } from '../format/fold.ts';
import type { Known, Subject } from './rule.ts';

export function topicCalled(name: string, known: Known): Subject | undefined {
  return ownersIn(known).get(keyOf(name));
}

/** Spaces and hyphens part no names: `fine-tuning` and `Fine Tuning`. */
function keyOf(name: string): string {
  return foldText(name).replace(/[\s\p{Pd}_]/gu, '');
}

const owners = new WeakMap<Known, ReadonlyMap<string, Subject>>();

/** The topic whose proper name it is has it, before one of which it is another name; of equals the first by its file's name. */
function ownersIn(known: Known): ReadonlyMap<string, Subject> {
  const before = owners.get(known);
  if (before) return before;
  const found = new Map<string, Subject>();
  const topics = [...known.topic.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const isProper of [true, false])
    for (const topic of topics)
      for (const { name } of (topic.topicNames ?? []).slice(isProper ? 0 : 2, isProper ? 2 : undefined))
        if (!found.has(keyOf(name))) found.set(keyOf(name), topic);
  owners.set(known, found);
  return found;
}
