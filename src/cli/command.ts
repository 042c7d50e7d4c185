/** A command's work → the exit code of the process. A call that cannot be meant so is told in a sentence, a fault of ours with all that Node knows of it. */
import { asksForHelp } from './asks-for-help.ts';
import { ContentMissing } from './content-folder.ts';

/** `work` gives the exit code. It is not begun where somebody only asks how the command is used. */
export async function runCommand(usage: string, work: () => Promise<number> | number): Promise<void> {
  // `check | head` is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(1);
    throw error;
  });
  if (asksForHelp()) {
    console.log(usage);
    return;
  }
  try {
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = refuse(mistakeOfCall(error, usage));
  }
}

/** Tells why nothing was done → the exit code of a command that did nothing. */
export function refuse(message: string): 1 {
  console.error(message);
  return 1;
}

/** Throws again what is no mistake of the call. */
function mistakeOfCall(error: unknown, usage: string): string {
  if (error instanceof ContentMissing) return error.message;
  // What `parseArgs` throws at a flag that is none, or that lacks its value.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return `${error.message}\n${usage}`;
  const cannot = error instanceof Error ? CANNOT[(error as NodeJS.ErrnoException).code ?? ''] : undefined;
  if (cannot !== undefined) return `${cannot}: ${(error as Error).message}`;
  throw error;
}

/** What the machine does not let us do is no fault of ours either. */
const CANNOT: Readonly<Record<string, string>> = {
  EACCES: 'No permission',
  EPERM: 'No permission',
  EROFS: 'Nothing can be written there',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full',
};
