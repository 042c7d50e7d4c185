/** The units of a plan → those to look up, as the purse allows: what tells most for one more file. Pays for them. */
import type { Purse } from './budget.ts';
import { LARGE } from './index-files.ts';
import type { Index, Lookup } from './open-index.ts';
import type { Plan, Unit } from './query.ts';
import { shareOf } from './weigh-units.ts';

interface ChosenUnit {
  readonly unit: Unit;
  /** What of the unit is looked up: all of it, where the purse allows. */
  readonly asked: Pick<Unit, 'literal' | 'parts' | 'near' | 'pages'>;
}

/** Of the files a unit is chosen for, so many for other names alone: an everyday word has many, most of them in files of their own. */
const MOST_FILES_OF_OTHER_NAMES = 1;

/** In the order of the plan. `kept`: so many files stay in the purse. */
export function chooseUnits(index: Index, { units, atoms }: Plan, purse: Purse, kept: number): ChosenUnit[] {
  const promiseOf = promises(index, units);
  // On a large site a character stands nearly everywhere, and its terms in many files.
  const looked = units.filter(({ isSpare = false }) => !isSpare || index.start.pages <= LARGE);
  const nearest = new Map(looked.map((unit) => [unit, withNearest(index, unit)]));
  const chosen = new Map<Unit, ChosenUnit>();
  const covered = new Array<number>(atoms.length).fill(0);
  const isLast = ({ isQuiet, isSpare = false }: Unit) => isQuiet || isSpare;
  const left = new Set(looked.filter((unit) => !isLast(unit)));
  // What only asks, or is one character, is fetched with what is left over.
  const last = looked.filter(isLast);
  for (;;) {
    let best: { unit: Unit; asked: ChosenUnit['asked']; value: number; files: readonly string[] } | undefined;
    for (const unit of left) {
      const asked = nearest.get(unit) ?? unit;
      const files = filesOf(index, asked);
      if (!purse.affords(files, kept)) continue;
      let fresh = 0;
      for (let i = unit.first; i <= unit.last; i++) fresh += covered[i] === 0 ? 1 : 0.25;
      const value = (promiseOf(unit) * fresh) / (0.5 + purse.cost(files));
      if (!best || value > best.value) best = { unit, asked, value, files };
    }
    if (best) {
      chosen.set(best.unit, best);
      left.delete(best.unit);
      purse.pay(best.files);
      for (let i = best.unit.first; i <= best.unit.last; i++) covered[i] = 1;
    } else if (last.length > 0) for (const unit of last.splice(0)) left.add(unit);
    else break;
  }
  for (const unit of looked)
    // All other names that can be had; and of a unit that is too dear, what can be had of it.
    if (chosen.has(unit) || (left.has(unit) && covered.slice(unit.first, unit.last + 1).includes(0))) {
      const asked = affordable(index, unit, purse, kept);
      if (asked.literal.length > 0) chosen.set(unit, { unit, asked });
    }
  return looked.flatMap((unit) => chosen.get(unit) ?? []);
}

function filesOf(index: Index, { literal, parts, near, pages }: ChosenUnit['asked']): string[] {
  return [...literal, ...parts, ...near, ...pages].flatMap((lookup) => index.filesOf(lookup));
}

/** A unit with such other names as lie in the files of its own, or in one more. */
function withNearest(index: Index, unit: Unit): ChosenUnit['asked'] {
  if (unit.kind !== 'name') return unit;
  const files = new Set(filesOf(index, { ...unit, near: [], pages: unit.pages.slice(0, 1) }));
  let left = MOST_FILES_OF_OTHER_NAMES;
  const isNear = (lookup: Lookup) => {
    const more = index.filesOf(lookup).filter((file) => !files.has(file));
    if (more.length > left) return false;
    left -= more.length;
    for (const file of more) files.add(file);
    return true;
  };
  return { ...unit, near: unit.near.filter(isNear), pages: unit.pages.filter(isNear) };
}

/** What was typed first, then what is called so, then other words for it. Pays for them. */
function affordable(
  index: Index,
  { literal, pages, near, parts }: Unit,
  purse: Purse,
  kept: number,
): ChosenUnit['asked'] {
  const canHave = (lookups: readonly Lookup[]) => {
    const files = lookups.flatMap((lookup) => index.filesOf(lookup));
    if (!purse.affords(files, kept)) return false;
    purse.pay(files);
    return true;
  };
  const each = (lookups: readonly Lookup[]) => lookups.filter((lookup) => canHave([lookup]));
  // Some of its spellings would say that a page which has it in another one has it not.
  if (!canHave(literal)) return { literal: [], pages: [], near: [], parts: [] };
  // Parts tell something only all together.
  return { literal, pages: each(pages), near: each(near), parts: canHave(parts) ? parts : [] };
}

/** A pair that is not frequent may be a rare word or an accident of two words that meet. */
const RARE = 3;
/** So much less is expected of a pair at the border of a name, as 识喂 of 知识喂给: it stands nowhere, or means nothing. */
const AT_BORDER = 0.25;

/** How much each unit will tell, as far as that is known before it is looked up. */
function promises({ start: { frequent, pages } }: Index, units: readonly Unit[]): (unit: Unit) => number {
  const known = new Map(frequent.terms.map((term, i) => [term, frequent.pages[i] ?? 0]));
  const names = units.filter(({ kind }) => kind === 'name');
  const isAtBorder = ({ kind, first, last }: Unit) =>
    kind === 'pair' && names.some((name) => name.first === last || name.last === first);
  return (unit) => {
    const on = Math.max(1, ...unit.literal.map(({ form }) => known.get(form) ?? 0));
    const rarity = on > 1 ? Math.log(1 + pages / on) : RARE;
    return rarity * shareOf(unit) * (isAtBorder(unit) ? AT_BORDER : 1);
  };
}
