/** Where a person has parted or joined × what came of it → how that is told. */
import type { Composed } from '../import/composed.ts';
import type { MadeBound } from './made.ts';
import type { Wish } from './wish.ts';

/** So many characters tell the place. */
const SHOWN = 24;

export function boundsOf(
  { idleBounds = [] }: Pick<Composed, 'idleBounds'>,
  { source, bounds }: Pick<Wish, 'source' | 'bounds'>,
): readonly MadeBound[] {
  return bounds
    .toSorted((a, b) => a.at - b.at)
    .map((bound) => ({
      ...bound,
      line: source.slice(0, bound.at).split('\n').length,
      words: (source.slice(bound.at).trimStart().split('\n')[0] ?? '').slice(0, SHOWN),
      isIdle: idleBounds.includes(bound.at),
    }));
}
