/** A command's work → the exit code of the process. A call that cannot be meant so is told in a sentence, a fault of ours with all that Node knows of it. */
import { asksForHelp } from './asks-for-help.ts';
import { inOurWords, type Saying } from '../format/in-our-words.ts';
import { both, type Text } from '../format/problem.ts';
import { languageOfCall } from './language.ts';
import { Mistake } from './mistake.ts';

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
export function refuse(message: Text | string): 1 {
  console.error(typeof message === 'string' ? message : message[languageOfCall()]);
  return 1;
}

/** Throws again what is no mistake of the call. */
function mistakeOfCall(error: unknown, usage: string): Text {
  if (error instanceof Mistake) return error.told;
  // What `parseArgs` throws at a flag that is none, or that lacks its value.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    const { zh, en } = inOurWords(error.message, OF_FLAGS)?.message ?? both(error.message, error.message);
    return both(`${zh}\n${usage}`, `${en}\n${usage}`);
  }
  const cannot = error instanceof Error ? CANNOT[(error as NodeJS.ErrnoException).code ?? ''] : undefined;
  if (!cannot) throw error;
  const { message } = error as Error;
  return both(`${cannot.zh}：${message}`, `${cannot.en}: ${message}`);
}

const OF_FLAGS: readonly Saying[] = [
  [/^Unknown option '([^']+)'/u, (flag) => `没有 ${flag} 这个选项`, (flag) => `Unknown option '${flag}'`],
  [
    /^Option '(\S+)[^']*' argument (?:missing|is ambiguous)/u,
    (flag) => `${flag} 后面缺少它的值`,
    (flag) => `Missing value behind ${flag}`,
  ],
  [
    /^Option '(\S+)[^']*' does not take an argument/u,
    (flag) => `${flag} 后面不带值`,
    (flag) => `Unexpected value behind ${flag}, expected the flag alone`,
  ],
  [/^Unexpected argument '([^']*)'/u, (word) => `多出了 ${word}`, (word) => `Unexpected ${word}`],
];

const NO_PERMISSION = both('没有权限', 'No permission');
const NO_ROOM = both('磁盘满了', 'The disk is full');

/** What the machine does not let us do is no fault of ours either. */
const CANNOT: Readonly<Record<string, Text>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: both('那里不能写入', 'Nothing can be written there'),
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
};
