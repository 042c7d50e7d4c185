/** Title and question of a thread × those that are there → the one it most likely repeats, across scripts and languages. */
import type { Concept } from './concept-finder.ts';
import type { Finder } from './concepts.ts';
import { evidenceOf, type Marks, marksOf, weightOf } from './marks.ts';

/** A question that is asked somewhere. */
export interface Asked {
  readonly id: string;
  readonly title: string;
  /** Plain text of the question. */
  readonly question: string;
}

export interface Likeness {
  readonly id: string;
  /** 0 to 1: how much of what is told they share. */
  readonly score: number;
}

/** From here on a person should look. Held by a table of real threads and of the same questions in other words. */
export const LIKELY = 0.34;

interface Told {
  readonly id: string;
  /** Of the title alone, and of title and question. */
  readonly readings: readonly Marks[];
}

/** @param find finds what the glossary and the topics name, in any language. */
export function likenessTo(
  threads: readonly Asked[],
  find: Finder<Concept>,
): (title: string, question: string) => Likeness[] {
  const readings = (title: string, question: string) =>
    question === '' ? [marksOf(title, find)] : [marksOf(title, find), marksOf(`${title}\n${question}`, find)];
  const told = threads.map(({ id, title, question }): Told => ({ id, readings: readings(title, question) }));
  const byMark = new Map<string, Set<Told>>();
  for (const one of told)
    for (const { own, meant } of one.readings)
      for (const mark of [...own, ...meant]) {
        const others = byMark.get(mark);
        if (others) others.add(one);
        else byMark.set(mark, new Set([one]));
      }
  const weigh = (mark: string) =>
    weightOf(mark) * Math.log(1 + (told.length + FEW) / (1 + (byMark.get(mark)?.size ?? 0)));
  return (title, question) => {
    const asked = readings(title, question);
    const votes = new Map<Told, number>();
    for (const mark of new Set(asked.flatMap(({ own, meant }) => [...own, ...meant]))) {
      const others = byMark.get(mark);
      // What stands everywhere finds nothing, and single characters do.
      if (!others || others.size > Math.max(20, Math.min(MOST_WITH_MARK, told.length / 5))) continue;
      for (const other of others) votes.set(other, (votes.get(other) ?? 0) + evidenceOf(mark));
    }
    const near = [...votes].sort((x, y) => y[1] - x[1]).slice(0, MOST_COMPARED);
    return near
      .map(([other]) => ({
        id: other.id,
        score: Math.max(...asked.flatMap((one) => other.readings.map((reading) => compare(one, reading, weigh)))),
      }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

function compare(one: Marks, other: Marks, weigh: (mark: string) => number): number {
  const isSameScript = one.isHan === other.isHan;
  const shared = [...one.own].filter((mark) => other.own.has(mark) || other.meant.has(mark));
  shared.push(...[...other.own].filter((mark) => !one.own.has(mark) && one.meant.has(mark)));
  if (shared.reduce((all, mark) => all + evidenceOf(mark), 0) < ENOUGH) return 0;
  // Across languages only what has a name in both can be compared; other words say neither yes nor no.
  const counts = (mark: string) => isSameScript || mark.startsWith('@');
  const sum = (marks: Iterable<string>) => [...marks].reduce((all, mark) => all + weigh(mark), 0);
  const all = ({ own }: Marks) => sum(new Set([...own].filter(counts).concat(shared)));
  return Math.min(1, sum(shared) / Math.sqrt(all(one) * all(other)));
}

const MOST_COMPARED = 40;
const MOST_WITH_MARK = 500;

/** As if so many more threads were there: with a handful of them nothing is rare. */
const FEW = 8;

/** One thing that both speak of is no sign that they ask the same of it. */
const ENOUGH = 2.5;
