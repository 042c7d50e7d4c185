/** Problems of a whole folder and what a request changes → its own first, those of other files by what causes them. A flood hides neither. */
import { readContentPath } from '../../format/content-path.ts';
import { both, type Problem, type Text } from '../../format/problem.ts';
import { pageName } from '../../format/rooms.ts';
import type { Change } from './changed-content.ts';

export interface Cause {
  readonly why: Text;
  readonly problems: readonly Problem[];
}

export interface ByCause {
  /** In files that the request changes: the first of each file, then the second, so that no file hides another. */
  readonly own: readonly Problem[];
  /** The largest first. */
  readonly others: readonly Cause[];
}

export function byCause(problems: readonly Problem[], changes: readonly Change[]): ByCause {
  const changed = new Set(changes.map(({ path }) => path));
  const removed = changes.filter(({ state }) => state === 'removed').flatMap(({ path }) => goneFrom(path));
  const causes = new Map<string, Cause>();
  for (const problem of problems) {
    if (changed.has(problem.file)) continue;
    const gone = removed.find(({ rules, named }) => rules.has(problem.rule) && named.test(problem.message.en));
    const key = gone?.name ?? `${problem.rule} ${problem.message.en}`;
    const before = causes.get(key)?.problems ?? [];
    const why = gone ? leadTo(gone.name, before.length + 1) : problem.message;
    causes.set(key, { why, problems: [...before, problem] });
  }
  return {
    own: taken(problems.filter(({ file }) => changed.has(file))),
    others: [...causes.values()].sort((a, b) => b.problems.length - a.problems.length),
  };
}

interface Gone {
  readonly name: string;
  /** As a message names it. */
  readonly named: RegExp;
  readonly rules: ReadonlySet<string>;
}

/** What nobody can lead to any more. */
function goneFrom(path: string): Gone[] {
  const at = readContentPath(path);
  const name = at && pageName(at.kind, at.id);
  if (!name) return [];
  const rules = new Set([at.kind === 'topic' ? 'topic-exists' : 'paper-exists', 'item-exists', 'quote-exists']);
  const words = [name, ...(at.kind === 'topic' || at.kind === 'paper' ? [at.id] : [])].map((word) =>
    word.replaceAll('.', '\\.'),
  );
  return [{ name, named: new RegExp(`\`(?:${words.join('|')})[\`#]`, 'u'), rules }];
}

function leadTo(name: string, count: number): Text {
  return both(
    `${count} 处指向 ${name}，而这个请求删去了它`,
    `${count} link${count === 1 ? ' leads' : 's lead'} to ${name}, which this request removes`,
  );
}

function taken(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, number>();
  const ranked = problems.map((problem) => {
    const rank = seen.get(problem.file) ?? 0;
    seen.set(problem.file, rank + 1);
    return { problem, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ problem }) => problem);
}
