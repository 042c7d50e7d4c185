/** What was withdrawn → what stands in its place: that it was, by whose wish, and when. */
import type { Wish } from '../format/schema/fields.ts';
import { escapeHtml } from './escape.ts';
import { labelSlot } from './fill-slots.ts';

/** For a post, as a paragraph. */
export function withdrawnHtml(on: string, wish: Wish = 'curator'): string {
  return `<p class="withdrawn">${withdrawnWords({ on, wish })}</p>\n`;
}

/** For an item, as running text. */
export function withdrawnWords({ on, wish }: { readonly on: string; readonly wish: Wish }): string {
  const date = escapeHtml(on);
  return `${labelSlot(`withdrawn-${wish}`)} <time datetime="${date}">${date}</time>`;
}
