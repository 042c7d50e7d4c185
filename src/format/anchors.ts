/** Anchors of a page that are made from what stands there. */
import type { Theorem } from './document.ts';

/** `definition-2-2`: the anchor of a numbered statement. */
export function theoremId({ kind, number = '' }: Theorem): string {
  return `${kind}-${number.replaceAll('.', '-').toLowerCase()}`;
}

/** What a heading is called after its words. */
export function headingId(words: string): string {
  return (
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      // Markup wants an id to begin with a letter.
      .replace(/^(?=\P{L})/u, 'section-') || 'section'
  );
}
