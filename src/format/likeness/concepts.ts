/** Names of things → where they stand in a text, whatever its script, width and case; the longest name wins. */
import { foldText } from '../fold.ts';
import type { Term } from '../schema/index.ts';

export interface Named<T> {
  readonly names: readonly string[];
  readonly means: T;
}

export interface Sighting<T> {
  /** Place in the folded text. */
  readonly from: number;
  readonly to: number;
  readonly means: readonly T[];
}

/** Finds, in order and none into another. What several things are called means all of them. */
export type Finder<T> = (folded: string) => Sighting<T>[];

export function namesOfTerm({ zh, en, abbr, aliases = [] }: Term): string[] {
  return [zh, en, ...(abbr === undefined ? [] : [abbr]), ...aliases];
}

export function finderOf<T>(things: readonly Named<T>[]): Finder<T> {
  const meanings = new Map<string, T[]>();
  for (const { names, means } of things) {
    for (const name of new Set(names.map((one) => foldText(one).trim()))) {
      if (isTooShort(name)) continue;
      const others = meanings.get(name) ?? [];
      meanings.set(name, [...others, means]);
    }
  }
  const byStart = Map.groupBy([...meanings.keys()], (name) => name.slice(0, 2));
  for (const names of byStart.values()) names.sort((a, b) => b.length - a.length);
  return (folded) => {
    const found: Sighting<T>[] = [];
    for (let at = 0; at < folded.length; at++) {
      for (const name of byStart.get(folded.slice(at, at + 2)) ?? []) {
        const end = endOf(folded, at, name);
        if (end === undefined) continue;
        found.push({ from: at, to: end, means: meanings.get(name) ?? [] });
        at = end - 1;
        break;
      }
    }
    return found;
  };
}

/** Where the name ends that begins at `at`; a Latin name only as a whole word, with or without the `s` of more than one. */
function endOf(folded: string, at: number, name: string): number | undefined {
  if (!folded.startsWith(name, at)) return undefined;
  const end = at + name.length;
  const first = folded[at] ?? '';
  const last = folded[end - 1] ?? '';
  if (isLatin(first) && isLatin(folded[at - 1] ?? '')) return undefined;
  if (!isLatin(last) || !isLatin(folded[end] ?? '')) return end;
  return folded[end] === 's' && !isLatin(folded[end + 1] ?? '') ? end + 1 : undefined;
}

function isLatin(character: string): boolean {
  return /^[a-z0-9]$/u.test(character);
}

function isTooShort(name: string): boolean {
  return name.length < 2;
}
