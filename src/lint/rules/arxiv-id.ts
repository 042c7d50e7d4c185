/** An arXiv id is one that arXiv can have given: its month exists and has come, its number has the digits of its time. */
import { both, type Fault, type Point, unexpected } from '../../format/problem.ts';
import { faultOfArxivId } from '../../format/arxiv-form.ts';
import type { Rule } from '../rule.ts';

export const arxivId: Rule = {
  id: 'arxiv-id',
  check(subject, _known, _sentencesOf, today) {
    const named: (Point & { readonly id: string })[] = subject.references
      .filter(({ to }) => to === 'paper')
      .map(({ name, line, column }) => ({ id: name, line, column }));
    // A record tells its id in its name, and once more in it: the two are held together by `arxiv-name`.
    if (subject.kind === 'paper')
      named.push(
        subject.record?.arxiv.find(({ field }) => field === 'arxiv') ?? { id: subject.id, line: 1, column: 1 },
      );
    // The words of a link often say the id that its address has: one fault is told once.
    const told = new Set(named.map(({ id, line }) => `${line} ${id.replace('/', '-')}`));
    named.push(...subject.arxivNamed.filter(({ id, line }) => !told.has(`${line} ${id.replace('/', '-')}`)));
    return named.flatMap(({ id, line, column }): Fault[] => {
      const expected = faultOfArxivId(id, today);
      if (!expected) return [];
      return [
        {
          line,
          column,
          rule: 'arxiv-id',
          message: unexpected(both(`arXiv 编号 \`${id}\``, `arXiv id \`${id}\``), expected),
          help: both('请到 arxiv.org 核对', 'look it up at arxiv.org'),
        },
      ];
    });
  },
};
