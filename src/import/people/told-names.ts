/** What a person says of names: what is one, and who bears two of them. */
import { nameKey } from './people.ts';

export interface ToldName {
  /** As it stands in the text. */
  readonly name: string;
  /** Another name of the same person, or a label that the source itself has. Without it the person is nobody else. */
  readonly as?: string | undefined;
  /** Line on which an item begins: a label of the source stands for somebody in that item alone. */
  readonly line?: number | undefined;
  /** It was missed in the text: wherever it stands it is meant, though it may look like a word. */
  readonly isMissed?: boolean | undefined;
}

export interface ToldNames {
  readonly all: readonly ToldName[];
  /** Undefined where nothing is told of it. */
  of(name: string): { readonly as: string | undefined } | undefined;
}

/** @param line on which the item begins that is read */
export function toldNames(told: readonly ToldName[], line: number): ToldNames {
  const here = told.filter((one) => one.line === undefined || one.line === line);
  const byKey = new Map(here.map((one) => [nameKey(one.name), one.as]));
  return {
    all: here,
    of(name) {
      const key = nameKey(name);
      return byKey.has(key) ? { as: last(key, byKey) } : undefined;
    },
  };
}

/** Of somebody with three names the second may be told of the third. */
function last(key: string, byKey: ReadonlyMap<string, string | undefined>): string | undefined {
  const passed = new Set([key]);
  let as = byKey.get(key);
  while (as !== undefined && byKey.get(nameKey(as)) !== undefined && !passed.has(nameKey(as))) {
    passed.add(nameKey(as));
    as = byKey.get(nameKey(as));
  }
  return as !== undefined && nameKey(as) === key ? undefined : as;
}
