/** On the page of the workbench: opens it when somebody begins, or where something was begun. */
import { keptWork } from './kept.ts';
import type { LoadSearch } from './near.ts';
import { openBench } from './open.ts';

const SIGNS = ['focusin', 'pointerdown', 'dragenter', 'input'] as const;
const ENTRANCES = ['answer', 'correct', 'paper'];

export function waitAtBench(bench: HTMLElement, search: LoadSearch): void {
  const open = () => {
    for (const sign of SIGNS) bench.removeEventListener(sign, open, { capture: true });
    void openBench(bench, search);
  };
  for (const sign of SIGNS) bench.addEventListener(sign, open, { passive: true, capture: true });
  const asked = new URLSearchParams(location.search);
  // What was pasted before this script was here, or is put back by the browser, is a beginning too.
  const isBegun = bench.querySelector<HTMLTextAreaElement>('#bench_source')?.value !== '';
  if (isBegun || keptWork() !== undefined || ENTRANCES.some((name) => asked.has(name))) open();
}
