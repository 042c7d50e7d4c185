/** The account of an import: what became of each character of the source, and what is told of it. */
import type { Text } from '../format/problem.ts';
import { openFates } from './account/fates.ts';
import { type Lines, linesOf } from './account/lines.ts';
import { openRepairs, type PlacedRepair } from './account/repairs.ts';
import type { Doubt, Dropped, Fate } from './draft.ts';
import type { Question } from './repairs/rule.ts';
import type { Tracked } from './tracked.ts';

export interface Account extends Lines {
  repair(rule: string, before: Tracked, at: Tracked, after: string): void;
  /** Whether a person has taken this repair back; it is then told among `undone`, and the text stays. */
  takesBack(rule: string, before: Tracked, at: Tracked, after: string): boolean;
  /** One more of the repair told last, which stands for all of its rule. */
  repairAlike(before: Tracked, at: Tracked, after: string): void;
  move(text: Tracked): void;
  drop(text: Tracked, reason: Text): void;
  doubt(at: Tracked, question: Question): void;
  /** Stretches of the source that were moved, in order, none over the end of a line. */
  movedParts(): Iterable<Tracked>;
  /** What was moved has come nowhere: it is dropped after all. */
  dropMoved(text: Tracked, reason: Text): void;
  /** Counts this text as kept, as far as nothing else has become of it. */
  keep(text: Tracked): void;
  /** Ends the account. White space that stands nowhere any more is layout, and kept. Runs of text nobody spoke for are returned. */
  close(): { readonly lost: readonly (readonly [from: number, to: number])[]; readonly coverage: Record<Fate, number> };
  readonly repairs: readonly PlacedRepair[];
  readonly undone: readonly PlacedRepair[];
  readonly doubts: readonly ToldDoubt[];
  readonly dropped: readonly Dropped[];
}

/** With what may be said of it where everybody reads. */
export interface ToldDoubt extends Doubt {
  /** The reason without a word of the source. */
  readonly unquoted: string;
  /** A word that is somebody's name if a person says so. */
  readonly name?: string;
  /** Whose name it may be, of those that are known. */
  readonly may?: readonly string[];
  /** What a person may say instead: that an item begins on this line, or that none does. */
  readonly begins?: boolean;
}

/** @param takenBack keys of repairs that are not to be made. */
export function openAccount(
  source: string,
  say: (text: Text) => string,
  takenBack: ReadonlySet<string> = new Set(),
): Account {
  const fates = openFates(source);
  const lines = linesOf(source);
  const repairs = openRepairs(lines, takenBack);
  const doubts: ToldDoubt[] = [];
  const dropped: Dropped[] = [];

  return {
    ...lines,
    repairs: repairs.made,
    undone: repairs.undone,
    doubts,
    dropped,
    repair(rule, before, at, after) {
      fates.mark(before, 'repaired');
      repairs.add(rule, before, at, after);
    },
    takesBack: repairs.takesBack,
    repairAlike(before, at, after) {
      fates.mark(before, 'repaired');
      repairs.addAlike(before, at, after);
    },
    keep: (text) => fates.mark(text, 'kept'),
    move: (text) => fates.mark(text, 'moved'),
    movedParts: fates.movedParts,
    drop(text, reason) {
      if (text.text === '') return;
      fates.mark(text, 'dropped');
      tellDropped(text, reason);
    },
    dropMoved(text, reason) {
      fates.change(text, 'dropped');
      tellDropped(text, reason);
    },
    doubt(at, { reason, unquoted = reason, choice, name, may, begins }) {
      const told = { line: lines.lineOf(at), reason: say(reason), unquoted: say(unquoted), choice: say(choice) };
      doubts.push({
        ...told,
        ...(name !== undefined && { name }),
        ...(may && { may }),
        ...(begins !== undefined && { begins }),
      });
    },
    close: () => ({ lost: fates.takeUntold(), coverage: fates.bytes() }),
  };

  /** Line after line that is left out for one reason is told once. */
  function tellDropped(text: Tracked, because: Text): void {
    const reason = say(because);
    const [first, last] = [lines.lineOf(text), lines.lastLineOf(text)];
    const before = dropped.at(-1);
    const goesOn = before?.reason === reason && first - before.lines[1] <= 1 && first >= before.lines[0];
    if (goesOn) dropped[dropped.length - 1] = { reason, lines: [before.lines[0], Math.max(last, before.lines[1])] };
    else dropped.push({ lines: [first, last], reason });
  }
}
