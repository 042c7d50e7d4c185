/** Problems on the terminal: in the asked form, with their lines; a closing count. */
import type { Problem } from '../format/problem.ts';
import { readText } from './content-folder.ts';
import { siteRoot } from './settings.ts';
import { foldProblems } from '../lint/fold-problems.ts';
import { type Language, reportGithub, reportJson, reportText } from '../lint/reporters.ts';

export type Format = 'text' | 'json' | 'github';

/** `shown` is what stands before a file's path in messages, so that a terminal can open it: `content/`. */
export function printProblems(
  problems: readonly Problem[],
  content: string,
  shown: string,
  format: Format,
  language: Language,
): void {
  const lines = new Map<string, string[]>();
  const lineOf = (file: string, line: number): string | undefined => {
    // The bytes of a picture, or of anything that does not belong here, say nothing to anybody.
    if (!/\.(?:mdx|yml)$/u.test(file)) return undefined;
    let text = lines.get(file);
    if (!text) {
      const read = readText(content, file.slice(shown.length));
      text = 'text' in read ? read.text.split('\n') : [];
      lines.clear();
      lines.set(file, text);
    }
    return text[line - 1];
  };
  // A script gets them all.
  const told = format === 'json' ? problems : foldProblems(problems);
  const named = told.map((problem) => ({ ...problem, file: shown + problem.file }));
  if (format === 'json') process.stdout.write(`${reportJson(named, language, siteRoot())}\n`);
  else if (named.length > 0)
    process.stdout.write(
      `${format === 'github' ? reportGithub(named, language, siteRoot()) : reportText(named, language, lineOf, siteRoot())}\n`,
    );
}

/** "3 problems in 2 files". */
export function countProblems(problems: readonly Problem[], language: Language): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return language === 'zh'
    ? `${files} 个文件里有 ${problems.length} 个问题`
    : `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`;
}
