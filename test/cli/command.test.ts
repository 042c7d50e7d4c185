import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { runProcess } from './run-cli.ts';

test.each([
  ['build', '--help'],
  ['check', '-h'],
  ['import', '--help'],
  ['new', '-h'],
  ['newsletter', '--help'],
  ['redact', '-h'],
] as const)('npm run %s says how it is used when asked by %s', (name, flag) => {
  const { status, stdout, stderr } = runProcess(name, [flag]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Usage: npm run ${name}`);
});

test.each(['build', 'new', 'summarise-request', 'form-to-patch'] as const)(
  '%s says in two sentences that a flag is none, and how it is used',
  (name) => {
    const { status, stdout, stderr } = runProcess(name, ['--nonsense']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--nonsense'.*\nUsage: .*\n/u);
    expect(stderr).not.toContain('    at ');
  },
);

test('no command says anything in one language alone', () => {
  const files = readdirSync(CLI, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|mjs)$/u.test(file));
  const told = files.flatMap((file) =>
    [...readFileSync(join(CLI, file), 'utf8').matchAll(SAID)].map(([, words = '']) => `${file}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(told.filter((words) => /\p{L}{2,} \p{L}{2,}/u.test(words.replace(/\$\{[^}]*\}/gu, '')))).toEqual([]);
});

const CLI = join(ROOT, 'src/cli');
/** Words that are printed as they stand; what is in both languages goes through `both`. */
const SAID =
  /(?:console\.(?:error|log)|refuse|say|fail|std(?:err|out)\.write|progress)\(\s*(`[^`]*`|'[^']*'|"[^"]*")\s*\)/gu;
