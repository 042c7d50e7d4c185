/** What is said of fields that are not as they should be. */
import { expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';

const HEAD: Readonly<Record<string, string>> = {
  title: '去重有用吗？',
  kind: 'short',
  date: '2024-01',
  status: 'open',
  statusDate: '2024-01',
  summary: '还没有人回答。',
  topics: '[data]',
};

const problemsOf = (head: Readonly<Record<string, string | undefined>>) =>
  parse(
    `---\n${Object.entries({ ...HEAD, ...head })
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
      .join('\n')}\nsource:\n  name: 测试\n  rights: retold\n---\n\n<Question>\n\n有用吗？\n\n</Question>\n`,
    'threads/2024/a.mdx',
  ).problems.map(({ message: { zh, en } }) => [zh, en]);

test('a head that is right is told nothing', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each([
  [{ title: undefined }, '缺少字段 `title`，应为文字', 'Missing field `title`, expected text'],
  [
    { date: undefined },
    '缺少字段 `date`，应为日期，如 `"2023"`、`"2023-11"` 或 `"2023-11-08"`',
    'Missing field `date`, expected a date such as `"2023"`, `"2023-11"` or `"2023-11-08"`',
  ],
  [
    { title: '""' },
    '字段 `title` 是空的，应为 1 到 120 个字的一行，首尾无空格',
    'Unexpected empty `title`, expected one line of 1 to 120 characters without spaces at its ends',
  ],
  [{ topics: 'data' }, '字段 `topics` 是 `data`，应为列表', 'Unexpected `data` in `topics`, expected a list'],
  [
    { topics: '[]' },
    '字段 `topics` 是 `[]`，应为至少 1 项的列表',
    'Unexpected `[]` in `topics`, expected at least 1 entry',
  ],
  [
    { kind: 'shrot' },
    '字段 `kind` 是 `shrot`，应为 `question`、`discussion`、`short` 之一',
    'Unexpected `shrot` in `kind`, expected one of `question`, `discussion`, `short`',
  ],
])('%j', (head, zh, en) => {
  expect(problemsOf(head)).toEqual([[zh, en]]);
});
