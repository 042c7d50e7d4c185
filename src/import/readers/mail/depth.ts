/** Lines of mails → how deep each is quoted: by how many `>`, and where its words begin. */
import { isBlank } from '../talk/text.ts';

const SIGNS = /^(?:\s{0,3}>[ \t]?){0,20}/u;

export function depthOf(line: string): { readonly depth: number; readonly from: number } {
  const signs = SIGNS.exec(line)?.[0] ?? '';
  return { depth: signs.replace(/[^>]/gu, '').length, from: signs.length };
}

/** A line as it reads at that depth; undefined where it stands at another. */
export function textAt(lines: readonly string[], at: number, depth: number): string | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const next = depthOf(line);
  return next.depth === depth ? line.slice(next.from) : undefined;
}

/** Depth of the next line with words; -1 at the end. */
export function depthBelow(texts: readonly string[], from: number): number {
  const next = texts.slice(from, from + 4).find((line) => !isBlank(line.replace(/>/gu, '')));
  return next === undefined ? -1 : depthOf(next).depth;
}

/** Behind so many signs of quotation. */
export function behindSigns(line: string, depth: number): number {
  return new RegExp(String.raw`^(?:\s{0,3}>[ \t]?){0,${depth}}`, 'u').exec(line)?.[0].length ?? 0;
}
