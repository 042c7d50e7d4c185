/** One of the processes in which content files are parsed and drawn; see `read-files.ts`. */
import { answerJobs } from './limited/answer-jobs.ts';
import { readOne } from './read-one.ts';

// The YAML parser asks the environment at each token whether to log it: of a plain object that costs next to nothing.
process.env = { ...process.env };

answerJobs(readOne);
