/** Runs a command of the project on a content folder, as a person at a terminal would. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheDir, ROOT } from '../../src/cli/settings.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCli(
  name: 'build' | 'check' | 'redact' | 'import' | 'new' | 'newsletter' | 'summarise-request' | 'form-to-patch',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli', `${name}.ts`), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    env: { ...process.env, LANG: 'en', ...env },
  });
  return { status, stdout, stderr };
}

/** A copy of a folder that a test may change. */
export function copyOf(dir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
  cpSync(dir, copy, { recursive: true });
  return copy;
}

/** The same of a content folder with what is known of its files, so that a command reads only those that the test changes. */
export function knownCopyOf(content: string): string {
  const copy = copyOf(content);
  for (const part of ['reports.jsonl', 'fragments']) {
    const known = join(cacheDir(content), part);
    // A check beside us may be putting a file in place.
    const filter = (path: string) => !path.endsWith('.tmp');
    if (existsSync(known)) cpSync(known, join(cacheDir(copy), part), { recursive: true, filter });
  }
  return copy;
}
