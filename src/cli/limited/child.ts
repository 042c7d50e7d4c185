/** One process that answers jobs within limits. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../settings.ts';
import type { Reply } from './answer-jobs.ts';

export interface Limits {
  /** For each job, from the moment the one before it was answered. */
  readonly milliseconds: number;
  /** Of V8's heap. */
  readonly megabytes: number;
}

/** Why a process is no more: it was ended for its time, or ended itself for want of memory. */
export type Ending = 'time' | 'memory';

export interface Child<Job, Answer> {
  /** Undefined when all were answered; else the first that was not is to blame. */
  ask(jobs: readonly Job[], take: (reply: Reply<Answer>) => void): Promise<Ending | undefined>;
  end(): void;
}

export function startChild<Job, Answer>(entry: URL, { milliseconds, megabytes }: Limits): Child<Job, Answer> {
  const child = fork(fileURLToPath(entry), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.wenqu', 'compiled') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let told = '';
  child.stderr?.on('data', (bytes: Buffer) => (told = `${told}${bytes.toString()}`.slice(-4000)));
  // Settled later than it is asked for, or never asked for: no rejection may go unseen meanwhile.
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${entry.pathname} ended with ${code} before it began:\n${told}`)));
  });
  ready.catch(() => undefined);

  return {
    async ask(jobs, take) {
      await ready;
      let left = jobs.length;
      return new Promise<Ending | undefined>((resolve) => {
        const finish = (ending: Ending | undefined) => {
          clearTimeout(timer);
          child.off('message', onReply).off('exit', onExit);
          resolve(ending);
        };
        const timer = setTimeout(() => {
          child.kill('SIGKILL');
          finish('time');
        }, milliseconds);
        const onExit = () => finish('memory');
        const onReply = (reply: Reply<Answer>) => {
          timer.refresh();
          take(reply);
          if (--left === 0) finish(undefined);
        };
        child.on('message', onReply).on('exit', onExit);
        child.send(jobs);
      });
    },
    end: () => child.kill(),
  };
}
