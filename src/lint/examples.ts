/** A sample, a rule and the changes of the sample that its page shows → each bad example with what the check tells of it, and the good one. */
import type { Problem } from '../format/problem.ts';
import { checkTogether } from './check.ts';
import { type Reported, reportFile } from './report-file.ts';
import { excerptOf, type Excerpt, visible } from './excerpt.ts';
import type { Change, Explanation } from './explanation.ts';
import { keyOf, publishedFile } from './lasting.ts';
import { mend } from './mend.ts';

/** Path in the content folder → text. */
export type Sample = ReadonlyMap<string, string>;

export interface Line {
  readonly number: number;
  readonly text: Excerpt;
}

export interface Example {
  /** Files that are shown, the one that is told last. */
  readonly badFiles: readonly string[];
  readonly bad: readonly Line[];
  readonly problem: Pick<Problem, 'message' | 'help'> & { readonly line: number | undefined };
  readonly goodFile: string;
  readonly good: readonly Line[];
  /** `--fix` makes of the bad example one that is not told. */
  readonly isMended: boolean;
}

/** So that a page is the same on any day. */
const DAY = '2024-12-31';

/** Throws when the sample is told, or a bad example is not told by its rule alone: no page may show that. */
export function exampleMaker(sample: Sample): (rule: string, explanation: Explanation) => Example[] {
  const problemsIn = checker();
  const stray = problemsIn(sample)[0];
  if (stray) throw new Error(`The sample of the rules' pages is told: ${stray.file}:${stray.line} ${stray.rule}`);
  const exampleOf = (rule: string, change: Change, told: Explanation['told']): Example => {
    const { file, moved = file, copied } = change;
    const bad = changed(sample, change);
    const good = change.mended === undefined ? sample : changed(sample, { ...change, bad: change.mended });
    const shown = [file, moved, copied];
    // Only where that is the matter is the sample what was published.
    const published = rule === 'permalink' ? sample : undefined;
    const own = problemsIn(bad, published).filter((problem) => shown.includes(problem.file));
    const problem = told
      ? placeOf(bad.get(moved) ?? '', change, told)
      : own.find(
          (one) => one.rule === rule && (copied === undefined || change.mended === undefined || one.file === copied),
        );
    const other = own.find((one) => one.rule !== rule) ?? problemsIn(good, published)[0];
    if (!problem || other)
      throw new Error(`The bad example of ${rule} in ${file} is told by ${other?.rule ?? 'nothing'}`);
    const path = 'file' in problem ? problem.file : moved;
    const goodFile = good.has(path) && change.mended !== undefined ? path : file;
    const [badText, goodText] = [bad.get(path) ?? '', good.get(goodFile) ?? ''];
    const after = bad.has(path) ? new Map(bad).set(path, mend(badText, path)) : bad;
    const isText = change.good !== undefined;
    return {
      badFiles: [...new Set([file, copied ?? path, path, moved])].filter((name) => bad.has(name)),
      bad: isText ? linesOf(badText, goodText, problem) : [],
      problem: { message: problem.message, help: problem.help, line: isText ? problem.line : undefined },
      goodFile,
      good: isText ? linesOf(goodText, badText, undefined) : [],
      isMended: !told && problemsIn(after, published).every((one) => one.rule !== rule),
    };
  };
  return (rule, { examples, told }) => examples.map((change) => exampleOf(rule, change, told));
}

/** The sample with a change made in it, or in a copy of one of its files. */
export function changed(sample: Sample, { file, good = '', bad = '', moved = file, copied }: Change): Sample {
  const text = sample.get(file);
  if (text === undefined || (good !== '' && text.split(good).length !== 2))
    throw new Error(`Expected once in ${file} of the sample: ${good}`);
  const edited = text.replace(good, () => bad);
  const files = new Map(sample);
  if (copied !== undefined) return files.set(copied, edited);
  files.delete(file);
  return files.set(moved, edited);
}

/** Checks folders that have most of their files in common; `before` is the folder as it was published. */
function checker(): (files: Sample, before?: Sample) => Problem[] {
  const known = new Map<string, Reported>();
  const report = (path: string, text: string) => {
    const key = `${path}\0${text}`;
    const reported = known.get(key) ?? reportFile(text, path);
    known.set(key, reported);
    return reported;
  };
  return (files, before = new Map()) => {
    const paths = [...files.keys()].sort();
    const read = new Map(paths.map((path) => [path, report(path, files.get(path) ?? '')]));
    const reports = [...read.values()].map((one) => one.report);
    const published = [...before].flatMap(([path, text]) => publishedFile(text, path) ?? []);
    return checkTogether(
      reports,
      (path) => read.get(path)?.written?.sentences,
      DAY,
      new Map(published.map((file) => [keyOf(file.kind, file.id), file])),
    );
  };
}

function placeOf(text: string, { bad = '' }: Change, told: NonNullable<Explanation['told']>) {
  const before = text.slice(0, text.indexOf(bad)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, endColumn: undefined, ...told };
}

/** The lines that differ from those of the other text and a line about them, with the fault marked where there is one. */
function linesOf(
  text: string,
  other: string,
  fault: { readonly line: number; readonly column: number; readonly endColumn?: number | undefined } | undefined,
): Line[] {
  const [lines, others] = [text.split('\n'), other.split('\n')];
  const isSame = (index: number, fromEnd: boolean) =>
    lines.at(fromEnd ? -1 - index : index) === others.at(fromEnd ? -1 - index : index);
  const most = Math.min(lines.length, others.length);
  let head = 0;
  while (head < most && isSame(head, false)) head++;
  let foot = 0;
  while (foot < most - head && isSame(foot, true)) foot++;
  const from = Math.max(0, Math.min(head, (fault?.line ?? head + 1) - 1) - 1);
  const until = Math.min(lines.length, Math.max(lines.length - foot, fault?.line ?? 0) + 1);
  return lines.slice(from, until).map((line, index): Line => {
    const number = from + index + 1;
    const text = fault?.line === number ? excerptOf(line, fault) : { before: visible(line), fault: '', after: '' };
    return { number, text };
  });
}
