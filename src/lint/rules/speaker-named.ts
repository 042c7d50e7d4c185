/** Where some replies say who speaks, each does; a file whose source names nobody need not. */
import type { Post } from '../../format/document.ts';
import { both, type Fault } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';

export const speakerNamed: FileRule = {
  id: 'speaker-named',
  ofForm: true,
  check({ parsed }) {
    // Of a tag that could not be read nothing is known. An author's answer says by its role whose it is, a further question is mostly the asker's, and a withdrawn post is nobody's.
    const replies = parsed.draft.body.filter(
      (block): block is Post =>
        block.type === 'post' && block.role === 'reply' && block.withdrawn === undefined && block.id !== '',
    );
    const named = replies.find(({ by }) => by !== undefined);
    if (!named) return [];
    return replies
      .filter(({ by }) => by === undefined)
      .map(({ id, position }): Fault => {
        const { line, column } = position?.start ?? { line: 1, column: 1 };
        return {
          line,
          column,
          endColumn: column + '<Reply'.length,
          rule: 'speaker-named',
          message: both(
            `回复 \`${id}\` 缺少 \`by\`：同一篇里 \`${named.id}\` 写明了说话人`,
            `Missing attribute \`by\` of reply \`${id}\`, expected a speaker as \`${named.id}\` has one`,
          ),
          help: both(
            '写上这一篇里的称呼，例如 `by="研究员2"`；来源没有说是谁，就写 `by="佚名"`',
            'add the label of who speaks, such as `by="研究员2"`; where the source does not say, `by="佚名"` or `by="unnamed"`',
          ),
        };
      });
  },
};
