/** The other side of `openProcesses`: answers the jobs that come, one after another. */
import { flushCompileCache } from 'node:module';

/** What is sent for each job, in their order. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly failed: string };

export function answerJobs<Job>(answer: (job: Job) => unknown): void {
  process.on('message', (jobs: readonly Job[]) => void answerAll(jobs, answer));
  // What was compiled while loading is kept for the next process; this one may be killed.
  flushCompileCache();
  process.send?.('ready');
}

async function answerAll<Job>(jobs: readonly Job[], answer: (job: Job) => unknown): Promise<void> {
  for (const job of jobs) {
    let reply: Reply<unknown>;
    try {
      reply = { answer: answer(job) };
    } catch (error) {
      reply = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    // On its way before the next is begun: that one may never end.
    await new Promise((sent) => process.send?.(reply, sent));
  }
}
