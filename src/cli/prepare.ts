/** The content folder → entries for the corpus, fragments on disk, and every problem. Only what changed is read anew. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byPlace, type Problem } from '../format/problem.ts';
import type { Entry } from '../format/rendered.ts';
import { checkTogether, type FileReport, reportFile } from '../lint/check.ts';
import type { Subject } from '../lint/rule.ts';
import { openFragmentStore } from '../render/fragment-store.ts';
import { listFiles, readText, unreadable } from './content-folder.ts';
import { checkFigures } from './figures.ts';
import { rendererDigest } from './renderer-digest.ts';
import { cacheDir, fragmentsDir } from './settings.ts';
import { writeWhole } from './write-whole.ts';

export interface Prepared {
  readonly entries: readonly Entry[];
  /** Sorted by file, line, column. */
  readonly problems: readonly Problem[];
  readonly subjects: readonly Subject[];
  /** All content files, sorted. */
  readonly files: readonly string[];
}

interface Kept {
  readonly key: string;
  readonly report: FileReport;
}

/**
 * `onProgress` is called now and then with the files done and the files in all. Only a build, which is alone, prunes: a check
 * beside it must not take away what it is about to draw.
 */
export function prepare(
  content: string,
  {
    onProgress,
    prune = false,
  }: { readonly onProgress?: (done: number, all: number) => void; readonly prune?: boolean } = {},
): Prepared {
  const cache = cacheDir(content);
  const store = openFragmentStore(fragmentsDir(content));
  const before = readKept(join(cache, 'reports.jsonl'));
  const paths = listFiles(content);
  const seed = rendererDigest();
  const kept: Kept[] = [];
  const unread: FileReport[] = [];
  for (const [index, path] of paths.entries()) {
    onProgress?.(index, paths.length);
    const read = readText(content, path);
    if ('message' in read) {
      unread.push(unreadable(path, read.message));
      continue;
    }
    const key = createHash('sha256')
      .update(seed)
      .update(path)
      .update('\0')
      .update(read.text)
      .digest('hex')
      .slice(0, 32);
    const known = before.get(key);
    if (known && (known.entry === undefined || store.has(key))) kept.push({ key, report: known });
    else {
      const { report, fragments, written } = reportFile(read.text, path);
      if (written) store.write(key, fragments, written);
      kept.push({ key, report });
    }
  }
  writeWhole(join(cache, 'reports.jsonl'), kept.map((one) => JSON.stringify(one)).join('\n'));
  if (prune) store.prune(new Set(kept.map(({ key }) => key)));

  const reports = [...kept.map(({ report }) => report), ...unread];
  const keyOf = new Map(kept.map(({ key, report }) => [report.subject.path, report.entry && key]));
  const sentencesOf = (path: string) => {
    const key = keyOf.get(path);
    return key === undefined ? undefined : store.readText(key).sentences;
  };
  const problems = checkTogether(reports, sentencesOf, new Date().toISOString().slice(0, 10));
  const subjects = reports.map(({ subject }) => subject);
  const entries = kept.flatMap(({ key, report }): Entry[] =>
    report.entry ? [{ ...report.entry, fragments: key }] : [],
  );
  return { entries, problems: [...problems, ...checkFigures(content, subjects)].sort(byPlace), files: paths, subjects };
}

function readKept(file: string): Map<string, FileReport> {
  const kept = new Map<string, FileReport>();
  if (!existsSync(file)) return kept;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { key, report } = JSON.parse(line) as Kept;
    kept.set(key, report);
  }
  return kept;
}
