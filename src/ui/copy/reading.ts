/** On pages of posts and formulas, and all that is at first: keys, light on who answers whom, and the wish to copy. The rest comes then. */
import '../parts/contents-mark.ts';
import { copyAgain, copyOf, copyFormula } from './to-clipboard.ts';

const all = <E extends Element = HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const posts = all('.post');
const isOff = () => store()?.getItem('wenqu-keys') === 'off';

function store(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined; // storage is forbidden: the choice holds for this page
  }
}

/** From where the reader is: what has the focus in the text and is in sight, else the upper third of the window. */
function step(elements: readonly HTMLElement[], by: number): void {
  const active = document.activeElement;
  const focus = active?.matches('.math-display') ? active.querySelector('.katex') : active;
  const box = focus?.closest('main') && focus.getBoundingClientRect();
  const isInSight = focus && box && box.bottom > 0 && box.top < innerHeight;
  const isPassed = (one: HTMLElement): boolean =>
    isInSight
      ? one === focus || Boolean(one.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING)
      : one.getBoundingClientRect().top < innerHeight / 3;
  const last = elements.filter(isPassed).length - 1;
  // Backwards from between two the first step is to the one that was passed.
  const isBetween = by < 0 && isInSight && !elements[last]?.contains(focus);
  const next = elements[isBetween ? last : last + by];
  if (!next) return;
  if (next.tabIndex < 0) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.matches('.post') ? 'start' : 'center' });
}

/** Those one can go to: a folded list of posts holds formulas again, which are nowhere. */
const formulas = () => all('main .katex').filter((one) => one.checkVisibility());

let lit: HTMLElement | null = null;

/** The post at hand shows what it answers and what answers it. */
function light({ target }: Event): void {
  const post = target instanceof Element ? target.closest<HTMLElement>('.post') : null;
  if (post === lit) return;
  lit = post;
  for (const other of posts) {
    const isParent = post !== null && post.dataset['to'] === other.id;
    const isAnswer = post !== null && other.dataset['to'] === post.id;
    other.dataset['lit'] = isParent ? 'parent' : isAnswer ? 'answer' : '';
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target, shiftKey } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.defaultPrevented || target.isContentEditable || target.closest('input, textarea, select, dialog')) return;
  const letter = key.toLowerCase();
  if (key === 'Enter' && target.matches('.math-display, .katex')) copyFormula(target, shiftKey);
  else if (isOff()) return;
  else if (key === 'j' || key === 'k') step(posts, key === 'j' ? 1 : -1);
  else if (letter === 'm') step(formulas(), shiftKey ? -1 : 1);
  else return;
  event.preventDefault();
});

document.addEventListener('click', ({ target, shiftKey }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[data-copy], [data-keys]');
  const formula = target.closest('main .katex');
  if (button?.dataset['copy'] === 'again') copyAgain();
  else if (button?.dataset['copy'] !== undefined) copyOf(button);
  else if (button) showKeys(!isOff());
  // Who selects means to copy by themselves, and a formula in a link is the link.
  else if (formula && getSelection()?.isCollapsed !== false && !target.closest('a, summary'))
    copyFormula(formula, shiftKey);
});

/** Single letters are a nuisance to who speaks to the browser: they can be turned off. */
function showKeys(turnOff: boolean): void {
  store()?.setItem('wenqu-keys', turnOff ? 'off' : 'on');
  for (const button of all('[data-keys]')) button.ariaPressed = String(!turnOff);
}

document.addEventListener('focusin', light);
// Not `pointerover`: a page that scrolls under a pointer at rest is no pointing.
document.addEventListener('pointermove', light, { passive: true });

// A formula is copied as its TeX; until this is there, a browser copies what it can.
if (document.querySelector('.katex'))
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed === false)
      void import('./copying.ts').then(
        ({ watchCopying }) => watchCopying(),
        () => undefined,
      );
  });

// Nothing scrolls on paper: a formula's sheet must know how wide its widest part is, in its own em (print.css). Its number goes with the last.
addEventListener('beforeprint', () => {
  for (const formula of all('.math-display .katex-html')) {
    const em = parseFloat(getComputedStyle(formula).fontSize);
    let last = 0;
    const widths = [...formula.children].map((part) => {
      const words = document.createRange();
      words.selectNodeContents(part);
      const width = words.getBoundingClientRect().width / em;
      return (last = part.matches('.katex-tag') ? last + 1.5 + width : width);
    });
    formula.style.setProperty('--widest', `${Math.max(1, ...widths)}`);
  }
});

// A section is copied from its heading; the button lies over the margin and moves nothing.
for (const heading of all('.prose:not(.post-text) > :is(h2, h3, h4)[id]')) {
  const button = document.createElement('button');
  button.dataset['copy'] = 'section';
  button.type = 'button';
  // The heading may be in another language than the words of the button.
  button.lang = document.documentElement.lang;
  button.ariaLabel = button.title = document.querySelector<HTMLElement>('.copy-notice')?.dataset['label'] ?? '';
  heading.append(button);
}
if (isOff()) showKeys(true);
document.documentElement.dataset['copying'] = '';
