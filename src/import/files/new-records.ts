/** A shelf → files of the records that are new on it, and what is still missing in each. */
import { print } from '../../format/print.ts';
import { both } from '../../format/problem.ts';
import type { FileDoubt } from './doubt.ts';
import type { MadeFile } from './make-files.ts';
import type { PaperShelf } from './papers.ts';

export function newRecords(shelf: PaperShelf): {
  readonly files: readonly MadeFile[];
  readonly doubts: readonly FileDoubt[];
} {
  const made = shelf.made().map(({ id, document }) => ({ path: `papers/${id}.yml`, document }));
  return {
    files: made.map(({ path, document }) => ({ path, kind: 'paper', text: print(document) })),
    doubts: made.map(({ path, document }) => {
      const missing = document.data.unconfirmed ?? [];
      return {
        line: 1,
        path,
        reason: both('这篇论文还没有记录', 'This paper has no record yet'),
        choice: both(
          `写下来源里有的，其余待补：${missing.join('、')}`,
          `what the source says is written; still to be completed: ${missing.join(', ')}`,
        ),
      };
    }),
  };
}
