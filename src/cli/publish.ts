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
  // Rooms that keep pages are merged entry by entry; everything else is replaced whole.
  const merged = new Set([...standing].map((folder) => folder.split('/')[0] ?? ''));
  const built = readdirSync(stage);
  for (const name of built) if (!merged.has(name)) replace(join(stage, name), join(out, name));
  for (const room of merged) {
    const drawn = new Set(existsSync(join(stage, room)) ? readdirSync(join(stage, room)) : []);
    for (const name of drawn) replace(join(stage, room, name), join(out, room, name));
    removeOthers(join(out, room), (name) => drawn.has(name) || standing.has(`${room}/${name}`));
  }
  removeOthers(out, (name) => built.includes(name) || merged.has(name));
  rmSync(stage, { recursive: true, force: true });
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
