/** The account of an import: what became of each character of the source, and what is told of it. */
import type { Text } from '../format/problem.ts';
import type { Doubt, Dropped, Fate, Repair } from './draft.ts';
import type { Question } from './repairs/rule.ts';
import type { Tracked } from './tracked.ts';

export interface Account {
  /** Line of the source, from 1, of a place in it. */
  lineAt(index: number): number;
  /** Line of the source, from 1, on which the text begins. */
  lineOf(text: Tracked): number;
  lastLineOf(text: Tracked): number;
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

/** Names a repair as long as the source stays as it is. */
export function keyOfRepair({ rule, at, to }: Pick<PlacedRepair, 'rule' | 'at' | 'to'>): string {
  return `${rule} ${at} ${to}`;
}

const FATES: readonly Fate[] = ['kept', 'repaired', 'moved', 'dropped'];

/** @param takenBack keys of repairs that are not to be made. */
export function openAccount(
  source: string,
  say: (text: Text) => string,
  takenBack: ReadonlySet<string> = new Set(),
): Account {
  /** For each unit of the source 0, or one more than the index of its fate. */
  const fates = new Uint8Array(source.length);
  const starts = lineStarts(source);
  const repairs: PlacedRepair[] = [];
  const undone: PlacedRepair[] = [];
  const doubts: ToldDoubt[] = [];
  const dropped: Dropped[] = [];

  const mark = ({ origins }: Tracked, fate: Fate) => {
    const code = FATES.indexOf(fate) + 1;
    for (const at of origins) if (fates[at] === 0) fates[at] = code;
  };
  const tellDropped = (text: Tracked, reason: Text) => {
    const told = say(reason);
    const [first, last] = [lineOf(text), lastLineOf(text)];
    const before = dropped.at(-1);
    if (before?.reason === told && first - before.lines[1] <= 1 && first >= before.lines[0])
      dropped[dropped.length - 1] = { reason: told, lines: [before.lines[0], Math.max(last, before.lines[1])] };
    else dropped.push({ lines: [first, last], reason: told });
  };
  const lineAt = (index: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const lineOf = ({ origins }: Tracked) => lineAt(origins[0] ?? 0);
  const lastLineOf = ({ origins }: Tracked) => lineAt(origins.at(-1) ?? 0);

  const placed = (rule: string, before: Tracked, at: Tracked, after: string): PlacedRepair => {
    const index = (before.text === '' ? at : before).origins[0] ?? 0;
    const to = before.text === '' ? index : (before.origins.at(-1) ?? index) + 1;
    return { rule, line: lineAt(index), before: before.text, after, at: index, to, times: 1, alike: [] };
  };

  return {
    repairs,
    undone,
    doubts,
    dropped,
    lineAt,
    lineOf,
    lastLineOf,
    repair(rule, before, at, after) {
      mark(before, 'repaired');
      repairs.push(placed(rule, before, at, after));
    },
    takesBack(rule, before, at, after) {
      if (takenBack.size === 0) return false;
      const repair = placed(rule, before, at, after);
      if (!takenBack.has(keyOfRepair(repair))) return false;
      undone.push(repair);
      return true;
    },
    repairAlike(before, at, after) {
      mark(before, 'repaired');
      const told = repairs.pop();
      if (!told) return;
      const { line } = placed(told.rule, before, at, after);
      const more = told.alike.length < MOST_ALIKE ? [{ line, before: before.text, after }] : [];
      repairs.push({ ...told, times: told.times + 1, alike: [...told.alike, ...more] });
    },
    move: (text) => mark(text, 'moved'),
    drop(text, reason) {
      if (text.text === '') return;
      mark(text, 'dropped');
      tellDropped(text, reason);
    },
    doubt(at, { reason, unquoted = reason, choice, name, may, begins }) {
      const told = { line: lineOf(at), reason: say(reason), unquoted: say(unquoted), choice: say(choice) };
      doubts.push({
        ...told,
        ...(name !== undefined && { name }),
        ...(may && { may }),
        ...(begins !== undefined && { begins }),
      });
    },
    *movedParts() {
      const moved = FATES.indexOf('moved') + 1;
      for (let from = 0; from < source.length; from++) {
        if (fates[from] !== moved) continue;
        let to = from;
        while (fates[to] === moved && source[to] !== '\n') to++;
        yield { text: source.slice(from, to), origins: Int32Array.from({ length: to - from }, (_, at) => from + at) };
        from = to;
      }
    },
    dropMoved(text, reason) {
      for (const at of text.origins) fates[at] = FATES.indexOf('dropped') + 1;
      tellDropped(text, reason);
    },
    keep: (text) => mark(text, 'kept'),
    close() {
      const lost: [number, number][] = [];
      for (let i = 0; i < source.length; i++) {
        if (fates[i] !== 0) continue;
        fates[i] = 1;
        if (/\s/u.test(source[i] ?? '')) continue;
        const before = lost.at(-1);
        if (before && source.slice(before[1], i).trim() === '' && before[1] <= i) before[1] = i + 1;
        else lost.push([i, i + 1]);
      }
      const coverage: Record<Fate, number> = { kept: 0, repaired: 0, moved: 0, dropped: 0 };
      for (let i = 0; i < source.length; i++) coverage[FATES[(fates[i] ?? 1) - 1] ?? 'kept'] += bytesAt(source, i);
      return { lost, coverage };
    },
  };
}

/** Bytes of UTF-8 of the unit at `index`; those of a pair count at its first half. */
function bytesAt(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code < 0xdc00) return 4;
  if (code >= 0xdc00 && code < 0xe000) return 0;
  return 3;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  return starts;
}
