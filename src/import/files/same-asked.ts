/** Threads of an import × those that are there → which of them ask the same for certain, as the check sees it. */
import { findSame } from '../../format/likeness/find-same.ts';
import { lettersAsked } from '../../format/likeness/letters.ts';
import { countToWrite } from '../../format/to-write.ts';
import type { Known, KnownThread } from './known.ts';

/** As many as a thread may name. */
const MOST_RELATED = 10;

/** For each of `fresh`, by its id, those before it that ask the same: what is there already, and what stands above it in the source. */
export function sameAsked(
  known: Pick<Known, 'threads' | 'terms'>,
  fresh: readonly KnownThread[],
): ReadonlyMap<string, readonly KnownThread[]> {
  const ids = new Set(fresh.map(({ id }) => id));
  const all = [...known.threads.filter(({ id }) => !ids.has(id)), ...fresh].filter(
    ({ title }) => countToWrite(title) === 0,
  );
  const same = findSame(
    all.map(({ title, question }) => ({ title, letters: lettersAsked(question) })),
    known.terms,
  );
  return new Map(
    [...same].flatMap(([index, others]) => {
      const thread = all[index];
      const before = others.filter((other) => other < index).flatMap((other) => all[other] ?? []);
      const isFresh = thread !== undefined && ids.has(thread.id) && before.length > 0;
      return isFresh ? [[thread.id, before.slice(0, MOST_RELATED)] as const] : [];
    }),
  );
}
