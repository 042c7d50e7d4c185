/** One of the processes in which files are brought into normal form; see `mend-files.ts`. */
import { mend } from '../lint/mend.ts';
import { answerJobs } from './limited/answer-jobs.ts';

export interface FileToMend {
  readonly path: string;
  readonly text: string;
}

answerJobs(({ path, text }: FileToMend) => mend(text, path));
