/** Lines → names that are known for people's before anybody has spoken: of those who were there, by their turns, or declared. */
import { declaredShorts } from '../talk/declared-names.ts';
import { namesByTurns } from './alternating.ts';
import type { ReadCandidate } from './labels.ts';
import { presentIn } from './present.ts';

export function knownIn(
  lines: readonly string[],
  code: readonly boolean[],
  readCandidate: ReadCandidate,
): ReadonlySet<string> {
  return new Set([
    ...presentIn(lines),
    ...namesByTurns(lines, code, readCandidate),
    ...[...declaredShorts(lines)].flat(),
  ]);
}
