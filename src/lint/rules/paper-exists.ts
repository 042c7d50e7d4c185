/** A paper that is cited, read or linked has a record in `papers/`. */
import { both } from '../../format/problem.ts';
import { faultOfArxivId } from '../../format/arxiv-form.ts';
import { isNow, takersOf } from '../former-names.ts';
import type { Rule } from '../rule.ts';

export const paperExists: Rule = {
  id: 'paper-exists',
  check: (subject, known, _sentencesOf, today) =>
    subject.references
      .filter(({ to, name }) => to === 'paper' && !known.paper.has(name))
      // No record can be written of what is no id: that is told by `arxiv-id`.
      .filter(({ name }) => !faultOfArxivId(name, today))
      .map(({ name, line, column }) => {
        const [now] = takersOf(known, 'paper', name);
        return {
          line,
          column,
          rule: 'paper-exists',
          message: both(
            `没有论文 \`${name}\` 的记录：\`papers/${name}.yml\` 不存在`,
            `Unexpected paper \`${name}\`, expected one that has the file \`papers/${name}.yml\``,
          ),
          help: now
            ? isNow(now.id)
            : both(
                `请核对编号；新论文写一个记录文件${isArxiv(name) ? `：\`npm run new -- paper ${name}\`` : ''}`,
                `check the id; for a new paper, write its record${isArxiv(name) ? `: \`npm run new -- paper ${name}\`` : ''}`,
              ),
        };
      }),
};

function isArxiv(id: string): boolean {
  return /^\d{4}\.\d{4,5}$/u.test(id);
}
