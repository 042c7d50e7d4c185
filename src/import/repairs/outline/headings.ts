/** Headings that are items of an outline (`- ## 方法`), no deeper than below others → headings, and what stands below them as far to the left as they leave room. */
import { linesOf } from '../lines.ts';
import { literalsIn } from '../literal.ts';
import type { Edit } from '../rule.ts';

const HEADING = /^[-*] (?=#{1,6} \S)/u;

export function outlineHeadings(text: string): Edit[] {
  const lines = linesOf(text);
  const literals = literalsIn(text);
  const unit = lines.map((line) => /^(?: {2,4}|\t)(?=[-*] )/u.exec(line.text)?.[0]).find((lead) => lead !== undefined);
  const edits: Edit[] = [];
  /** How many headings stand above, one below the other. */
  let open = 0;
  for (const line of lines) {
    if (line.text.trim() === '' || literals.at(line.from) === 'code') continue;
    const depth = depthOf(line.text, unit);
    // Lines that go on with an item are indented as that is, or less.
    if (/^[ \t]*[-*] /u.test(line.text)) open = Math.min(open, depth);
    const lead = (unit?.length ?? 0) * Math.min(open, depth);
    const mark = depth === open ? HEADING.exec(line.text.slice(lead))?.[0].length : undefined;
    const length = lead + (mark ?? 0);
    if (mark !== undefined) open++;
    if (length > 0) edits.push({ from: line.from, to: line.from + length, text: '' });
  }
  return edits;
}

function depthOf(line: string, unit: string | undefined): number {
  if (unit === undefined) return 0;
  let depth = 0;
  while (line.startsWith(unit, depth * unit.length)) depth++;
  return depth;
}
