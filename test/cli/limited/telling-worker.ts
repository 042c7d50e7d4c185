/** Answers each job with the process that did it. */
import { answerJobs } from '../../../src/cli/limited/answer-jobs.ts';

answerJobs(() => {
  // Long enough for another to take a share.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return process.pid;
});
