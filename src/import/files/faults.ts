/** Files that were made → what their form still leaves to a person's hand. The check says more, and says it at the line. */
import { parse } from '../../format/parse.ts';
import { both } from '../../format/problem.ts';
import type { FileDoubt } from './doubt.ts';
import type { MadeFile } from './file-list.ts';

export function faultsOf(files: readonly MadeFile[]): FileDoubt[] {
  return files.flatMap(({ path, text }) =>
    parse(text, path).problems.map(({ line, message }) => ({
      line: 1,
      path,
      reason: both(
        `写成的文件第 ${line} 行还有问题：${message.zh}`,
        `The file still has a problem in line ${line}: ${message.en}`,
      ),
      choice: both('照样写下，请手工改正', 'written as it is: please correct it by hand'),
    })),
  );
}
