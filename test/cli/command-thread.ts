/**
 * Runs commands one after another in a thread whose modules stay loaded: of a process of its own for each, four fifths are loading. A command's
 * own file is loaded anew each time, so it begins as it would in a process; started by `run-here.ts`.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { Job, Run } from './run-here.ts';

const { port, answered } = workerData as { readonly port: MessagePort; readonly answered: Int32Array };

const said = { stdout: '', stderr: '' };
for (const name of ['stdout', 'stderr'] as const)
  process[name].write = (text: string | Uint8Array) => {
    said[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };

let runs = 0;
port.on('message', (job: Job) => {
  void run(job).then((outcome) => {
    port.postMessage(outcome);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
});

async function run({ file, args, env }: Job): Promise<Run> {
  Object.assign(said, { stdout: '', stderr: '' });
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  process.argv = [process.execPath, file, ...args];
  process.exitCode = 0;
  try {
    await import(`${file}?${++runs}`);
  } catch (error) {
    process.exitCode = 1;
    said.stderr += error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  // Each command listens to what becomes of its output.
  process.stdout.removeAllListeners('error');
  return { status: Number(process.exitCode), ...said };
}
