/** On the page of the workbench: opens it when somebody begins, or where something was begun. */
import { keptWish } from './kept.ts';
import type { LoadSearch } from './likes.ts';
import { openBench } from './open.ts';

const SIGNS = ['focusin', 'pointerdown', 'dragenter', 'input'] as const;
const ENTRANCES = ['answer', 'correct', 'paper'];

export function waitAtBench(form: HTMLElement, search: LoadSearch): void {
  const open = () => {
    for (const sign of SIGNS) form.removeEventListener(sign, open, { capture: true });
    void openBench(form, search);
  };
  for (const sign of SIGNS) form.addEventListener(sign, open, { passive: true, capture: true });
  const asked = new URLSearchParams(location.search);
  if (keptWish() !== undefined || ENTRANCES.some((name) => asked.has(name))) open();
}
