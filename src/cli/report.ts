/** Problems on the terminal: in the asked form, with their lines; a closing count. */
import type { Problem } from '../format/problem.ts';
import { readText } from './content-folder.ts';
import { siteRoot } from './settings.ts';
import { inOneLine } from '../lint/excerpt.ts';
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

/** Where words are still to be written, in one line; empty where none are. A problem it is not: a draft may be looked at. */
export function tellToWrite(
  subjects: readonly { readonly path: string; readonly toWrite?: readonly number[] | undefined }[],
  shown: string,
  language: Language,
): string {
  const places = subjects.flatMap(({ path, toWrite = [] }) =>
    toWrite.map((line) => `${inOneLine(shown + path)}:${line}`),
  );
  if (places.length === 0) return '';
  const named = places.slice(0, MOST_PLACES).join(language === 'zh' ? '、' : ', ');
  const rest = places.length > MOST_PLACES ? ' …' : '';
  return language === 'zh'
    ? `还有 ${places.length} 处待写：${named}${rest}`
    : `${places.length} place${places.length === 1 ? ' is' : 's are'} still to be written: ${named}${rest}`;
}

const MOST_PLACES = 10;
