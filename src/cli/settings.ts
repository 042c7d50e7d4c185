/** Where content is read from and the site goes to: the environment's word, or the defaults. */
import { createHash } from 'node:crypto';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullAddress, siteAddress } from '../exports/site-address.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Held while a site is built, or what it is built of is taken away. */
export const BUILD_LOCK = join(ROOT, '.wenqu', 'build.lock');

/** `CONTENT_DIR`, from where the command was called; `content/` of the project by default. */
export function contentDir(): string {
  return process.env['CONTENT_DIR'] ? resolve(process.env['CONTENT_DIR']) : join(ROOT, 'content');
}

/** What stands before a path within the content folder for the person who called, so that a terminal can open it: `content/`. */
export function shownBefore(content: string): string {
  const path = relative(process.cwd(), content).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

/** `OUT_DIR`; `dist/` of the project by default. */
export function outDir(): string {
  return process.env['OUT_DIR'] ? resolve(process.env['OUT_DIR']) : join(ROOT, 'dist');
}

/** What is kept between runs, a folder for each content folder. */
export const CACHES = join(ROOT, '.wenqu');

/** What is kept between runs for one content folder; safe to delete at any time. */
export function cacheDir(content = contentDir()): string {
  return join(CACHES, createHash('sha256').update(content).digest('hex').slice(0, 12));
}

/** What one run of Astro works with: a build and a preview of the same content do not meet here. */
export function workDir(content: string, mode: 'build' | 'dev'): string {
  return join(cacheDir(content), mode);
}

/** What Astro's process needs to know of us: `astro.config.mjs`, the collections and the pages read it. */
export function astroEnvironment(content: string, mode: 'build' | 'dev'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Vite would take the caller's for its own; test runners set them.
    ...Object.fromEntries(['DEV', 'PROD', 'SSR', 'MODE'].map((name) => [name, undefined])),
    // A build is the same build whatever NODE_ENV the caller has: Vite would make a preview of it.
    NODE_ENV: mode === 'build' ? 'production' : 'development',
    ASTRO_TELEMETRY_DISABLED: '1',
    BASE_PATH: basePath(),
    // Astro would take the caller's for its own: Vitest sets it, for one.
    BASE_URL: basePath(),
    CONTENT_DIR: content,
    WENQU_MODE: mode,
    WENQU_WORK: workDir(content, mode),
    WENQU_FRAGMENTS: fragmentsDir(content),
  };
}

/** `BASE_PATH` with a slash at each end: `wenqu` → `/wenqu/`. */
export function basePath(): string {
  const bare = (process.env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/gu, '');
  return bare === '' ? '/' : `/${bare}/`;
}

/** `SITE_URL` with the base path, without a slash at its end; empty where the site's address is not known. */
export function siteRoot(): string {
  const url = process.env['SITE_URL'];
  return url ? fullAddress(siteAddress(url, basePath()), '') : '';
}

/** Where the HTML of the bodies lies. */
export function fragmentsDir(content = contentDir()): string {
  return join(cacheDir(content), 'fragments');
}
