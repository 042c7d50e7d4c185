/**
 * Puts a card below its link, or above where there is more room, and wholly inside the window. By hand and not by anchor positioning:
 * a link that runs over two lines has one box there, and the card would stand beside neither. It scrolls with the text.
 */
const GAP = 6;
const EDGE = 12;

export function placeCard(
  card: HTMLElement,
  link: HTMLElement,
  point: { readonly x: number; readonly y: number } | undefined,
): void {
  const boxes = [...link.getClientRects()];
  const isUnder = ({ left, right, top, bottom }: DOMRect) =>
    point !== undefined && left - 2 <= point.x && point.x <= right + 2 && top - 2 <= point.y && point.y <= bottom + 2;
  const box = boxes.find(isUnder) ?? boxes[0] ?? link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = card;
  const below = clientHeight - box.bottom - GAP - EDGE;
  const isAbove = below < offsetHeight && box.top - GAP - EDGE > below;
  const left = Math.max(EDGE, Math.min(box.left, clientWidth - offsetWidth - EDGE));
  const room = Math.max(isAbove ? box.top - GAP - EDGE : below, 96);
  const height = Math.min(offsetHeight, room);
  const top = isAbove ? box.top - GAP - height : box.bottom + GAP;
  card.style.maxBlockSize = `${room}px`;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
