/** Runs a command of the project on a content folder, as a person at a terminal would. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cacheDir, ROOT } from '../../src/cli/settings.ts';
import { type Run, runHere } from './run-here.ts';

type Command = 'build' | 'check' | 'redact' | 'import' | 'new' | 'newsletter' | 'summarise-request' | 'form-to-patch';
type Settings = Readonly<Record<string, string>>;

/** In a thread that has the modules loaded already, where that can make no difference. */
export function runCli(name: Command, args: readonly string[], env: Settings = {}, input = ''): Run {
  const wantsProcess = name === 'build' || input !== '' || 'NODE_OPTIONS' in env || resolve(ROOT) !== process.cwd();
  return wantsProcess
    ? runProcess(name, args, env, input)
    : runHere({ file: fileOf(name), args, env: settingsWith(env) });
}

export function runProcess(name: Command, args: readonly string[], env: Settings = {}, input = ''): Run {
  const options = { cwd: ROOT, encoding: 'utf8', input, env: settingsWith(env) } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileOf(name), ...args], options);
  return { status, stdout, stderr };
}

const fileOf = (name: Command) => join(ROOT, 'src/cli', `${name}.ts`);
const settingsWith = (env: Settings) => ({ ...process.env, LANG: 'en', ...env });

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
