/** Brings content files into normal form on disk. What has problems, or cannot be read within limits, is left for its author. */
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
    const read = readText(content, path);
    return 'text' in read ? [{ path, text: read.text }] : [];
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
