/** A record named by an arXiv id is about that arXiv id. */
import { both } from '../../format/problem.ts';
import type { Rule } from '../rule.ts';

export const arxivName: Rule = {
  id: 'arxiv-name',
  check(subject) {
    const { id, line, column } = subject.arxiv ?? { id: undefined, line: 1, column: 1 };
    if (id === undefined || subject.id === '' || id.replace('/', '-') === subject.id) return [];
    return [
      {
        line,
        column,
        rule: 'arxiv-name',
        message: both(
          `\`arxiv: "${id}"\` 和文件名 \`${subject.id}\` 对不上`,
          `Unexpected \`arxiv: "${id}"\`, expected \`${subject.id}\` as in the file's name`,
        ),
      },
    ];
  },
};
