/** Poems: short lines in stanzas that end without a mark. Lines → yes or no. */
import { isBlank } from './text.ts';

const FEWEST_LINES = 8;
const FEWEST_STANZAS = 3;
const LONGEST = 28;
const SHARE = 0.8;

export function isVerse(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  const stanzas = lines.filter((line, at) => !isBlank(line) && (at === 0 || isBlank(lines[at - 1] ?? ''))).length;
  if (filled.length < FEWEST_LINES || filled.length > 200 || stanzas < FEWEST_STANZAS) return false;
  // A stanza has lines.
  if (stanzas > filled.length * 0.6) return false;
  const isLine = (line: string) =>
    widthOf(line.trim()) <= LONGEST * 2 &&
    !/[。.;；:：]["”’」』）)]*\s*$/u.test(line) &&
    !/^\s*(?:[-*+#>|`]|\d)|https?:/u.test(line);
  return filled.filter(isLine).length >= filled.length * SHARE;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/\p{sc=Han}/u.test(char) ? 2 : 1), 0);
}
