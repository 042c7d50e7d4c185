/** How a person is told as what a source was read, and how they say that it is something else: that depends on where they are. */
import { both, type Text } from '../format/problem.ts';
import type { Dialect } from './draft.ts';

export interface DialectChoice {
  /** What the dialect is called there. */
  nameOf(dialect: Dialect): Text;
  /** What to do to have it read as something else, or as `dialect`. */
  choose(dialect?: Dialect): Text;
}

export const AT_TERMINAL: DialectChoice = {
  nameOf: (dialect) => both(dialect, dialect),
  choose: (dialect) =>
    dialect === undefined
      ? both('可用 --dialect 另选', 'choose another with --dialect')
      : both(`请加上 --dialect ${dialect}`, `add --dialect ${dialect}`),
};

/** Between Chinese words Latin ones stand apart. */
export function spaced(name: string): string {
  return /^[A-Za-z]/u.test(name) ? ` ${name} ` : name;
}
