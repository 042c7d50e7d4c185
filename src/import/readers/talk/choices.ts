/** `A. …` over `B. …`: the first of several choices, and no answer. Lines and a place among them → yes or no. */
import { isBlank } from './text.ts';

export function isFirstChoice(lines: readonly string[], at: number): boolean {
  if (!/^\s*(?:[-*+•]\s+)?(?:\*\*)?[(（]?[AＡ](?:\s*[:：.．、)）>|｜]|\s+[-–—]?)/u.test(lines[at] ?? '')) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line));
  return next !== undefined && /^\s*(?:[-*+•]\s+)?(?:\*\*)?[(（]?[BＢ](?:\s*[:：.．、)）>|｜]|\s+[-–—]?)/u.test(next);
}
