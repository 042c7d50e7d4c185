/** A record is named by its paper's arXiv id, and all that it says of the paper fits that id. */
import { both, type Fault } from '../../format/problem.ts';
import type { RecordUse } from '../record.ts';
import type { Rule } from '../rule.ts';

export const arxivName: Rule = {
  id: 'arxiv-name',
  check({ id: name, record }) {
    if (!record || name === '') return [];
    const others = record.arxiv
      .filter(({ id }) => id.replace('/', '-') !== name)
      .map(({ field, id, line, column }): Fault => {
        const said = field === 'arxiv' ? `arxiv: "${id}"` : `${field}: …${id}`;
        return {
          line,
          column,
          rule: 'arxiv-name',
          message: both(
            `\`${said}\` 和文件名 \`${name}\` 对不上`,
            `Unexpected \`${said}\`, expected \`${name}\` as in the file's name`,
          ),
          help: both(
            `若是 arXiv 上的那一篇，文件名应为 \`papers/${id.replace('/', '-')}.yml\`，一篇论文只有一份记录`,
            `if this is the paper on arXiv, its one record is \`papers/${id.replace('/', '-')}.yml\``,
          ),
        };
      });
    return [...others, ...(others.length > 0 ? [] : datesBesideId(name, record))];
  },
};

/** An id says its month. What was handed in on the last days of a month gets an id of the next. */
function datesBesideId(name: string, { dates }: RecordUse): Fault[] {
  const [, two = '', month = ''] = /^(?:(?=\d{4}\.\d)|[a-z-]+-(?=\d{7}$))(\d\d)(\d\d)/u.exec(name) ?? [];
  // A month that there is none of is told by `arxiv-id`.
  if (two === '' || Number(month) < 1 || Number(month) > 12) return [];
  const year = Number(two) + (Number(two) > 90 ? 1900 : 2000);
  const first = `${year}-${month}`;
  const before = month === '01' ? `${year - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
  return dates.flatMap(({ field, date, line, column }): Fault[] => {
    if ([first, before].some((may) => date.startsWith(may) || may.startsWith(date))) return [];
    return [
      {
        line,
        column,
        rule: 'arxiv-name',
        message: both(
          `\`${field}\` 是 ${date}，而 arXiv 编号 ${name} 是 ${first} 的`,
          `Unexpected \`${field}\` ${date}, expected ${field === 'year' ? year : first}, as arXiv id ${name} is from ${first}`,
        ),
        help: both(
          '这里写第一版的时间，正式发表的时间写在 `venue` 里；请到 arxiv.org 核对',
          'this is the date of the first version; where and when it was published later goes into `venue`; look it up at arxiv.org',
        ),
      },
    ];
  });
}
