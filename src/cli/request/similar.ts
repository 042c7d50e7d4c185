/** A thread and those that are there → those that may ask the same, the likest first. By shared pairs of signs: other words for one thing are not seen. */
import { fold } from '../../format/fold.ts';

export interface Asked {
  readonly id: string;
  readonly title: string;
  readonly question: string;
}

/** From here on a curator should look; found by trying pairs of the project's own threads, which stay far below. */
const ALIKE = 0.6;

export function similarTo(thread: Asked, others: readonly Asked[]): Asked[] {
  const likeness = (other: Asked) =>
    Math.max(shared(pairs(thread.title), pairs(other.title)), shared(pairs(thread.question), pairs(other.question)));
  return others
    .filter(({ id }) => id !== thread.id)
    .map((other) => ({ other, likeness: likeness(other) }))
    .filter((found) => found.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other }) => other);
}

/** Twice what both have, by what each has: 1 for the same text, 0 for nothing in common. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
  const signs = [...fold(text).text.replace(/[^\p{L}\p{N}]/gu, '')];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`));
}
