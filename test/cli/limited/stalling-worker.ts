/** Reads files as the product does, but for those of certain names: our own limits leave no text that would do this. */
import { answerJobs } from '../../../src/cli/limited/answer-jobs.ts';
import { type FileToRead, readOne } from '../../../src/cli/read-one.ts';

answerJobs((file: FileToRead) => {
  if (file.path.endsWith('/never-ends.mdx')) for (;;);
  if (file.path.endsWith('/eats-memory.mdx')) {
    const eaten: number[][] = [];
    for (;;) eaten.push(new Array<number>(20_000_000));
  }
  if (file.path.endsWith('/throws.mdx')) throw new Error('not thought of');
  return readOne(file);
});
