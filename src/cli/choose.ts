/** What a person typed, and what there is to choose from → the id that was meant, or what to say so that they may try again. */
import { fold } from '../format/fold.ts';
import { nearest } from '../format/nearest.ts';
import { both, type Text } from '../format/problem.ts';

export interface Choice {
  readonly id: string;
  /** What it is also called, the first beside its id in a list. */
  readonly names: readonly string[];
}

export type Chosen = { readonly id: string } | { readonly again: Text };

/** By its number in the list, its id, a name, or a part of one that no other has. */
export function choose(typed: string, choices: readonly Choice[]): Chosen {
  const byNumber = /^\d{1,3}$/u.test(typed) ? choices[Number(typed) - 1] : undefined;
  if (byNumber) return { id: byNumber.id };
  const wanted = fold(typed).text;
  const namesOf = ({ id, names }: Choice) => [id, ...names].map((name) => fold(name).text);
  const whole = choices.filter((choice) => namesOf(choice).includes(wanted));
  const found = whole.length > 0 ? whole : choices.filter((one) => namesOf(one).some((name) => name.includes(wanted)));
  const [only, ...others] = found;
  if (only && others.length === 0) return { id: only.id };
  if (only) {
    const ids = found.map(({ id }) => id);
    return { again: both(`${typed} 可能是 ${ids.join('、')}`, `${typed} may be ${ids.join(', ')}`) };
  }
  const near = nearest(wanted, choices.flatMap(namesOf));
  const meant = near === undefined ? undefined : choices.find((choice) => namesOf(choice).includes(near));
  return {
    again: both(
      `没有 ${typed}${meant ? `；是不是 ${meant.id}？` : ''}`,
      `There is no ${typed}${meant ? `; did you mean ${meant.id}?` : ''}`,
    ),
  };
}

/** `  3  attention  注意力`, a choice a line. */
export function listOf(choices: readonly Choice[]): string[] {
  return choices.map(({ id, names: [name] }, index) =>
    `${String(index + 1).padStart(4)}  ${id}${name === undefined ? '' : `  ${name}`}`.trimEnd(),
  );
}
