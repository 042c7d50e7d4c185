/** Names in bold or as headings on lines of their own, that take turns: nothing else about them tells that they are people. Lines → those names. */
import { mayBeName } from '../talk/names.ts';
import { soundsLikeTalk } from '../talk/no-talk.ts';
import { isBlank } from '../talk/text.ts';
import type { ReadCandidate } from './labels.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Three turns or more of two or more people who do not follow on themselves, each of whom comes again but for one; somebody asks, and
 * all of it sounds like talk. Titles of parts do none of this together.
 */
export function namesByTurns(
  lines: readonly string[],
  code: readonly boolean[],
  readCandidate: ReadCandidate,
): ReadonlySet<string> {
  const turns: { readonly name: string; readonly at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (code[at] || !/^\s{0,3}(?:\*\*|__|#)/u.test(line)) continue;
    const candidate = readCandidate(line);
    if (candidate?.isAlone) turns.push({ name: line.slice(...candidate.name), at });
  }
  const times = new Map<string, number>();
  for (const { name } of turns) times.set(name, (times.get(name) ?? 0) + 1);
  const once = [...times.values()].filter((count) => count === 1).length;
  if (turns.length < 3 || times.size < 2 || once > 1 || times.size > 12) return NONE;
  if (turns.some(({ name }, index) => name === turns[index + 1]?.name || !mayBeName(name))) return NONE;
  const said = turns.map(({ at }, index) =>
    lines
      .slice(at + 1, turns[index + 1]?.at)
      .filter((line) => !isBlank(line))
      .join('\n'),
  );
  if (said.some((words) => words === '' || /^#{1,6}\s/mu.test(words))) return NONE;
  return said.some((words) => /[?？]["”」』）)]?\s*$/mu.test(words)) && soundsLikeTalk(said)
    ? new Set(times.keys())
    : NONE;
}
