/** When a card comes and goes. One at a time, beside its link; without a network nothing comes and the link is a link. */
import { drawCard } from './draw-card.ts';
import { placeCard } from './place-card.ts';
import { readCard } from './read-card.ts';
import styles from '../styles/cards-on-demand.css?inline';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** Long enough to pass over a link, or tab past it, without a card. */
const REST_MS = { hover: 250, focus: 450, tap: 0 };
/** Long enough to move from the link to its card. */
const GRACE_MS = 300;
/** Nobody waits longer for a card than for the page itself. */
const PATIENCE_MS = 1500;

interface Shown {
  readonly link: HTMLAnchorElement;
  readonly card: HTMLElement;
}

let shown: Shown | undefined;
let wanted: HTMLAnchorElement | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

export function offerCard(link: HTMLAnchorElement, kind: keyof typeof REST_MS, event: Event): void {
  if (shown?.link === link) {
    stay();
    return;
  }
  if (wanted === link) return;
  wanted = link;
  const point = event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : undefined;
  const leave = () => {
    if (wanted === link) wanted = undefined;
  };
  const leaving = kind === 'hover' ? 'pointerleave' : 'blur';
  if (kind !== 'tap') link.addEventListener(leaving, leave, { once: true });
  setTimeout(() => {
    if (wanted !== link || (kind === 'hover' && !link.matches(':hover'))) return leave();
    void bring();
  }, REST_MS[kind]);

  async function bring(): Promise<void> {
    const content = await Promise.race([
      readCard(link.href).catch(() => undefined),
      new Promise<undefined>((resolve) => setTimeout(resolve, kind === 'tap' ? PATIENCE_MS : 10_000)),
    ]);
    if (wanted !== link) return;
    wanted = undefined;
    if (!content) {
      if (kind === 'tap') location.assign(link.href);
      return;
    }
    open(link, drawCard(content, kind === 'tap' ? link.href : undefined), point, kind);
  }
}

function open(
  link: HTMLAnchorElement,
  card: HTMLElement,
  point: { x: number; y: number } | undefined,
  kind: keyof typeof REST_MS,
): void {
  close();
  shown = { link, card };
  document.body.append(card);
  card.showPopover?.();
  placeCard(card, link, point);
  link.setAttribute('aria-describedby', card.id);
  link.dataset['card'] = '';
  if (kind === 'hover') {
    for (const part of [link, card]) {
      part.addEventListener('pointerenter', stay);
      part.addEventListener('pointerleave', leaveSoon);
    }
  } else if (kind === 'focus') link.addEventListener('blur', closeUnlessInside);
  document.addEventListener('keydown', closeByKey, true);
  document.addEventListener('pointerdown', closeByPointer, true);
}

function close(): void {
  if (!shown) return;
  const { link, card } = shown;
  shown = undefined;
  stay();
  card.remove();
  link.removeAttribute('aria-describedby');
  delete link.dataset['card'];
  link.removeEventListener('pointerenter', stay);
  link.removeEventListener('pointerleave', leaveSoon);
  link.removeEventListener('blur', closeUnlessInside);
  document.removeEventListener('keydown', closeByKey, true);
  document.removeEventListener('pointerdown', closeByPointer, true);
}

function stay(): void {
  clearTimeout(closing);
}

function leaveSoon(): void {
  clearTimeout(closing);
  closing = setTimeout(close, GRACE_MS);
}

/** Esc closes the card and nothing else. */
function closeByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

function closeByPointer({ target }: Event): void {
  if (target instanceof Node && !shown?.card.contains(target) && !shown?.link.contains(target)) close();
}

function closeUnlessInside(): void {
  if (!shown?.card.matches(':hover')) close();
}
