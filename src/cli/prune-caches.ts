/** What is kept for content folders that are no more → gone: it would lie there for ever, with words that were taken away since. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, CACHES } from './settings.ts';
import { writeWhole } from './write-whole.ts';

const NAME = 'content-folder';

/** Of caches from before their folder was noted nobody knows whose they are; one that is used is younger than that. */
const LONGEST_UNKNOWN = 30 * 24 * 3600 * 1000;

/** Notes whose cache it is. */
export function nameCache(content: string): void {
  const file = join(cacheDir(content), NAME);
  if (!existsSync(file)) writeWhole(file, content);
}

/** @param now in milliseconds */
export function pruneCaches(caches = CACHES, now = Date.now()): void {
  if (!existsSync(caches)) return;
  for (const name of readdirSync(caches)) {
    if (!/^[0-9a-f]{12}$/u.test(name)) continue;
    const cache = join(caches, name);
    const file = join(cache, NAME);
    const isGone = existsSync(file)
      ? !existsSync(readFileSync(file, 'utf8'))
      : now - (statSync(cache, { throwIfNoEntry: false })?.mtimeMs ?? now) > LONGEST_UNKNOWN;
    if (isGone) rmSync(cache, { recursive: true, force: true });
  }
}
