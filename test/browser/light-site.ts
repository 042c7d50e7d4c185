/** The site of `cases/light`, a small content folder, below `/wenqu/`, with the copy for a disk beside it; built once for all files of tests. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { runCli } from '../cli/run-cli.ts';

export const LIGHT_CONTENT = join(ROOT, 'test/cases/light/content');

interface LightSite {
  /** Of the site; the copy lies in the same with `-portable` behind it. */
  readonly folder: string;
  readonly address: string;
}

export async function lightSite(): Promise<LightSite> {
  const place = join(inject('sharedDir'), 'light');
  const folder = join(place, 'site');
  // Whoever makes the folder of it builds; those in the other processes wait.
  const isFirst = mkdirSync(place, { recursive: true }) !== undefined;
  if (isFirst) build(folder);
  // Put in place last, and by a rename.
  else while (!existsSync(`${folder}-portable`)) await setTimeout(100);
  return { folder, address: await serve(folder, { port: 0, base: '/wenqu/' }) };
}

function build(folder: string): void {
  const env = { CONTENT_DIR: LIGHT_CONTENT, OUT_DIR: folder, BASE_PATH: 'wenqu' };
  const { status, stdout, stderr } = runCli('build', ['--no-search', '--portable'], env);
  if (status !== 0) throw new Error(`The light content did not build:\n${stdout}\n${stderr}`);
}
