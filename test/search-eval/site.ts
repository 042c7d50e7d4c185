/** The site whose search is looked at: one that stands, or one built for the occasion, with what its index cost. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../../src/cli/settings.ts';
import { type Figures as Cost, measure } from '../bench/measure.ts';

export interface Site {
  readonly dir: string;
  /** Of the index alone, over all its processes; undefined for a site that stood already. */
  readonly indexing?: Cost | undefined;
  remove(): void;
}

/** Folders of the built site that belong to search, whichever of them there are. */
const INDEX_FOLDERS = ['search-index', 'pagefind'];

/** Builds `CONTENT_DIR` into a temporary folder unless `dir` names a built site. Tells what it does on stderr. */
export async function openSite(dir: string | undefined): Promise<Site> {
  if (dir !== undefined) {
    const standing = resolve(dir);
    if (!existsSync(join(standing, 'search', 'index.html')))
      throw new Error(`No built site in ${standing}: expected search/index.html there (npm run build).`);
    return { dir: standing, remove: () => undefined };
  }
  const parent = mkdtempSync(join(tmpdir(), 'wenqu-search-eval-'));
  const out = join(parent, 'site');
  const env = { ...process.env, OUT_DIR: out };
  const build = join(ROOT, 'src/cli/build.ts');
  console.error('building the pages …');
  const { status } = spawnSync(process.execPath, [build, '--no-search'], { stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Error('The site did not build.');
  console.error('building the search index …');
  const indexing = await measure(build, ['--only-search'], { cwd: ROOT, env });
  return { dir: out, indexing, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

export interface Size {
  readonly bytes: number;
  readonly files: number;
}

export function indexSize(dir: string): Size {
  return INDEX_FOLDERS.map((folder) => join(dir, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .reduce(
      ({ bytes, files }, file) => ({
        bytes: bytes + statSync(join(file.parentPath, file.name)).size,
        files: files + 1,
      }),
      { bytes: 0, files: 0 },
    );
}
