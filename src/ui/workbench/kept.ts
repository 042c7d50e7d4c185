/** What is on the workbench, kept in this browser over a reload. Where nothing may be kept, it lives as long as the page. */
import type { ToldName } from '../../import/people/told-names.ts';
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

/** The tab's own comes first, so that two tabs at work do not take each other's; a new tab goes on with what was last kept in any. */
const places = () => [sessionStorage, localStorage];

export function keptWork(which: 'now' | 'before' = 'now'): Kept | undefined {
  const key = which === 'now' ? KEY : BEFORE;
  try {
    const text = places().flatMap((place) => place.getItem(key) ?? [])[0] ?? '{}';
    const { wish, ...kept } = JSON.parse(text) as Partial<Kept>;
    // What another version of this page has kept may lack what this one needs.
    if (wish === undefined) return undefined;
    const names = wish.names?.map((told: ToldName | string) =>
      typeof told === 'string' ? { name: told, isMissed: true } : told,
    );
    const bounds = (wish.bounds ?? []).filter(({ at }) => typeof at === 'number');
    return { ...NOTHING, ...kept, wish: { ...NOTHING_WISHED, ...wish, bounds, ...(names && { names }) } };
  } catch {
    return undefined;
  }
}

/** False where it cannot be kept. */
export function keep(kept: Kept, which: 'now' | 'before' = 'now'): boolean {
  try {
    for (const place of places()) place.setItem(which === 'now' ? KEY : BEFORE, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    for (const place of places()) for (const key of [KEY, BEFORE]) place.removeItem(key);
  } catch {
    // nothing was kept
  }
}
