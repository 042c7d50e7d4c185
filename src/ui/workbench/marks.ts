/** The text again, unseen, behind the field, with the places that were repaired marked: a field itself can mark nothing. */
import { element } from './element.ts';
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

/** How far below the top of the text a place in it is drawn, in pixels: lines that are too long stand on several. */
export function heightAt(behind: HTMLElement, at: number): number {
  const walker = document.createTreeWalker(behind, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left >= length) {
      left -= length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, left + 1);
    return range.getBoundingClientRect().top - behind.getBoundingClientRect().top + behind.scrollTop;
  }
  return 0;
}
