/** Builds the real content once, for all tests of the built site; `SITE_DIR` names one that is built already. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../src/cli/settings.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly siteDir: string;
    /** A folder for what one file of tests makes for others; gone when all are done. */
    readonly sharedDir: string;
  }
}

export default function setup(project: TestProject): () => void {
  const siteDir = process.env['SITE_DIR'] ?? join(ROOT, '.wenqu', 'test-site');
  if (!process.env['SITE_DIR']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli/build.ts')], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, OUT_DIR: siteDir, CONTENT_DIR: '' },
    });
    if (status !== 0) throw new Error(`The real content did not build:\n${stdout}\n${stderr}`);
  }
  project.provide('siteDir', siteDir);
  const sharedDir = mkdtempSync(join(tmpdir(), 'wenqu-shared-'));
  project.provide('sharedDir', sharedDir);
  return () => {
    rmSync(sharedDir, { recursive: true, force: true });
  };
}
