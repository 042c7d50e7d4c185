/** Other people's checks of workflows, on machines that have them. Our own rules are in `workflows.test.ts`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';

const WORKFLOWS = join(ROOT, '.github/workflows');
const files = readdirSync(WORKFLOWS).map((name) => join(WORKFLOWS, name));

test.for([
  ['actionlint', ['-no-color']],
  ['zizmor', ['--offline', '--no-progress']],
] as const)('%s finds nothing', ([tool, args], { skip }) => {
  const { error, status, stdout, stderr } = spawnSync(tool, [...args, ...files], { encoding: 'utf8' });
  skip(error !== undefined, `${tool} is not on this machine`);
  expect(status, stdout + stderr).toBe(0);
});
