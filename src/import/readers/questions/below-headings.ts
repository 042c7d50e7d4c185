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

/**
 * How many headings ask and have words without a label right below them.
 * @param labelled whether each line bears a label
 */
export function headingsAnswered(
  lines: readonly string[],
  labelled: readonly boolean[],
  code: readonly boolean[],
): number {
  let count = 0;
  let heading = false;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const level = code[at] || labelled[at] ? 0 : levelOf(line);
    if (heading && level === 0 && !labelled[at]) count++;
    heading = level > 0 && questionIn(line, 'heading') !== undefined;
  }
  return count;
}
