/** Repairs with their places, as they are made: those of a habit told as one, those that a person took back apart. */
import type { Repair } from '../draft.ts';
import type { Tracked } from '../tracked.ts';
import type { Lines } from './lines.ts';

/** With its place in the source. */
export interface PlacedRepair extends Repair {
  /** Index of the first character, and of the one behind the last; the same where something was put in. */
  readonly at: number;
  readonly to: number;
  /** How many changes it stands for: the first repair of a habit stands for all. */
  readonly times: number;
  /** Those that come next in the source, as many as one is shown. */
  readonly alike: readonly Omit<Repair, 'rule'>[];
}

/** Of a habit the first change and so many more are shown. */
const MOST_ALIKE = 2;

/** Names a repair as long as the source stays as it is. */
export function keyOfRepair({ rule, at, to }: Pick<PlacedRepair, 'rule' | 'at' | 'to'>): string {
  return `${rule} ${at} ${to}`;
}

export interface RepairList {
  readonly made: readonly PlacedRepair[];
  readonly undone: readonly PlacedRepair[];
  add(rule: string, before: Tracked, at: Tracked, after: string): void;
  /** One more of the repair added last. */
  addAlike(before: Tracked, at: Tracked, after: string): void;
  /** Whether a person has taken it back; then it is among `undone`. */
  takesBack(rule: string, before: Tracked, at: Tracked, after: string): boolean;
}

/** @param takenBack keys of repairs that are not to be made. */
export function openRepairs({ lineAt }: Lines, takenBack: ReadonlySet<string>): RepairList {
  const made: PlacedRepair[] = [];
  const undone: PlacedRepair[] = [];
  const placed = (rule: string, before: Tracked, at: Tracked, after: string): PlacedRepair => {
    const index = (before.text === '' ? at : before).origins[0] ?? 0;
    const to = before.text === '' ? index : (before.origins.at(-1) ?? index) + 1;
    return { rule, line: lineAt(index), before: before.text, after, at: index, to, times: 1, alike: [] };
  };
  return {
    made,
    undone,
    add(...repair) {
      made.push(placed(...repair));
    },
    addAlike(...change) {
      const told = made.pop();
      if (!told) return;
      const { line, before, after } = placed(told.rule, ...change);
      const more = told.alike.length < MOST_ALIKE ? [{ line, before, after }] : [];
      made.push({ ...told, times: told.times + 1, alike: [...told.alike, ...more] });
    },
    takesBack(...change) {
      if (takenBack.size === 0) return false;
      const repair = placed(...change);
      if (!takenBack.has(keyOfRepair(repair))) return false;
      undone.push(repair);
      return true;
    },
  };
}
