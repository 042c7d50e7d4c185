/** What was made of a content folder and may hold words that are gone: taken away, for the next build to make it anew. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, ROOT } from '../settings.ts';

/** The folders that are no more. The site itself stays, or nothing would be served until the next build; that one replaces it whole. */
export function forgetMade(content: string, out: string): string[] {
  const made = [
    cacheDir(content),
    `${out}-portable`,
    join(out, '..', `.${out.split(/[\\/]/u).at(-1) ?? ''}.next`),
    `${out}.old`,
    ...(content === join(ROOT, 'content') ? [join(ROOT, '.wenqu', 'test-site')] : []),
  ].filter((folder) => existsSync(folder));
  for (const folder of made) rmSync(folder, { recursive: true });
  return made;
}
