import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { openProcesses } from '../../src/cli/limited/processes.ts';

const WORKER = new URL('limited/telling-worker.ts', import.meta.url);

test('jobs are shared by as many processes as there are processors, up to four', async () => {
  const processes = openProcesses<number, number>(WORKER, { milliseconds: 60_000, megabytes: 256 });
  const jobs = Array.from({ length: 200 }, (_, i) => i);
  const doneBy = new Map<number, number>();
  await processes.ask(jobs, (job, outcome) => {
    if ('answer' in outcome) doneBy.set(job, outcome.answer);
  });
  processes.close();
  expect([...doneBy.keys()].sort((a, b) => a - b)).toEqual(jobs);
  expect(new Set(doneBy.values()).size).toBe(Math.min(4, availableParallelism()));
});
