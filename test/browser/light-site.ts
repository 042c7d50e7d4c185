/** The site of `cases/light`, a small content folder, below `/wenqu/`, with the copy for a disk beside it; built once for all files of tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { runCli } from '../cli/run-cli.ts';

export const LIGHT_CONTENT = join(ROOT, 'test/cases/light/content');

interface LightSite {
  /** Of the site; the copy lies in the same with `-portable` behind it. */
  readonly folder: string;
  readonly address: string;
}

let built: Promise<LightSite> | undefined;

export async function lightSite(): Promise<LightSite> {
  built ??= build();
  return built;
}

async function build(): Promise<LightSite> {
  const folder = join(mkdtempSync(join(tmpdir(), 'wenqu-light-')), 'site');
  const env = { CONTENT_DIR: LIGHT_CONTENT, OUT_DIR: folder, BASE_PATH: 'wenqu' };
  const { status, stdout, stderr } = runCli('build', ['--no-search', '--portable'], env);
  if (status !== 0) throw new Error(`The light content did not build:\n${stdout}\n${stderr}`);
  return { folder, address: await serve(folder, { port: 0, base: '/wenqu/' }) };
}
