/** A source → what became of each of its characters. The first fate that is told of one counts. */
import type { Fate } from '../draft.ts';
import type { Tracked } from '../tracked.ts';

export interface Fates {
  /** Only for characters of which nothing is told yet. */
  mark(text: Tracked, fate: Fate): void;
  /** Whatever was told before. */
  change(text: Tracked, fate: Fate): void;
  /** Stretches of the source that were moved, in order, none over the end of a line. */
  movedParts(): Iterable<Tracked>;
  /** White space of which nothing is told is layout, and kept. The rest is kept too, and returned: runs with nothing but white space between make one. */
  takeUntold(): [from: number, to: number][];
  /** Bytes of UTF-8, by what became of them. */
  bytes(): Record<Fate, number>;
}

const FATES: readonly Fate[] = ['kept', 'repaired', 'moved', 'dropped'];
/** One byte a character: 0 where nothing is told. */
const codeOf = (fate: Fate) => FATES.indexOf(fate) + 1;

export function openFates(source: string): Fates {
  const codes = new Uint8Array(source.length);
  return {
    mark({ origins }, fate) {
      const code = codeOf(fate);
      for (const at of origins) if (codes[at] === 0) codes[at] = code;
    },
    change({ origins }, fate) {
      for (const at of origins) codes[at] = codeOf(fate);
    },
    *movedParts() {
      const moved = codeOf('moved');
      for (let from = 0; from < source.length; from++) {
        if (codes[from] !== moved) continue;
        let to = from;
        while (codes[to] === moved && source[to] !== '\n') to++;
        yield { text: source.slice(from, to), origins: Int32Array.from({ length: to - from }, (_, at) => from + at) };
        from = to;
      }
    },
    takeUntold() {
      const untold: [number, number][] = [];
      for (let i = 0; i < source.length; i++) {
        if (codes[i] !== 0) continue;
        codes[i] = codeOf('kept');
        if (/\s/u.test(source[i] ?? '')) continue;
        const before = untold.at(-1);
        if (before && source.slice(before[1], i).trim() === '' && before[1] <= i) before[1] = i + 1;
        else untold.push([i, i + 1]);
      }
      return untold;
    },
    bytes() {
      const bytes: Record<Fate, number> = { kept: 0, repaired: 0, moved: 0, dropped: 0 };
      for (let i = 0; i < source.length; i++) bytes[FATES[(codes[i] ?? 1) - 1] ?? 'kept'] += bytesAt(source, i);
      return bytes;
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
