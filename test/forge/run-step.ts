/** The script of a step, as it stands in the workflow, run as GitHub does: with bash that stops at the first fault. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../src/cli/settings.ts';

export function runStep(workflow: string, job: string, id: string, dir: string, env: Record<string, string> = {}) {
  const output = join(dir, '.git', 'step-output');
  writeFileSync(output, '');
  const { status, stderr } = spawnSync('bash', ['-e', '-c', scriptOf(workflow, job, id)], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_OUTPUT: output, ...env },
  });
  return { status, stderr, output: readFileSync(output, 'utf8') };
}

export function scriptOf(workflow: string, job: string, id: string): string {
  const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows', workflow), 'utf8')) as {
    jobs: Record<string, { steps: { id?: string; run?: string }[] }>;
  };
  const run = jobs[job]?.steps.find((step) => step.id === id)?.run;
  if (run === undefined) throw new Error(`${workflow} has no step ${job}/${id}`);
  return run;
}
