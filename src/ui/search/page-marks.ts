/** On the page a hit leads to: marks the words the hit marked, and gives a small bar to go from one to the next. */
import { scriptWordsIn } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { findWords, type Place } from './find-words.ts';
import { takeWords } from './hand-over.ts';
import { paint } from './paint.ts';

let clear: (() => void) | undefined;

/** What was handed over for this page; whatever was marked before is not any more. */
export function markPage(): void {
  const words = takeWords(location.pathname);
  const main = document.querySelector('main');
  if (words.length === 0 || !main) return;
  clear?.();
  const places = findWords(main, words);
  if (places.length > 0) clear = showMarks(places);
}

function showMarks(places: readonly Place[]): () => void {
  const t = scriptWordsIn(document.documentElement.lang).marks;
  const painted = paint(places);
  /** Of the mark that was gone to last; before the first jump the one that the reader has before them is next. */
  let at: number | undefined;

  const count = element('span', { role: 'status' }, t.count(places.length));
  const previous = button('‹', t.previous, () => {
    go(-1);
  });
  const next = button('›', t.next, () => {
    go(1);
  });
  const away = button('×', t.clear, end);
  const bar = element('div', { class: 'marks-bar', role: 'group', 'aria-label': t.label }, count, previous, next, away);
  document.querySelector('.skip')?.after(bar);
  document.addEventListener('keydown', onKey);

  function go(step: 1 | -1): void {
    const n = places.length;
    at = at === undefined ? firstInSight(painted.boxes(), step) : (at + step + n) % n;
    painted.choose(at);
    count.textContent = `${at + 1} / ${n}`;
    count.setAttribute('aria-label', t.at(at + 1, n));
    const box = painted.boxes()[at];
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (box) scrollBy({ top: box.top - innerHeight / 3, behavior: isCalm ? 'instant' : 'smooth' });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) end();
  }

  function end(): void {
    const hadFocus = bar.contains(document.activeElement);
    document.removeEventListener('keydown', onKey);
    painted.clear();
    bar.remove();
    clear = undefined;
    const main = document.querySelector('main');
    if (!hadFocus || !main) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  }

  return end;
}

/** Forwards the first mark below the top of the window, backwards the last above it. */
function firstInSight(boxes: readonly DOMRect[], step: 1 | -1): number {
  const below = boxes.findIndex(({ top }) => top >= 0);
  if (step === 1) return Math.max(below, 0);
  return below > 0 ? below - 1 : boxes.length - 1;
}

function button(sign: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', 'aria-label': label, title: label }, sign);
  made.addEventListener('click', press);
  return made;
}
