/** The content folder → entries for the corpus, fragments on disk, and every problem. Only what changed is read anew. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRef } from '../format/address.ts';
import { byPlace, type Problem } from '../format/problem.ts';
import type { Entry } from '../format/rendered.ts';
import { KIND_OF_ROOM } from '../format/rooms.ts';
import { checkTogether, type FileReport } from '../lint/check.ts';
import type { Subject } from '../lint/rule.ts';
import { type FragmentStore, openFragmentStore } from '../render/fragment-store.ts';
import { listFiles, readText, withoutText } from './content-folder.ts';
import { checkFigures } from './figures.ts';
import { type FileRead, openReaders, readFiles, type Readers } from './read-files.ts';
import type { FileToRead } from './read-one.ts';
import { rendererDigest } from './renderer-digest.ts';
import { nameCache } from './prune-caches.ts';
import { cacheDir, fragmentsDir } from './settings.ts';
import { publishedFiles } from './published.ts';
import { today } from './today.ts';
import { writeWhole } from './write-whole.ts';

export interface Checked {
  /** Sorted by file, line, column. */
  readonly problems: readonly Problem[];
  readonly subjects: readonly Subject[];
  /** All content files, sorted. */
  readonly files: readonly string[];
  /** Files that could not be read, or stalled: nobody should try again. */
  readonly unread: ReadonlySet<string>;
}

export interface Prepared extends Checked {
  readonly entries: readonly Entry[];
}

interface Options {
  /** Called now and then with the files done and the files in all. */
  readonly onProgress?: (done: number, all: number) => void;
  /** In place of ours; closed in the end. */
  readonly readers?: Readers;
  /** The commit that holds what was published; by default the one that `publishedFiles` finds. */
  readonly base?: string | undefined;
}

interface Kept {
  readonly key: string;
  /** Whether its fragments were stored too, if it has any. */
  readonly drawn: boolean;
  readonly report: FileReport;
}

/** Reads and draws. Only a build, which is alone, prunes: a check beside it must not take away what it is about to draw. */
export async function prepare(
  content: string,
  { prune = false, ...options }: Options & { readonly prune?: boolean } = {},
): Promise<Prepared> {
  const { kept, ...checked } = await read(content, true, options);
  if (prune) openFragmentStore(fragmentsDir(content)).prune(new Set(kept.map(({ key }) => key)));
  const entries = kept.flatMap(({ key, report }): Entry[] =>
    report.entry ? [{ ...report.entry, fragments: key }] : [],
  );
  return { ...checked, entries };
}

/** Reads and draws nothing but what others quote. */
export async function checkContent(content: string, options: Options = {}): Promise<Checked> {
  return read(content, false, options);
}

async function read(
  content: string,
  draw: boolean,
  { onProgress, readers = openReaders(), base }: Options,
): Promise<Checked & { readonly kept: readonly Kept[] }> {
  nameCache(content);
  const reportsFile = join(cacheDir(content), 'reports.jsonl');
  const fragments = fragmentsDir(content);
  const store = openFragmentStore(fragments);
  const before = readKept(reportsFile);
  const paths = listFiles(content);
  const found = new Map<string, Kept>();
  const unread = new Map<string, FileReport>();
  const texts = new Map<string, FileToRead>();
  const toRead: FileToRead[] = [];
  const keyOf = keyer();
  for (const path of paths) {
    const text = readText(content, path);
    if ('message' in text) {
      unread.set(path, withoutText(path, 'unreadable', text.message));
      continue;
    }
    const key = keyOf(path, text.text);
    const known = before.get(key);
    const file = { path, key, text: text.text, drawInto: draw ? fragments : undefined };
    if (known && isEnough(known, draw, store)) found.set(path, known);
    else {
      toRead.push(file);
      readers.startFor(toRead.length);
    }
    if (!draw) texts.set(path, file);
  }

  const take = (file: FileToRead, { report, isRead }: FileRead) => {
    onProgress?.(found.size + unread.size, paths.length);
    if (isRead) found.set(file.path, { key: file.key, drawn: file.drawInto !== undefined, report });
    else {
      found.delete(file.path);
      unread.set(file.path, report);
    }
  };
  await readFiles(readers, toRead, take);
  if (!draw) {
    // What is quoted is needed sentence by sentence.
    const quoted = quotedPaths([...found.values()].map(({ report }) => report.subject)).flatMap((path) => {
      const known = found.get(path);
      const file = texts.get(path);
      return known && file && !isEnough(known, true, store) ? [{ ...file, drawInto: fragments }] : [];
    });
    await readFiles(readers, quoted, take);
  }
  readers.close();

  const kept = paths.flatMap((path) => found.get(path) ?? []);
  writeWhole(reportsFile, kept.map((one) => JSON.stringify(one)).join('\n'));
  const reports = paths.flatMap((path) => found.get(path)?.report ?? unread.get(path) ?? []);
  const sentencesOf = (path: string) => {
    const known = found.get(path);
    return known?.report.entry ? store.readText(known.key).sentences : undefined;
  };
  const problems = checkTogether(reports, sentencesOf, today(), publishedFiles(content, base));
  const subjects = reports.map(({ subject }) => subject);
  return {
    problems: [...problems, ...checkFigures(content, subjects)].sort(byPlace),
    subjects,
    files: paths,
    unread: new Set(unread.keys()),
    kept,
  };
}

/** A file's text and all that reads it, in one word. */
function keyer(): (path: string, text: string) => string {
  const seed = rendererDigest();
  return (path, text) =>
    createHash('sha256').update(seed).update(path).update('\0').update(text).digest('hex').slice(0, 32);
}

/** A file that was only checked has to be read again where it is to be drawn. */
function isEnough({ key, drawn, report }: Kept, draw: boolean, store: FragmentStore): boolean {
  return !draw || (drawn && (report.entry === undefined || store.has(key)));
}

/** Files whose words another one brings as evidence. */
function quotedPaths(subjects: readonly Subject[]): string[] {
  const pathOf = new Map(subjects.map(({ kind, id, path }) => [`${kind}/${id}`, path]));
  const refs = new Set(subjects.flatMap(({ quotes }) => quotes.map(({ ref }) => ref)));
  const paths = [...refs].flatMap((name) => {
    const ref = parseRef(name);
    return ref ? (pathOf.get(`${KIND_OF_ROOM[ref.room]}/${ref.id}`) ?? []) : [];
  });
  return [...new Set(paths)];
}

function readKept(file: string): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  if (!existsSync(file)) return kept;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const one = JSON.parse(line) as Kept;
    kept.set(one.key, one);
  }
  return kept;
}
