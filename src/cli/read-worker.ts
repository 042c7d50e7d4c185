/** One of the processes in which content files are parsed and drawn; see `read-files.ts`. */
import { answerJobs } from './limited/answer-jobs.ts';
import { readOne } from './read-one.ts';

answerJobs(readOne);
