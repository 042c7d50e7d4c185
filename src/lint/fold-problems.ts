/** All problems → those to show one by one: a file that gets the same told again and again has one cause, and a page of it hides the rest. Pure. */
import { both, type Problem } from '../format/problem.ts';

/** What is told in the very same words stands three times, what differs in names and numbers alone ten times; of the others the lines are named. */
const FOLDS: readonly {
  readonly most: number;
  readonly shown: number;
  readonly keyOf: (problem: Problem) => string;
}[] = [
  { most: 5, shown: 3, keyOf: ({ message }) => message.en },
  { most: 20, shown: 10, keyOf: ({ message }) => message.en.replace(/`[^`]*`|“[^”]*”|\d+/gu, '·') },
];

const LINES_NAMED = 20;

/** In the same order. The last that is shown of a kind says in its help how many more there are, and where. */
export function foldProblems(problems: readonly Problem[]): Problem[] {
  return FOLDS.reduce<readonly Problem[]>((left, { most, shown, keyOf }) => {
    const groups = Map.groupBy(left, (problem) => `${problem.file}\n${problem.rule}\n${keyOf(problem)}`);
    const kept = new Map<Problem, Problem>();
    for (const group of groups.values())
      if (group.length <= most) for (const problem of group) kept.set(problem, problem);
      else {
        const [first, rest] = [group.slice(0, shown), group.slice(shown)];
        for (const problem of first) kept.set(problem, problem);
        const last = first.at(-1);
        if (last) kept.set(last, withMore(last, rest));
      }
    return left.flatMap((problem) => kept.get(problem) ?? []);
  }, problems).slice();
}

function withMore(problem: Problem, rest: readonly Problem[]): Problem {
  const lines = [...new Set(rest.map(({ line }) => line))];
  const named = lines.slice(0, LINES_NAMED).join(', ');
  const isCut = lines.length > LINES_NAMED;
  const more = both(
    `同样的问题还有 ${rest.length} 个，在第 ${named.replaceAll(', ', '、')}${isCut ? ' …' : ''} 行`,
    `${rest.length} more of this kind in line${lines.length === 1 ? '' : 's'} ${named}${isCut ? ', …' : ''}`,
  );
  const { help } = problem;
  return { ...problem, help: help ? both(joined(help.zh, '。', more.zh), joined(help.en, '. ', more.en)) : more };
}

function joined(first: string, stop: string, second: string): string {
  return `${first}${/[。？！]$/u.test(first) ? '' : /[.?!]$/u.test(first) ? ' ' : stop}${second}`;
}
