/**
 * Jobs → answers, by processes that may be ended at any time: a job that takes too long or too much memory is given up, and a
 * fresh process goes on with the rest. Not threads: a thread that runs out of memory can take the whole process with it.
 */
import { availableParallelism } from 'node:os';
import { type Child, type Ending, startChild, type Limits } from './child.ts';

export type Outcome<Answer> =
  | { readonly answer: Answer }
  /** The job threw: a mistake of ours. */
  | { readonly failed: string }
  | { readonly ended: Ending };

export interface Processes<Job, Answer> {
  /** Starts as many as are worth it for so many jobs, and does not wait for them: they load while the caller gathers the jobs. */
  startFor(jobs: number): void;
  /** Gives every job its outcome, in no order. */
  ask(jobs: readonly Job[], take: (job: Job, outcome: Outcome<Answer>) => void): Promise<void>;
  close(): void;
}

/** More are not started: each loads the parsers anew. */
const MOST = 4;
/** A process loads for as long as it then takes for so many files. */
const SHARE = 30;
/** Jobs on their way to a process at once, so that it need not wait for the next. */
const BATCH = 16;

/** `entry` is a module that calls `answerJobs`. */
export function openProcesses<Job, Answer>(entry: URL, limits: Limits): Processes<Job, Answer> {
  const most = Math.min(MOST, availableParallelism());
  const idle: Child<Job, Answer>[] = [];

  const startFor = (jobs: number): void => {
    while (idle.length < Math.min(most, Math.ceil(jobs / SHARE))) idle.push(startChild(entry, limits));
  };

  /** Takes jobs from the queue until it is empty. */
  async function work(queue: Job[], take: (job: Job, outcome: Outcome<Answer>) => void): Promise<void> {
    let child = idle.pop() ?? startChild<Job, Answer>(entry, limits);
    for (let batch = queue.splice(-BATCH); batch.length > 0; batch = queue.splice(-BATCH)) {
      let done = 0;
      const ended = await child.ask(batch, (outcome) => take(batch[done++] as Job, outcome));
      if (ended === undefined) continue;
      take(batch[done++] as Job, { ended });
      queue.push(...batch.slice(done));
      child = startChild(entry, limits);
    }
    idle.push(child);
  }

  return {
    startFor,
    async ask(jobs, take) {
      if (jobs.length === 0) return;
      startFor(jobs.length);
      const queue = [...jobs].reverse();
      const late: Job[] = [];
      const takeInTime = (job: Job, outcome: Outcome<Answer>) => {
        if ('ended' in outcome && outcome.ended === 'time') late.push(job);
        else take(job, outcome);
      };
      // Counted first: each that begins to work is idle no more.
      await Promise.all(Array.from({ length: idle.length }, () => work(queue, takeInTime)));
      // On a busy machine a good file may be late: each is tried once more, when nothing else of ours runs.
      await work(late, take);
    },
    close() {
      for (const child of idle.splice(0)) child.end();
    },
  };
}
