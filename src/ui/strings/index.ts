/** The words of the interface: in a page that is being drawn, holes that the editions fill; elsewhere the words themselves. Scripts have theirs in scripts/, so that no page fetches all. */
import { languages } from './languages.ts';
import { slotsFor } from './slots.ts';
import { type Strings, zhHans } from './zh-hans.ts';

export type { Strings } from './zh-hans.ts';

// Vite knows which of the two it builds, and leaves the other out.
const slots: Strings | undefined = import.meta.env.SSR ? slotsFor(zhHans) : undefined;

/** `language` is of use where no page is drawn: simplified Chinese where it is unknown. */
export function wordsIn(language: string | undefined): Strings {
  if (import.meta.env.SSR && slots) return slots;
  return languages[language ?? ''] ?? zhHans;
}
