/** The units of a plan → those to look up, as the purse allows: what tells most for one more file. Pays for them. */
import type { Purse } from './budget.ts';
import type { Index, Lookup } from './open-index.ts';
import type { Plan, Unit } from './query.ts';

interface ChosenUnit {
  readonly unit: Unit;
  /** What of the unit is looked up: all of it, where the purse allows. */
  readonly asked: Pick<Unit, 'literal' | 'parts' | 'near' | 'pages'>;
}

/** Of the files a unit is chosen for, so many for other names alone: an everyday word has many, most of them in files of their own. */
const MOST_FILES_OF_OTHER_NAMES = 1;

/** In the order of the plan. `kept`: so many files stay in the purse. */
export function chooseUnits(index: Index, { units, atoms }: Plan, purse: Purse, kept: number): ChosenUnit[] {
  const rarityOf = rarities(index);
  const nearest = new Map(units.map((unit) => [unit, withNearest(index, unit)]));
  const chosen = new Map<Unit, ChosenUnit>();
  const covered = new Array<number>(atoms.length).fill(0);
  const left = new Set(units.filter(({ isQuiet }) => !isQuiet));
  // What only asks is fetched with what is left over.
  const quiet = units.filter(({ isQuiet }) => isQuiet);
  for (;;) {
    let best: { unit: Unit; asked: ChosenUnit['asked']; value: number; files: readonly string[] } | undefined;
    for (const unit of left) {
      const asked = nearest.get(unit) ?? unit;
      const files = filesOf(index, asked);
      if (!purse.affords(files, kept)) continue;
      let fresh = 0;
      for (let i = unit.first; i <= unit.last; i++) fresh += covered[i] === 0 ? 1 : 0.25;
      const value = (rarityOf(unit) * fresh) / (0.5 + purse.cost(files));
      if (!best || value > best.value) best = { unit, asked, value, files };
    }
    if (best) {
      chosen.set(best.unit, best);
      left.delete(best.unit);
      purse.pay(best.files);
      for (let i = best.unit.first; i <= best.unit.last; i++) covered[i] = 1;
    } else if (quiet.length > 0) for (const unit of quiet.splice(0)) left.add(unit);
    else break;
  }
  for (const unit of units)
    // All other names that can be had; and of a unit that is too dear, what can be had of it.
    if (chosen.has(unit) || (left.has(unit) && covered.slice(unit.first, unit.last + 1).includes(0))) {
      const asked = affordable(index, unit, purse, kept);
      if (asked.literal.length > 0) chosen.set(unit, { unit, asked });
    }
  return units.flatMap((unit) => chosen.get(unit) ?? []);
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

function rarities({ start: { frequent, pages } }: Index): (unit: Unit) => number {
  const known = new Map(frequent.terms.map((term, i) => [term, frequent.pages[i] ?? 0]));
  return ({ literal }) => {
    const on = Math.max(1, ...literal.map(({ form }) => known.get(form) ?? 0));
    return on > 1 ? Math.log(1 + pages / on) : RARE;
  };
}
