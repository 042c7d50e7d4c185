/** How well the project's own queries have to be answered, and what falls short of it. */
import { type Answer, type Figures, figuresByClass, figuresOf } from './score.ts';

type Floors = Partial<Record<Exclude<keyof Figures, 'queries' | 'noResult'>, number>>;

const OF_EACH_CLASS: Floors = { recall1: 0.85, recall10: 0.95, post1: 0.9, nothing: 1 };
const OF_ALL: Floors = { recall1: 0.97, recall10: 0.995, mrr: 0.98, post1: 0.95, nothing: 1 };

/** A line for each figure that is too low, in the order of the file. Empty when all is well. */
export function belowFloors(answers: readonly Answer[]): string[] {
  return [
    ...[...figuresByClass(answers)].flatMap(([name, figures]) => shortfalls(name, figures, OF_EACH_CLASS)),
    ...shortfalls('all', figuresOf(answers), OF_ALL),
    ...answers.flatMap(({ query, failure }) => (failure === undefined ? [] : [`${query.query}: ${failure}`])),
  ];
}

function shortfalls(name: string, figures: Figures, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([column, floor]) => {
    const value = figures[column as keyof Floors];
    return value === undefined || value >= floor
      ? []
      : [`${name}: ${column} ${value.toFixed(3)}, expected at least ${floor}`];
  });
}
