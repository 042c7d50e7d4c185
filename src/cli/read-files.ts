/** Content files → their reports, read in processes with a limit on time and memory; one that goes beyond is told, and takes nothing from the others. */
import { both, type Text } from '../format/problem.ts';
import type { FileReport } from '../lint/check.ts';
import { withoutText } from './content-folder.ts';
import type { Limits } from './limited/child.ts';
import { openProcesses, type Outcome, type Processes } from './limited/processes.ts';
import type { FileToRead } from './read-one.ts';

export interface FileRead {
  readonly report: FileReport;
  /** False when reading was broken off: another time, on another machine, it may be read. */
  readonly isRead: boolean;
}

export type Readers = Processes<FileToRead, FileReport>;

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 256;
/** What one file may take. */
export const LIMITS: Limits = { milliseconds: MOST_SECONDS * 1000, megabytes: MOST_MEGABYTES };

export function openReaders(worker = new URL('read-worker.ts', import.meta.url), limits = LIMITS): Readers {
  return openProcesses(worker, limits);
}

export async function readFiles(
  readers: Readers,
  files: readonly FileToRead[],
  take: (file: FileToRead, read: FileRead) => void,
): Promise<void> {
  await readers.ask(files, (file, outcome) =>
    take(
      file,
      'answer' in outcome
        ? { report: outcome.answer, isRead: true }
        : { report: withoutText(file.path, 'limits', ...reasonOf(outcome)), isRead: false },
    ),
  );
}

function reasonOf(outcome: Exclude<Outcome<FileReport>, { answer: unknown }>): [Text, Text] {
  if ('failed' in outcome)
    return [
      both(`检查程序读不了这个文件：${outcome.failed}`, `Unexpected failure while reading the file: ${outcome.failed}`),
      both('这是检查程序的错，请告诉维护者', 'this is a fault of the check itself: please tell the maintainers'),
    ];
  const help = both(
    '请拆开，或去掉重复得反常的记号；别的文件都查过了',
    'split it, or take out marks that repeat beyond reason; the other files were checked all the same',
  );
  return outcome.ended === 'time'
    ? [
        both(
          `读这个文件超过 ${MOST_SECONDS} 秒，已停下`,
          `Unexpected stall: reading this file was stopped after ${MOST_SECONDS} seconds`,
        ),
        help,
      ]
    : [
        both(
          `读这个文件要用的内存超过 ${MOST_MEGABYTES} MB，已停下`,
          `Unexpected size in memory: reading this file was stopped at ${MOST_MEGABYTES} MB`,
        ),
        help,
      ];
}
