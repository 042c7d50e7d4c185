/**
 * What the last build drew and where it put it, so that the next one draws only what changed. A page counts as drawn while
 * its key, the sources of the site, the address it is built for and the very file in the site are all as they were.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBeside } from './files-beside.ts';
import { EDITIONS } from '../ui/editions.ts';
import type { PageKey } from './page-keys.ts';
import { cacheDir, ROOT } from './settings.ts';
import { writeWhole } from './write-whole.ts';

interface Drawn {
  readonly key: string;
  /** Size and time of the file, in each edition. */
  readonly files: readonly string[];
}

interface DrawnPages {
  readonly out: string;
  readonly frame: string;
  readonly pages: Readonly<Record<string, Drawn>>;
}

/** Paths of the content files whose page stands in `out` as this build would draw it. */
export function pagesThatStand(out: string, pages: readonly PageKey[]): Set<string> {
  const file = recordFile();
  if (!existsSync(file)) return new Set();
  const record = JSON.parse(readFileSync(file, 'utf8')) as DrawnPages;
  if (record.out !== out || record.frame !== frameDigest()) return new Set();
  const stands = ({ path, folder, key }: PageKey): boolean => {
    const drawn = record.pages[path];
    if (drawn?.key !== key) return false;
    const files = filesOf(out, folder);
    if (files === undefined || !files.every((file, i) => file === drawn.files[i])) return false;
    return filesBeside(folder).every((file) => existsSync(join(out, file)));
  };
  return new Set(pages.filter(stands).map(({ path }) => path));
}

export function recordPages(out: string, pages: readonly PageKey[]): void {
  const drawn: Record<string, Drawn> = {};
  for (const { path, folder, key } of pages) {
    const files = filesOf(out, folder);
    if (files) drawn[path] = { key, files };
  }
  writeWhole(recordFile(), JSON.stringify({ out, frame: frameDigest(), pages: drawn } satisfies DrawnPages));
}

/** Called before the site is touched: after a publishing that was cut short, the next build draws everything anew. */
export function forgetPages(): void {
  rmSync(recordFile(), { force: true });
}

/** A page lies in three places: one edition lacking, it does not stand. */
function filesOf(out: string, folder: string): string[] | undefined {
  const files = foldersOf(folder).map((one) => statSync(join(out, one, 'index.html'), { throwIfNoEntry: false }));
  return files.includes(undefined) ? undefined : files.map((file) => `${file?.size ?? 0} ${file?.mtimeMs ?? 0}`);
}

/** Folder of a page in the first edition → its folders in all. */
export function foldersOf(folder: string): string[] {
  return EDITIONS.map((edition) => (edition.folder === '' ? folder : `${edition.folder}/${folder}`));
}

function recordFile(): string {
  return join(cacheDir(), 'drawn-pages.json');
}

/** All that stands around the content of a page: our sources, the packages, and the address of the site. */
function frameDigest(): string {
  const hash = createHash('sha256').update(`${process.env['SITE_URL'] ?? ''}\0${process.env['BASE_PATH'] ?? ''}`);
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = [
    ...files.map((file) => join(file.parentPath, file.name)).sort(),
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'astro.config.mjs'),
  ];
  for (const path of paths) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  return hash.digest('hex');
}
