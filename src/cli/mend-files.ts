/** Brings content files into normal form on disk. What has problems, is no UTF-8, or cannot be read within limits, is left for its author. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readContentPath } from '../format/content-path.ts';
import { readText } from './content-folder.ts';
import { openProcesses } from './limited/processes.ts';
import type { FileToMend } from './mend-worker.ts';
import { LIMITS } from './read-files.ts';

/** `tell` is called with the path of each file that was changed. */
export async function mendFiles(
  content: string,
  paths: readonly string[],
  tell: (path: string) => void,
): Promise<void> {
  const files = paths.flatMap((path): FileToMend[] => {
    if (!readContentPath(path)) return [];
    const read = readText(content, path);
    return 'text' in read && isItsText(join(content, path), read.text) ? [{ path, text: read.text }] : [];
  });
  const mended = new Map<string, string>();
  const menders = openProcesses<FileToMend, string>(new URL('mend-worker.ts', import.meta.url), LIMITS);
  await menders.ask(files, ({ path, text }, outcome) => {
    if ('failed' in outcome) throw new Error(`${path}: ${outcome.failed}`);
    if ('answer' in outcome && outcome.answer !== text) mended.set(path, outcome.answer);
  });
  menders.close();
  for (const path of paths) {
    const text = mended.get(path);
    if (text === undefined) continue;
    const file = join(content, path);
    const draft = join(dirname(file), `.${basename(file)}.tmp`);
    writeFileSync(draft, text, { mode: statSync(file).mode });
    renameSync(draft, file);
    tell(path);
  }
}

/** Bytes of another encoding, read as UTF-8, would be lost for good if they were written again. */
function isItsText(file: string, text: string): boolean {
  return !text.includes('\0') && Buffer.from(text).equals(readFileSync(file));
}
