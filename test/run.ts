/** npm test: every check, all of them even when one fails. The last line is `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../src/cli/settings.ts';
import { findChromium } from './browser/chromium.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const bin = (name: string, file: string) => join(ROOT, 'node_modules', name, file);

/** Checks that pass or fail as a whole; each is one command that a person could run by itself. */
const STEPS: readonly (readonly [name: string, file: string, args: readonly string[]])[] = [
  ['formatting', bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  [
    'lint',
    bin('eslint', 'bin/eslint.js'),
    ['--config', 'test/eslint.config.js', '--max-warnings', '0', 'src', 'test', 'astro.config.mjs'],
  ],
  ['types', bin('astro', 'bin/astro.mjs'), ['check', '--minimumFailingSeverity', 'hint']],
  ['content', join(ROOT, 'src/cli/check.ts'), []],
];

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const chromium = findChromium();
// The tests wait for browsers and commands much of the time; the other checks fill it.
await Promise.all([runSteps(), runVitest()]);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function runSteps(): Promise<void> {
  for (const [name, file, args] of STEPS) {
    const ok = await run(name, file, args, 'kept');
    counts[ok ? 'passed' : 'failed']++;
  }
}

/** What is `kept` is printed in one piece when the command has ended, so that two never speak at once. */
async function run(name: string, file: string, args: readonly string[], output: 'shown' | 'kept'): Promise<boolean> {
  const began = Date.now();
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: ['ignore', ...(output === 'kept' ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const))],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CHROMIUM_PATH: chromium ?? '' },
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  process.stdout.write(Buffer.concat(said));
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Counts each test by itself; a run that dies before it reports is one failure. */
async function runVitest(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-test-'));
  const report = join(dir, 'report.json');
  const ok = await run(
    'unit, site and browser tests',
    bin('vitest', 'vitest.mjs'),
    [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    'shown',
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    counts.passed += numPassedTests ?? 0;
    counts.failed += numFailedTests ?? 0;
    counts.skipped += numPendingTests ?? 0;
    // A file that cannot be loaded fails the run without failing a test.
    if (!ok && (numFailedTests ?? 0) === 0) counts.failed++;
    if ((numTotalTests ?? 0) === 0) counts.failed++;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts.failed++;
  }
  rmSync(dir, { recursive: true, force: true });
}
