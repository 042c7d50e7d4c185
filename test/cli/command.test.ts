import { expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli/command.ts';
import { runCli } from './run-cli.ts';

test.each([
  ['build', '--help'],
  ['check', '-h'],
  ['import', '--help'],
  ['new', '-h'],
  ['newsletter', '--help'],
  ['redact', '-h'],
] as const)('npm run %s says how it is used when asked by %s', (name, flag) => {
  const { status, stdout, stderr } = runCli(name, [flag]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`Usage: npm run ${name}`);
});

test.each(['build', 'new', 'summarise-request', 'form-to-patch'] as const)(
  '%s says in two sentences that a flag is none, and how it is used',
  (name) => {
    const { status, stdout, stderr } = runCli(name, ['--nonsense']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--nonsense'.*\nUsage: .*\n/u);
    expect(stderr).not.toContain('    at ');
  },
);

test('what the machine does not let us write is told in a sentence', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  await runCommand('', () => {
    throw Object.assign(new Error('EACCES: permission denied, mkdir /caches/a'), { code: 'EACCES' });
  });
  expect([process.exitCode, told.mock.calls]).toEqual([
    1,
    [['No permission: EACCES: permission denied, mkdir /caches/a']],
  ]);
  process.exitCode = undefined;
  told.mockRestore();
});
