/** `A. …` over `B. …`: the first of several choices, and no answer. Lines and a place among them → yes or no. */
import { isBlank } from './text.ts';

export function isFirstChoice(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const isSmall = /^\s*(?:[-*+•]\s+)?[(（]?a\s?[.．、)）]/u.test(line);
  if (!isSmall && !/^\s*(?:[-*+•]\s+)?(?:\*\*)?[(（]?[AＡ](?:\s*[:：.．、)）>|｜]|\s+[-–—]?)/u.test(line)) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => !isBlank(line));
  if (next !== undefined && isSmall) return /^\s*(?:[-*+•]\s+)?[(（]?b\s?[.．、)）]/u.test(next);
  return next !== undefined && /^\s*(?:[-*+•]\s+)?(?:\*\*)?[(（]?[BＢ](?:\s*[:：.．、)）>|｜]|\s+[-–—]?)/u.test(next);
}

/** All lines of choices: `A. …`, `B. …`, `C. …` one below the other. */
export function choiceLines(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (!isFirstChoice(lines, at)) continue;
    found.add(line);
    let next = 1;
    for (const below of lines.slice(at + 1, at + 30)) {
      if (isBlank(below)) continue;
      const letter = /^\s*(?:[-*+•]\s+)?(?:\*\*)?[(（]?([A-Ha-hＢ])\s*[:：.．、)）]/u
        .exec(below)?.[1]
        ?.normalize('NFKC')
        .toUpperCase();
      if (letter !== 'ABCDEFGH'[next]) break;
      found.add(below);
      next++;
    }
  }
  return found;
}
