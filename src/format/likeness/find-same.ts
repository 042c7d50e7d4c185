/** Many questions → for each those that ask the same for certain. */
import type { Term } from '../schema/index.ts';
import { conceptFinder } from './concept-finder.ts';
import { EVERYDAY } from './everyday-words.ts';
import { type Question, readQuestion } from './read-question.ts';
import { isSameQuestion } from './same-question.ts';

export interface Titled {
  readonly title: string;
  /** The letters of the question itself, folded; empty where it is too short to be told from others. */
  readonly letters: string;
}

/** A mark that more questions bear finds nothing: those that ask the same share a rarer one. It bounds the time. */
const MOST_WITH_MARK = 100;
const MARKS_LOOKED_UP = 4;

/** Indices in order. Topics are no names here: much of what they are called by is only near them. */
export function findSame(asked: readonly Titled[], terms: readonly Term[]): Map<number, number[]> {
  const find = conceptFinder({ terms, topics: [] }, EVERYDAY);
  const questions = asked.map(({ title }) => readQuestion(title, find));
  const marks = questions.map((question, index) => marksOf(question, asked[index]?.letters ?? ''));
  const bearers = new Map<string, number[]>();
  for (const [index, own] of marks.entries())
    for (const mark of own) {
      const others = bearers.get(mark);
      if (others) others.push(index);
      else bearers.set(mark, [index]);
    }
  const same = new Map<number, number[]>();
  const join = (one: number, other: number) => same.set(one, [...(same.get(one) ?? []), other]);
  for (const [index, question] of questions.entries())
    for (const other of candidates(index)) {
      if (!isSame(question, index, other)) continue;
      join(index, other);
      join(other, index);
    }
  for (const others of same.values()) others.sort((a, b) => a - b);
  return same;

  /** Those before it, so that each two are compared once. */
  function candidates(index: number): Set<number> {
    const lists = (marks[index] ?? [])
      .map((mark) => bearers.get(mark) ?? [])
      .filter((list) => (list[0] ?? index) < index)
      .sort((a, b) => a.length - b.length)
      .slice(0, MARKS_LOOKED_UP);
    // The rarest finds some, be it not rare.
    const found = lists.filter((list, i) => i === 0 || list.length <= MOST_WITH_MARK);
    return new Set(found.flatMap((list) => list.slice(0, MOST_WITH_MARK)).filter((other) => other < index));
  }

  function isSame(question: Question, index: number, other: number): boolean {
    const theirs = questions[other];
    const letters = asked[index]?.letters ?? '';
    return (
      (letters !== '' && letters === asked[other]?.letters) ||
      (theirs !== undefined && isSameQuestion(question, theirs))
    );
  }
}

function marksOf({ things, han, numbers, folded }: Question, letters: string): string[] {
  return [
    `=${folded}`,
    ...(letters === '' ? [] : [`"${letters}`]),
    ...things.flatMap(({ ids }) => ids),
    ...han,
    ...[...numbers].map((number) => `0${number}`),
  ];
}
