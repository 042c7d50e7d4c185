/** Two states of a content folder → what is wrong in the second and was not in the first. */
import { readContentPath } from '../../format/content-path.ts';
import type { Problem } from '../../format/problem.ts';
import { checkTogether } from '../../lint/check.ts';
import { reportFile, type Reported } from '../../lint/report-file.ts';
import type { Renaming } from '../../redact/names.ts';

export function newProblems(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  renamed: readonly Renaming[],
  today: string,
): Problem[] {
  const was = new Map(renamed.map(({ from, to }) => [to, from]));
  const known = new Map<string, number>();
  const reports = new Map<string, Reported>();
  // Not by their messages: those may say the very words.
  const nameOf = ({ file, rule }: Problem) => `${was.get(file) ?? file}\0${rule}`;
  for (const problem of problemsOf(before, reports, today))
    known.set(nameOf(problem), (known.get(nameOf(problem)) ?? 0) + 1);
  return problemsOf(after, reports, today).filter((problem) => {
    const left = known.get(nameOf(problem)) ?? 0;
    known.set(nameOf(problem), left - 1);
    return left <= 0;
  });
}

/** `reports`: what is known of a file with this very text. */
function problemsOf(texts: ReadonlyMap<string, string>, reports: Map<string, Reported>, today: string): Problem[] {
  const all = [...texts]
    .filter(([path]) => readContentPath(path) !== undefined)
    .map(([path, text]) => {
      const key = `${path}\0${text}`;
      const report = reports.get(key) ?? reportFile(text, path);
      reports.set(key, report);
      return report;
    });
  const byPath = new Map(all.map((one) => [one.report.subject.path, one.written?.sentences]));
  return checkTogether(
    all.map(({ report }) => report),
    (path) => byPath.get(path),
    today,
  );
}
