import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';

/** A project with nothing to install and one command, which prints where it runs. */
function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wenqu-run-')));
  for (const folder of ['src/cli', 'node_modules', 'notes']) mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(ROOT, 'src/cli/run.mjs'), join(root, 'src/cli/run.mjs'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}');
  writeFileSync(join(root, 'where.mjs'), 'console.log(process.cwd());');
  return root;
}

function whereItRuns(root: string, cwd: string, caller: string | undefined): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli/run.mjs'), 'where.mjs'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: caller },
  });
  return stdout.trim() || stderr;
}

test('a command that npm runs for somebody in a subfolder takes names of files from there', () => {
  const root = project();
  expect(whereItRuns(root, root, join(root, 'notes'))).toBe(join(root, 'notes'));
});

test('a command runs where it is called when npm is not between, whatever an npm further out has said', () => {
  const root = project();
  expect(whereItRuns(root, root, undefined)).toBe(root);
  expect(whereItRuns(root, join(root, 'notes'), tmpdir())).toBe(join(root, 'notes'));
});

test('a command runs in the project when the folder it was called from is gone', () => {
  const root = project();
  expect(whereItRuns(root, root, join(root, 'gone'))).toBe(root);
});
