/** Latin words that are nowhere on the site → the words of the site that are nearest: flashatention, transfromer. */
import { editDistance } from '../format/edit-distance.ts';
import type { Index } from './open-index.ts';
import type { Plan } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import { type Change, placed, spelt } from './slip.ts';
import { latinForm } from './text.ts';

export async function latinSlips(index: Index, plan: Plan, found: readonly FoundUnit[]): Promise<Change[]> {
  const unknown = found.filter(
    ({ unit, literal, near }) =>
      unit.kind === 'word' && literal.pages.length === 0 && near.pages.length === 0 && TYPED.test(spelt(plan, unit)),
  );
  if (unknown.length === 0) return [];
  // Without the list there is nothing to go by; what was typed is found as it is.
  const words = await index.words().catch(() => []);
  return unknown.flatMap(({ unit }): Change[] => {
    const typed = latinForm(spelt(plan, unit));
    // Mars without its s is no Mark.
    if (typed.length < 4) return [];
    const most = typed.length < 8 ? 1 : 2;
    let best: { to: string; distance: number } | undefined;
    // The words come with the most frequent first: the first of the nearest is taken.
    for (const [word] of words) {
      const form = latinForm(word.toLowerCase().replace(/[^a-z\d]/gu, ''));
      if (Math.abs(form.length - typed.length) > most || (form[0] !== typed[0] && form.at(-1) !== typed.at(-1)))
        continue;
      // gtp4 may be gpt4, but llama5 is no llama3.
      if (numberOf(form) !== numberOf(typed)) continue;
      // Of short words too many are one letter apart: best is not BERT.
      if (typed.length < 6 && typed.length === form.length && !isSwapped(typed, form)) continue;
      const distance = editDistance(typed, form, Math.min(most, (best?.distance ?? most + 1) - 1));
      if (distance <= most && distance < (best?.distance ?? Infinity)) best = { to: word, distance };
      if (best?.distance === 1) break;
    }
    return best ? [placed(plan, unit.first, unit.last, best.to)] : [];
  });
}

const TYPED = /^(?=.{4,24}$)[a-z]{3,}\d{0,3}$/u;

function numberOf(word: string): string | undefined {
  return /\d+$/u.exec(word)?.[0];
}

/** The same letters, two neighbours in the other order. */
function isSwapped(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('') && editDistance(a, b, 1) === 1;
}
