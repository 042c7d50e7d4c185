/** A place in a query where something else was probably meant. */
import type { Plan } from './query.ts';

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** What was typed at these atoms, without spaces. */
export function spelt({ atoms }: Plan, { first, last }: { readonly first: number; readonly last: number }): string {
  return atoms
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
}

export function placed({ atoms }: Plan, first: number, last: number, to: string): Change {
  return { start: atoms[first]?.start ?? 0, end: atoms[last]?.end ?? 0, to };
}
