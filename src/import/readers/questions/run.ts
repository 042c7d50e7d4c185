/** Lines and a style → those lines of it that are questions because the whole list tells so, whether or not they ask with a mark. */
import { headingRun } from './heading-run.ts';
import { numberedRun } from './numbered-run.ts';
import type { Style } from './styles.ts';

export function runOf(
  lines: readonly string[],
  code: readonly boolean[],
  style: Style,
  name: number,
): ReadonlySet<number> {
  if (style === 'numbered') return numberedRun(lines, code);
  return style === 'heading' ? headingRun(lines, code, name) : new Set();
}
