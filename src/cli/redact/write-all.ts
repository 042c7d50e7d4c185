/**
 * New texts and names → a folder, all of them or none: everything is written beside its place first, then renamed; if that fails half-way,
 * what was there is put back. A machine that stops in these milliseconds leaves words behind, and the same command finds them again.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  constants,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Changes {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** Files that are no texts, by their old and new names. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/** The paths that were written or taken away. */
export function writeAll(folder: string, { before, after, moved }: Changes): string[] {
  const wanted = [...after].filter(([path, text]) => before.get(path) !== text);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const draftOf = (path: string) => join(dirname(join(folder, path)), `.${basename(path)}.redacting`);
  const undo: (() => void)[] = [];
  try {
    for (const [path, text] of wanted) {
      mkdirSync(dirname(draftOf(path)), { recursive: true });
      undo.push(() => rmSync(draftOf(path), { force: true }));
      writeSynced(draftOf(path), text);
    }
    for (const { from, to } of moved) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      copyFileSync(join(folder, from), join(folder, to), constants.COPYFILE_EXCL);
      undo.push(() => rmSync(join(folder, to)));
    }
    for (const [path] of wanted) {
      const old = before.get(path);
      if (old === undefined && existsSync(join(folder, path))) throw new Error(`A file came up meanwhile: ${path}`);
      renameSync(draftOf(path), join(folder, path));
      undo.push(() => (old === undefined ? rmSync(join(folder, path)) : writeFileSync(join(folder, path), old)));
    }
    for (const path of gone) {
      const old = before.get(path) ?? '';
      rmSync(join(folder, path));
      undo.push(() => writeFileSync(join(folder, path), old));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  // From here on nothing can be put back, and nothing has to be.
  for (const { from } of moved) rmSync(join(folder, from));
  return [...wanted.map(([path]) => path), ...gone, ...moved.flatMap(({ from, to }) => [from, to])];
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
