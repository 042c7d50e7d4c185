/** Reads files as the product does, but for those of certain names: our own limits leave no text that would do this. */
import { answerJobs } from '../../../src/cli/limited/answer-jobs.ts';
import { type FileToRead, readOne } from '../../../src/cli/read-one.ts';

answerJobs((file: FileToRead) => {
  // Answers no more, as a parser that goes round and round, and leaves the processor to the other tests.
  if (file.path.endsWith('/never-ends.mdx')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (file.path.endsWith('/eats-memory.mdx')) {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(20_000_000));
  }
  if (file.path.endsWith('/throws.mdx')) throw new Error('not thought of');
  return readOne(file);
});
