/**
 * A finished stage → the site, by renames alone: what is new takes the place of what was there, pages that still stand are
 * left, and what belongs to neither is taken away. Nothing is copied, so a full disk cannot stop it half-way. A first build, or one
 * after a change of the site's sources, is one rename of the whole; after an edit it is one per page, some milliseconds in which
 * new pages stand beside old ones. If the machine stops just then, the next build replaces the whole.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `standing` holds folders and files below `out`, with `/`, that stay: `threads/wider-or-deeper`, `threads/wider-or-deeper.md`. */
export function publish(stage: string, out: string, standing: ReadonlySet<string>): void {
  mkdirSync(dirname(out), { recursive: true });
  if (!existsSync(out) || standing.size === 0) {
    replace(stage, out);
    return;
  }
  const rooms = new Set([...standing].flatMap(foldersAbove));
  merge('');
  rmSync(stage, { recursive: true, force: true });

  /** Folders that keep pages somewhere below are merged entry by entry; everything else is replaced whole. */
  function merge(folder: string): void {
    const drawn = new Set(existsSync(join(stage, folder)) ? readdirSync(join(stage, folder)) : []);
    const path = (name: string) => (folder === '' ? name : `${folder}/${name}`);
    for (const name of drawn) if (!rooms.has(path(name))) replace(join(stage, folder, name), join(out, folder, name));
    removeOthers(join(out, folder), (name) => drawn.has(name) || rooms.has(path(name)) || standing.has(path(name)));
    for (const room of rooms) if (room !== '' && dirname(room) === (folder === '' ? '.' : folder)) merge(room);
  }
}

/** `en/threads/wider-or-deeper` → `en`, `en/threads`. */
function foldersAbove(folder: string): string[] {
  const above = folder.split('/').slice(0, -1);
  return above.map((_, i) => above.slice(0, i + 1).join('/'));
}

/** Puts back what a replacing that was cut short had moved aside. */
export function finishPublishing(out: string): void {
  if (!existsSync(out) && existsSync(`${out}.old`)) renameSync(`${out}.old`, out);
}

function removeOthers(folder: string, stays: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) if (!stays(name)) rmSync(join(folder, name), { recursive: true });
}

function replace(from: string, to: string): void {
  const old = `${to}.old`;
  rmSync(old, { recursive: true, force: true });
  const had = existsSync(to);
  if (had) renameSync(to, old);
  try {
    renameSync(from, to);
  } catch (error) {
    if (had) renameSync(old, to);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
