/** What is on the workbench, kept in this browser over a reload. Where nothing may be kept, it lives as long as the page. */
import type { Wish } from '../../workbench/wish.ts';

const KEY = 'wenqu-workbench';

export interface Kept {
  readonly wish: Wish;
  /** Doubts that were ticked off, by key. */
  readonly ticked: readonly string[];
}

/** What lay on the workbench when something else was put there. */
const BEFORE = `${KEY}-before`;

export function keptWish(which: 'now' | 'before' = 'now'): Kept | undefined {
  try {
    const text = localStorage.getItem(which === 'now' ? KEY : BEFORE);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

/** False where it cannot be kept. */
export function keep(kept: Kept, which: 'now' | 'before' = 'now'): boolean {
  try {
    localStorage.setItem(which === 'now' ? KEY : BEFORE, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(BEFORE);
  } catch {
    // nothing was kept
  }
}
