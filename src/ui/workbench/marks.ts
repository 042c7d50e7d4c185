/** The text again, unseen, behind the field, with the places that were repaired marked: a field itself can mark nothing. */
import { element } from '../element.ts';
import type { MadeRepair } from '../../workbench/made.ts';

/** More would slow down typing. */
const MOST = 2000;

export function markRepairs(behind: HTMLElement, text: string, repairs: readonly MadeRepair[]): void {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const { at, to, isUndone } of repairs.slice(0, MOST)) {
    if (at < done || to <= at) continue;
    nodes.push(text.slice(done, at), element('mark', isUndone ? { 'data-undone': '' } : {}, text.slice(at, to)));
    done = to;
  }
  // A line end at the end takes a line only where something stands behind it.
  nodes.push(`${text.slice(done)}\u200b`);
  behind.replaceChildren(...nodes);
}
