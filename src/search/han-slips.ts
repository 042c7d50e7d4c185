/** Han words that are nowhere on the site → the names that were probably meant: 混合砖家, 梯度降下, 量华. */
import type { Index } from './open-index.ts';
import type { Plan } from './query.ts';
import type { FoundUnit } from './rank-pages.ts';
import { type Change, placed } from './slip.ts';
import type { Atom } from './text.ts';

/** In a longer question two words that meet look like a third one too easily. */
const MOST_ATOMS = 12;

export interface HanSlip extends Change {
  readonly first: number;
  readonly last: number;
  /** What was typed sounds like the name, as what comes of a keyboard that is fed by sound. */
  readonly isBySound: boolean;
}

/** A known name with a character or two wrong, where the wrong ones stand in a pair that the site does not know. */
export async function hanSlips(index: Index, plan: Plan, found: readonly FoundUnit[]): Promise<HanSlip[]> {
  const { atoms } = plan;
  if (atoms.length > MOST_ATOMS) return [];
  const strange = new Set(
    found.flatMap(({ unit, literal }) => (unit.kind === 'pair' && literal.pages.length === 0 ? [unit.first] : [])),
  );
  if (strange.size === 0) return [];
  // Without the list a slip can still be told by the look of the word.
  const soundAlike = alike(await index.sounds().catch(() => []));
  const slips: HanSlip[] = [];
  for (const key of index.names.keys) {
    if (!/^\p{Script=Han}{2,}$/u.test(key)) continue;
    const name = [...key];
    for (let first = 0; first + name.length <= atoms.length; first++) {
      const window = atoms.slice(first, first + name.length);
      const slip = slipIn(window, name, soundAlike);
      const last = first + name.length - 1;
      if (!slip || !slip.wrong.some((i) => isStrange(first + i, { first, last }, strange))) continue;
      slips.push({ ...placed(plan, first, last, index.names.written(key)), first, last, isBySound: slip.isBySound });
    }
  }
  return apart(slips);
}

/** Where the window differs from the name, if it may be meant to be the name. */
function slipIn(
  window: readonly Atom[],
  name: readonly string[],
  soundAlike: (a: string, b: string) => boolean,
): { readonly wrong: readonly number[]; readonly isBySound: boolean } | undefined {
  if (window.some(({ isCharacter, run }) => !isCharacter || run !== window[0]?.run)) return undefined;
  const typed = window.map(({ text }) => text);
  const wrong = typed.flatMap((character, i) => (character === name[i] ? [] : [i]));
  const [a = 0, b = 0] = wrong;
  if (wrong.length === 0 || wrong.length > 2 || wrong.some((i) => '的了是'.includes(typed[i] ?? ''))) return undefined;
  if (wrong.length <= name.length / 2 && wrong.every((i) => soundAlike(typed[i] ?? '', name[i] ?? '')))
    return { wrong, isBySound: true };
  // Of two characters one that is right says too little.
  if (name.length < 3) return undefined;
  const isSwap = wrong.length === 2 && b === a + 1 && typed[a] === name[b] && typed[b] === name[a];
  return wrong.length === 1 || isSwap ? { wrong, isBySound: false } : undefined;
}

/** Whether the character stands in a pair within the word that is nowhere on the site. */
function isStrange(
  at: number,
  { first, last }: { readonly first: number; readonly last: number },
  strange: ReadonlySet<number>,
): boolean {
  return (at > first && strange.has(at - 1)) || (at < last && strange.has(at));
}

/** The longest that are not over one another; of equal ones what sounds right goes first. */
function apart(slips: readonly HanSlip[]): HanSlip[] {
  const worth = ({ first, last, isBySound }: HanSlip) => 2 * (last - first) + (isBySound ? 1 : 0);
  const taken: HanSlip[] = [];
  for (const slip of slips.toSorted((a, b) => worth(b) - worth(a)))
    if (taken.every(({ first, last }) => slip.last < first || last < slip.first)) taken.push(slip);
  return taken;
}

/** Whether two characters sound alike; a character that is in no group sounds like none. */
function alike(groups: readonly string[]): (a: string, b: string) => boolean {
  const numbers = new Map<string, number[]>();
  for (const [n, group] of groups.entries())
    for (const character of group) numbers.set(character, [...(numbers.get(character) ?? []), n]);
  return (a, b) => numbers.get(a)?.some((n) => numbers.get(b)?.includes(n)) ?? false;
}
