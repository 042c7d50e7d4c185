/** A heading goes at most one level below the one before it; the first may be of any level, as in a note that was taken over. */
import type { Block } from '../../format/document.ts';
import { both, type Fault } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';

export const headingOrder: FileRule = {
  id: 'heading-order',
  ofForm: true,
  check: ({ parsed }) => faultsIn(parsed.draft.body),
};

function faultsIn(blocks: readonly Block[]): Fault[] {
  let before: number | undefined;
  return blocks.flatMap((block): Fault[] => {
    // Its headings are in nobody else's order.
    if (block.type === 'post' || block.type === 'note' || block.type === 'theorem') return faultsIn(block.children);
    if (block.type !== 'heading') return [];
    const most = before === undefined ? block.depth : before + 1;
    before = block.depth;
    if (block.depth <= most) return [];
    const { line, column } = block.position?.start ?? { line: 1, column: 1 };
    const marks = (level: number) => `\`${'#'.repeat(level)}\``;
    return [
      {
        line,
        column,
        endColumn: column + block.depth,
        rule: 'heading-order',
        message: both(
          `标题跳了级：这里至多用 ${marks(most)}，却写了 ${marks(block.depth)}`,
          `Unexpected heading of level ${marks(block.depth)}, expected at most ${marks(most)}: levels are not skipped`,
        ),
      },
    ];
  });
}
