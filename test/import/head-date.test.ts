import { expect, test } from 'vitest';
import { dayTold } from '../../src/import/head-date.ts';
import { importBytes } from '../../src/import/import.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { knownOf } from './draft-by-hand.ts';

test.each([
  ['a title with its day', '组会 2024-08-06', [], '2024-08-06 written'],
  ['a title with its month', '2024年8月读书会', [], '2024-08 written'],
  ['a title of a week gives its month', '群聊精华（2024.11.11–11.17）', [], '2024-11 written'],
  ['a line of a day and a time', '评测讨论', ['2024-08-06 19:30 | 42分钟 17秒'], '2024-08-06 written'],
  ['a line of a day among parts', 'Notes', ['March 3, 2024 · 9 min · Reading notes'], '2024-03-03 written'],
  ['a day with spaces in it', '專訪', ['採訪／某人', '2024 年 9 月 3 日'], '2024-09-03 written'],
  ['a day behind a label within a line', '筆記', ['發表於 2023 年 8 月 14 日，留言 3 則'], '2023-08-14 labelled'],
  ['a change alone', 'RoPE', ['已于 2023-10-12 21:40:08 修改'], '2023-10-12 changed'],
  ['a label before a change', 'RoPE', ['最后更新：2024-11-20', '发布于 2024-10-01'], '2024-10-01 labelled'],
  [
    'a label at the end',
    'RoPE',
    [...Array<string>(20).fill('一段。'), '发布于 2023-09-12 · 北京'],
    '2023-09-12 labelled',
  ],
])('%s', (_, title, lines, told) => {
  const found = dayTold(title, lines);
  expect(found && `${found.day} ${found.as}`).toBe(told);
});

test.each([
  ['a day within a sentence', ['我们在 2023-05-01 发布的模型上又试了一次，结果差不多。']],
  ['a day that is due', ['截止日期：2024-05-01']],
  ['another text’s day', ['我写于 2023-03-04 的文章里说过']],
  ['a list of days', ['2024-05-06', '第一版', '2024-07-01', '第二版']],
  ['a day that may be read in two ways', ['05/06/2024']],
  ['an identifier', ['arXiv:2401.00001', '10.1.2024.5']],
])('says nothing of %s', (_, lines) => {
  expect(dayTold('一篇笔记', lines)).toBeUndefined();
});

test('the day that a source tells goes before that of the newest paper, and a day of change says so', () => {
  const dates = (head: string) => {
    const source = `# 问答汇总\n\n${head}\n\nQ：束搜索是什么？\nA：见 https://arxiv.org/abs/2309.00071 。\n\nQ：贪心呢？\nA：每步取最大。\n`;
    const imported = importBytes(new TextEncoder().encode(source), { name: 'a.txt', sha256: '' });
    if ('refusal' in imported) throw new Error(imported.refusal.en);
    const { files } = makeFiles(imported.draft, knownOf({}), { today: '2025-01-02' });
    return files.flatMap(({ text }) => /^date: (.*)$(?:\ndateBasis: (.{1,10}))?/mu.exec(text)?.slice(1) ?? []);
  };
  expect(new Set(dates('发布于 2024-02-03'))).toEqual(new Set(['2024-02-03', undefined]));
  expect(new Set(dates('最后更新：2024-02-03'))).toEqual(new Set(['2024-02-03', '原文只注明最后修改的']));
  // What nothing says to be its own day, and is older than what it names.
  expect(new Set(dates('2023-02-03'))).toEqual(new Set(['2023-09', '原文未注明日期；据其']));
});

test('a chat that tells no year is dated in the first that its papers and days of the week allow', () => {
  const dates = (first: string, last: string) => {
    const source = `王芳 ${first}\n束搜索要多宽才够？\n\n李强 ${first}\n见 https://arxiv.org/abs/2410.05584\n\n王芳 ${last}\n贪心搜索什么时候就够了？\n\n李强 ${last}\n短的时候。\n`;
    const imported = importBytes(new TextEncoder().encode(source), {
      name: 'a.txt',
      sha256: '',
      dialect: 'chat-export',
    });
    if ('refusal' in imported) throw new Error(imported.refusal.en);
    const { files } = makeFiles(imported.draft, knownOf({}), { today: '2029-01-02' });
    return files.flatMap(({ path, text }) => (/^threads/u.test(path) ? (/^date: (.*)$/mu.exec(text)?.[1] ?? []) : []));
  };
  expect(dates('4月18日 15:02', '4月22日 10:30')).toEqual(['2025-04-18', '2025-04-22']);
  expect(dates('11月18日 15:02', '1月2日 10:30')).toEqual(['2024-11-18', '2025-01-02']);
  // The 18th of April is a Saturday in 2026.
  expect(dates('4月18日 周六 15:02', '4月22日 周三 10:30')).toEqual(['2026-04-18', '2026-04-22']);
});
