import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameCache, pruneCaches } from '../../src/cli/prune-caches.ts';
import { cacheDir } from '../../src/cli/settings.ts';

const DAY = 24 * 3600 * 1000;

test('takes away what is kept for folders that are no more, and nothing else', () => {
  const caches = mkdtempSync(join(tmpdir(), 'wenqu-caches-'));
  const there = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
  const cache = (name: string, content?: string, days = 0) => {
    const folder = join(caches, name);
    mkdirSync(join(folder, 'fragments'), { recursive: true });
    if (content !== undefined) writeFileSync(join(folder, 'content-folder'), content);
    const then = (Date.now() - days * DAY) / 1000;
    utimesSync(folder, then, then);
    return folder;
  };
  const kept = [
    cache('000000000001', there, 400),
    cache('000000000002', undefined, 29),
    cache('astro', join(there, 'gone'), 400),
    cache('test-site', undefined, 400),
  ];
  const gone = [cache('00000000000a', join(there, 'gone')), cache('00000000000b', undefined, 31)];
  pruneCaches(caches);
  expect(kept.filter((folder) => !existsSync(folder))).toEqual([]);
  expect(gone.filter((folder) => existsSync(folder))).toEqual([]);
  pruneCaches(join(caches, 'nowhere'));
});

test('a cache knows whose it is', () => {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
  nameCache(content);
  expect(existsSync(cacheDir(content))).toBe(true);
  pruneCaches();
  expect(existsSync(cacheDir(content))).toBe(true);
  rmSync(content, { recursive: true });
  pruneCaches();
  expect(existsSync(cacheDir(content))).toBe(false);
});
