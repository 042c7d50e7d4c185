/** A preview in its editions: `/en/threads/a/` is drawn as `/threads/a/` and then written in English. A build has a step of its own for this. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineMiddleware } from 'astro:middleware';
import type { ShownProblem } from './editions/problem-overlay.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  // Not by Vite's DEV: a caller's environment may hold a variable of that name, as a test runner's does.
  if (process.env['WENQU_MODE'] !== 'dev') return next();
  const { drawPreview } = await import('./editions/preview.ts');
  return drawPreview(url, import.meta.env.BASE_URL, next, readProblems());
});

/** What the last reading of the content found wrong. */
function readProblems(): readonly ShownProblem[] {
  const file = join(process.env['WENQU_WORK'] ?? '', 'problems.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShownProblem[]) : [];
}
