/** What is on the workbench, kept in this browser over a reload. Where nothing may be kept, it lives as long as the page. */
import type { Chosen } from '../../workbench/carry-over.ts';
import { NOTHING_WISHED } from '../../workbench/wish.ts';

const KEY = 'wenqu-workbench';

export interface Kept extends Chosen {
  /** Path of a file of the site that is changed by what stands here. */
  readonly edits?: string | undefined;
}

export const NOTHING: Kept = { wish: NOTHING_WISHED, ticked: [] };

/** What lay on the workbench when something else was put there. */
const BEFORE = `${KEY}-before`;

export function keptWork(which: 'now' | 'before' = 'now'): Kept | undefined {
  try {
    const { wish, ...kept } = JSON.parse(localStorage.getItem(which === 'now' ? KEY : BEFORE) ?? '{}') as Partial<Kept>;
    // What another version of this page has kept may lack what this one needs.
    return wish === undefined ? undefined : { ...NOTHING, ...kept, wish: { ...NOTHING_WISHED, ...wish } };
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
