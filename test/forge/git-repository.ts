/** A git repository in a folder of its own, made from a map of paths to texts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** `undefined` takes a file away. */
export type Files = Readonly<Record<string, string | undefined>>;

export function makeRepository(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-forge-'));
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir, files);
  return dir;
}

/** The commit's name. */
export function commit(dir: string, files: Files): string {
  writeFiles(dir, files);
  git(dir, 'add', '-A');
  git(dir, 'commit', '-q', '--allow-empty', '-m', 'A step');
  return git(dir, 'rev-parse', 'HEAD').trim();
}

export function writeFiles(dir: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, path);
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

export function git(dir: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.invalid', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', ['-C', dir, ...who, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
