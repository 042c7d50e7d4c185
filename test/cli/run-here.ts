/** A command → what it says and how it ends, from a thread of this process that is started once. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Job {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface Thread {
  readonly port: MessagePort;
  /** 1 as soon as the answer lies at the port. */
  readonly answered: Int32Array;
}

/** For what hangs. */
const PATIENCE_MS = 120_000;

let thread: Thread | undefined;

/** Waits, as for a process. */
export function runHere(job: Job): Run {
  const { answered } = ask(job);
  Atomics.wait(answered, 0, 0, PATIENCE_MS);
  return takeAnswer(job);
}

/** Meanwhile a server of this process may answer. */
export async function runBesideUs(job: Job): Promise<Run> {
  const { answered } = ask(job);
  await Atomics.waitAsync(answered, 0, 0, PATIENCE_MS).value;
  return takeAnswer(job);
}

function ask(job: Job): Thread {
  thread ??= startThread();
  Atomics.store(thread.answered, 0, 0);
  thread.port.postMessage(job);
  return thread;
}

function takeAnswer({ file, args }: Job): Run {
  const answer = thread && (receiveMessageOnPort(thread.port) as { readonly message: Run } | undefined);
  if (answer) return answer.message;
  // It may still be at it: the next command gets another.
  thread = undefined;
  throw new Error(`${file} ${args.join(' ')} gave no answer`);
}

function startThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('command-thread.ts', import.meta.url), {
    workerData: { port: port2, answered },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, answered };
}
