/** A query whose words are nowhere on the site → the same query with the words that were probably meant. */
import type { Index } from './open-index.ts';
import type { Plan } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import { latinForm, readAtoms } from './text.ts';

interface Repair {
  readonly text: string;
  /** A Han word was changed. Any two characters may meet in a question, so it is only right when it then finds all of the query. */
  readonly isDaring: boolean;
}

/** Undefined when there is nothing to repair, or nothing near enough. */
export async function repair(index: Index, plan: Plan, found: readonly FoundUnit[]): Promise<Repair | undefined> {
  if (plan.ref || plan.phrases.length > 0) return undefined;
  const han = hanChanges(index, plan, found);
  const changes = [...(await latinChanges(index, plan, found)), ...han];
  if (changes.length === 0) return undefined;
  let text = plan.text;
  for (const { start, end, to } of changes.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + to + text.slice(end);
  return { text, isDaring: han.length > 0 };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

async function latinChanges(index: Index, plan: Plan, found: readonly FoundUnit[]): Promise<Change[]> {
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

const MOST_ATOMS = 12;

/** A known name with one character wrong, where the wrong one stands in no pair that the site knows. */
function hanChanges({ names }: Index, plan: Plan, found: readonly FoundUnit[]): Change[] {
  const { atoms } = plan;
  // In a long question two words that meet look like a third one too easily.
  if (atoms.length > MOST_ATOMS) return [];
  const strange = new Set(
    found.flatMap(({ unit, literal }) => (unit.kind === 'pair' && literal.pages.length === 0 ? [unit.first] : [])),
  );
  if (strange.size === 0) return [];
  let best: (Change & { length: number }) | undefined;
  for (const key of names.keys) {
    const characters = [...key];
    if (characters.length < 3 || !/^\p{Script=Han}+$/u.test(key)) continue;
    for (let first = 0; first + characters.length <= atoms.length; first++) {
      const window = atoms.slice(first, first + characters.length);
      if (window.some(({ isCharacter, run }) => !isCharacter || run !== window[0]?.run)) continue;
      const wrong = window.flatMap(({ text }, i) => (text === characters[i] ? [] : [i]));
      const isSwap =
        wrong.length === 2 &&
        wrong[1] === (wrong[0] ?? 0) + 1 &&
        window[wrong[0] ?? 0]?.text === characters[wrong[1]] &&
        window[wrong[1]]?.text === characters[wrong[0] ?? 0];
      if (wrong.length !== 1 && !isSwap) continue;
      const at = first + (wrong[0] ?? 0);
      if ('的了是'.includes(atoms[at]?.text ?? '')) continue;
      if (!strange.has(at) && !strange.has(at - 1)) continue;
      if (characters.length > (best?.length ?? 0))
        best = { ...placed(plan, first, first + characters.length - 1, names.written(key)), length: characters.length };
    }
  }
  return best ? [best] : [];
}

function spelt({ atoms }: Plan, { first, last }: { readonly first: number; readonly last: number }): string {
  return atoms
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
}

function placed({ atoms }: Plan, first: number, last: number, to: string): Change {
  return { start: atoms[first]?.start ?? 0, end: atoms[last]?.end ?? 0, to };
}

/** The same letters, two neighbours in the other order. */
function isSwapped(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('') && editDistance(a, b, 1) === 1;
}

/** Insertions, deletions, substitutions and swaps of neighbours; anything above `most` is told as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

/** Whether two texts differ in more than how they are written. */
export function differ(a: string, b: string): boolean {
  const spell = (text: string) =>
    readAtoms(text)
      .map((atom) => atom.text)
      .join('');
  return spell(a) !== spell(b);
}
