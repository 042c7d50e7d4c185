/** What lies on the workbench: changed and kept a moment later, put aside for something else, put back, forgotten. */
import { NOTHING_WISHED, type Wish } from '../../workbench/wish.ts';
import { forget, keep, keptWork, NOTHING, type Kept } from './kept.ts';

/** Between the last key and the reading of what was typed. */
const PAUSE_MS = 250;

export interface Work {
  readonly now: () => Kept;
  /** False once it could not be kept. */
  readonly isKept: () => boolean;
  /** True when something else lay here before. */
  readonly hasBefore: () => boolean;
  /** Read once no other change has come for a moment. */
  put(next: Kept): void;
  change(part: Partial<Wish>): void;
  /** Nothing of the file depends on it, so nothing is read. */
  tick(key: string): void;
  /** Nothing that was chosen for the text before is chosen for this one; what was there can be put back. */
  begin(wish: Partial<Wish>, edits?: string): void;
  /** Changes places with what lay here before, and tells it. */
  putBack(): Kept | undefined;
  forgetAll(): void;
  /** What has not been kept yet is, now: the page is about to go. */
  settle(): void;
}

/** @param read is called after each change, once it has been kept */
export function openWork(read: () => void): Work {
  let now: Kept = keptWork() ?? NOTHING;
  let isKept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keepNow(): void {
    isKept = now === NOTHING || keep(now);
  }

  function put(next: Kept): void {
    now = next;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      keepNow();
      read();
    }, PAUSE_MS);
  }

  return {
    now: () => now,
    isKept: () => isKept,
    hasBefore: () => keptWork('before') !== undefined,
    put,
    change: (part) => put({ ...now, wish: { ...now.wish, ...part } }),
    tick(key) {
      now = { ...now, ticked: toggle(now.ticked, key) };
      keepNow();
    },
    begin(wish, edits) {
      // Laid here a second time, a text would take the place of the one before it, and what was chosen for it would be gone.
      if (wish.source === now.wish.source && edits === now.edits) return;
      if (now.wish.source.trim() !== '') keep(now, 'before');
      put({ ...NOTHING, wish: { ...NOTHING_WISHED, ...wish }, edits });
    },
    putBack() {
      const before = keptWork('before');
      if (!before) return undefined;
      if (now.wish.source.trim() === '') forget();
      else keep(now, 'before');
      put(before);
      return before;
    },
    forgetAll() {
      clearTimeout(timer);
      timer = undefined;
      forget();
      now = NOTHING;
    },
    settle() {
      if (timer !== undefined) keepNow();
    },
  };
}

export function toggle<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
