/** Title and question of a thread × those that are there → the one it most likely repeats, across scripts and languages. */
import { type Finder, finderOf, foldText, namesOfTerm } from './concepts.ts';
import type { Known, KnownThread } from './known.ts';
import { isQuietWord, QUIET_HAN } from './quiet-words.ts';

export interface Likeness {
  readonly id: string;
  /** 0 to 1: how much of what is told they share. */
  readonly score: number;
}

/** From here on a person should look. Held by a table of real threads and of the same questions in other words. */
export const LIKELY = 0.34;

/** A thing the glossary or a topic names, with its English name: through that the other language is reached. */
export interface Concept {
  readonly id: string;
  readonly en: string;
}

interface Marks {
  /** `@concept`, `#word`, pairs of Han characters. */
  readonly own: ReadonlySet<string>;
  /** English words for the concepts among them, and pieces of their Chinese names: they match, and weigh nothing where they do not. */
  readonly meant: ReadonlySet<string>;
  readonly isHan: boolean;
}

interface Told {
  readonly id: string;
  /** Of the title alone, and of title and question. */
  readonly readings: readonly Marks[];
}

/** @param find finds what the glossary and the topics name, in any language. */
export function likenessTo(
  threads: readonly KnownThread[],
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
      if (!others || others.size > Math.max(20, told.length / 5)) continue;
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

/** Terms and topics by their names; a topic that a term is called by is one with it. */
export function conceptFinder({ terms, topics }: Pick<Known, 'terms' | 'topics'>): Finder<Concept> {
  const termOf = new Map<string, Concept>();
  for (const term of terms)
    for (const name of namesOfTerm(term)) termOf.set(foldText(name), { id: term.id, en: term.en });
  return finderOf([
    ...terms.map((term) => ({ names: namesOfTerm(term), means: { id: term.id, en: term.en } })),
    ...topics.flatMap(({ id, title, en, aliases = [] }) => {
      const names = [title, en, ...aliases];
      const term = names.map((name) => termOf.get(foldText(name))).find((found) => found !== undefined);
      const means = term ?? { id: `topic-${id}`, en };
      return [{ names: names.filter((name) => termOf.get(foldText(name))?.id !== means.id), means }];
    }),
  ]);
}

const MOST_COMPARED = 40;

/** As if so many more threads were there: with a handful of them nothing is rare. */
const FEW = 8;
function weightOf(mark: string): number {
  if (mark.startsWith('@')) return 2;
  if (mark.startsWith('#')) return 1.5;
  return mark.length === 1 ? 0.5 : 1;
}

/** One thing that both speak of is no sign that they ask the same of it. */
const ENOUGH = 2.5;
function evidenceOf(mark: string): number {
  // A name of several words is more than one thing.
  if (mark.startsWith('@')) return mark.includes('-') ? 2.5 : 1.5;
  if (mark.startsWith('#')) return 1.5;
  return mark.length === 1 ? 0.5 : 1;
}

/** What everything here is about. */
const EVERYWHERE = new Set(['large-language-model', 'topic-training', 'training']);

function marksOf(text: string, find: Finder<Concept>): Marks {
  const folded = foldText(text);
  const own = new Set<string>();
  const meant = new Set<string>();
  const addWords = (part: string, to: Set<string>) => {
    for (const word of part.match(/[a-z0-9]{2,}/gu) ?? []) if (!isQuietWord(word)) to.add(`#${stem(word)}`);
  };
  const addPairs = (part: string, to: Set<string>) => {
    for (const run of part.split(QUIET_HAN))
      for (const han of run.match(/\p{Script=Han}+/gu) ?? [])
        for (let at = 0; at < han.length; at++) {
          to.add(han.charAt(at));
          if (at + 2 <= han.length) to.add(han.slice(at, at + 2));
        }
  };
  const addPlain = (part: string) => {
    addWords(part, own);
    addPairs(part, own);
  };
  let done = 0;
  for (const { from, to, means } of find(folded)) {
    addPlain(folded.slice(done, from));
    done = to;
    for (const { id, en } of means.filter((concept) => !EVERYWHERE.has(concept.id))) {
      own.add(`@${id}`);
      addWords(foldText(en), meant);
    }
    addPairs(folded.slice(from, to), meant);
  }
  addPlain(folded.slice(done));
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return { own, meant, isHan: han > 3 };
}

/** `models` and `model`, `training` and `train` are one. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ation|ing|ed|es|s|e)$/u, '') : word;
}
