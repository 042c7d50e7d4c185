/** Lines and their labels → whether the headings that ask only name what is asked in words below them: `## Why?`, and below it `**Q:** …`. */
import { levelOf } from '../markdown-lines.ts';
import { isBlank } from '../talk/text.ts';
import type { Label } from './labels.ts';
import { questionIn } from './styles.ts';

export function asksBelowHeadings(
  lines: readonly string[],
  labels: readonly (Label | undefined)[],
  code: readonly boolean[],
): boolean {
  let [asking, held] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (code[at] || labels[at] || levelOf(line) === 0 || questionIn(line, 'heading') === undefined) continue;
    let next = at + 1;
    while (next < lines.length && isBlank(lines[next] ?? '')) next++;
    // The heading that names the whole stands above another.
    if (levelOf(lines[next] ?? '') > 0 && !labels[next]) continue;
    asking++;
    if (labels[next]?.kind === 'question') held++;
  }
  return held >= 2 && held > asking / 2;
}
