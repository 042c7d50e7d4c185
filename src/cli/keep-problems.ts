/** Leaves what a preview's reading of the content found wrong where its pages find it, each with the line that it is told of. */
import { join } from 'node:path';
import type { ShownProblem } from '../editions/problem-overlay.ts';
import type { Problem } from '../format/problem.ts';
import { excerptOf } from '../lint/excerpt.ts';
import { readText } from './content-folder.ts';
import { writeWhole } from './write-whole.ts';

export const PROBLEMS_FILE = 'problems.json';

/** `shown` is what stands before a file's path in messages: `content/`. */
export function keepProblems(folder: string, problems: readonly Problem[], content: string, shown: string): void {
  const kept = problems.map((problem): ShownProblem => {
    const { file, line, column, rule, message, help } = problem;
    const read = readText(content, file);
    const source = 'text' in read ? (read.text.split('\n')[line - 1] ?? '') : '';
    const excerpt = source.trim() === '' ? undefined : excerptOf(source, problem);
    return { file: shown + file, line, column, rule, message, help, excerpt };
  });
  writeWhole(join(folder, PROBLEMS_FILE), JSON.stringify(kept));
}
