/**
 * Holes in a fragment that only the page can fill: the label of a cited paper (it depends on that paper's record) and
 * words of the interface (they depend on its language). So a fragment stays good while records and strings change.
 */
import type { Wish } from '../format/schema/fields.ts';
import { escapeHtml } from './escape.ts';

/** Words of the interface that stand inside fragments. */
export type LabelKey =
  | 'note-gloss'
  | 'note-opinion'
  | 'note-doubt'
  | 'answered-in'
  | 'definition'
  | 'proposition'
  | 'theorem'
  | 'corollary'
  | 'lemma'
  | 'figure-missing'
  | 'formula'
  | 'post-withdrawn'
  | `withdrawn-${Wish}`;

const SLOT = /\uE000(cite|label):([^\uE001]+)\uE001/gu;

// Private-use characters cannot come from contributed text: the guard refuses them.
export function citeSlot(paper: string): string {
  return `\uE000cite:${paper}\uE001`;
}

export function labelSlot(key: LabelKey): string {
  return `\uE000label:${key}\uE001`;
}

export interface SlotFiller {
  /** Label of a paper, as plain text. */
  readonly cite: (paper: string) => string;
  /** Word of the interface, as plain text. */
  readonly label: (key: LabelKey) => string;
  /** Address from the site's root → where the page finds it: under the base, in the reader's edition. */
  readonly href: (address: string) => string;
}

/** Fragment with slots → HTML for the page; addresses from the root get their base. */
export function fillSlots(html: string, { cite, label, href }: SlotFiller): string {
  const filled = html.replace(SLOT, (_, kind: string, key: string) =>
    escapeHtml(kind === 'cite' ? cite(key) : label(key as LabelKey)),
  );
  return filled.replace(
    / (href|src)="(\/(?!\/)[^"]*)"/gu,
    (_, name: string, address: string) => ` ${name}="${href(address)}"`,
  );
}
