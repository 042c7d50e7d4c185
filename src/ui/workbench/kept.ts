/** What is on the workbench, kept in this browser over a reload. Where nothing may be kept, it lives as long as the page. */
import type { Wish } from '../../workbench/wish.ts';

const KEY = 'wenqu-workbench';

export interface Kept {
  readonly wish: Wish;
  /** Doubts that were ticked off, by key. */
  readonly ticked: readonly string[];
}

export function keptWish(): Kept | undefined {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

/** False where it cannot be kept. */
export function keep(kept: Kept): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
