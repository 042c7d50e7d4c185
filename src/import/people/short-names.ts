/** Names of people → the parts of them by which others call them, each with the name where it can be only one of them. */
import { appellationsOf } from './appellations.ts';
import { givenNamesOf } from './given-names.ts';
import type { People } from './people.ts';

export interface Names {
  /** Names and what stands for them, by their first two characters; longer ones first: 张伟明 before 张伟. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
  readonly shorts: ReadonlyMap<string, Short>;
  /** Parts of names in small letters, undefined where it is one of several. */
  readonly parts: ReadonlyMap<string, string | undefined>;
  /** Chinese given names, undefined where it is one of several. */
  readonly given: ReadonlyMap<string, string | undefined>;
}

export interface Short {
  readonly name: string;
  /** Words may look so too: only its place tells. */
  readonly isCall: boolean;
  /** So may the ends of words. */
  readonly isEnd: boolean;
}

/** Where so many speak, hardly anybody is the only one who is called so. */
const MOST_CALLED = 200;

/** Kept until somebody joins: a talk has thousands of texts. */
const kept = new WeakMap<People, { readonly count: number; readonly names: Names }>();

export function namesOf(people: People): Names {
  const known = kept.get(people);
  if (known?.count === people.named.size) return known.names;
  const calls = people.named.size > MOST_CALLED ? [] : [...appellationsOf(people)];
  const shorts = new Map<string, Short>([
    ...calls.flatMap(([form, call]) => (call === undefined ? [] : [[form, { ...call, isCall: true }] as const])),
    ...[...firstNames(people)].map(([form, name]) => [form, { name, isCall: false, isEnd: false }] as const),
  ]);
  const given = people.named.size > MOST_CALLED ? new Map<string, string | undefined>() : givenNamesOf(people);
  const starts = byStart([...people.named.keys(), ...people.withTeams, ...shorts.keys(), ...given.keys()]);
  const names = { starts, shorts, parts: byPart(people), given };
  kept.set(people, { count: people.named.size, names });
  return names;
}

/** `@deniz` calls Deniz Arslan, where nobody else here is called so: parts of names → the name, undefined where it is one of several. */
function byPart(people: People): ReadonlyMap<string, string | undefined> {
  const parts = new Map<string, string | undefined>();
  for (const [name, label] of people.named)
    for (const part of name.toLowerCase().split(/[\s,._-]+/u)) {
      const other = parts.get(part);
      const isShared = parts.has(part) && (other === undefined || people.named.get(other) !== label);
      parts.set(part, isShared ? undefined : name);
    }
  return parts;
}

/** `Rahul` is Rahul Mehta, and `Lily` Lily 周, where nobody else here is called so. */
function firstNames(people: People): ReadonlyMap<string, string> {
  const firsts = new Map<string, string | undefined>();
  for (const [name, label] of people.named) {
    const first = /^(\p{Lu}[\p{Script=Latin}'’-]{2,20})(?:[ _.]\p{Lu}|[ _.]?\p{Script=Han})/u.exec(name)?.[1];
    if (first === undefined) continue;
    const other = firsts.get(first);
    const isShared = firsts.has(first) && (other === undefined || people.named.get(other) !== label);
    firsts.set(first, isShared || TITLES.test(first) ? undefined : name);
  }
  return new Map(
    [...firsts].flatMap(([first, name]) => (name === undefined || people.named.has(first) ? [] : [[first, name]])),
  );
}

const TITLES = /^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Researcher|Speaker|The|Old|Big|Team|User)$/u;

function byStart(names: readonly string[]): Map<string, string[]> {
  const starts = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, 2).toLowerCase();
    const others = starts.get(start);
    if (others) others.push(name);
    else starts.set(start, [name]);
  }
  return starts;
}
