/** A pasted text and what was chosen about it → files, and what is said of them. */
import { expect, test } from 'vitest';
import { stillToWrite } from '../../src/workbench/still-to-write.ts';
import type { Wish } from '../../src/workbench/wish.ts';
import { madeOf } from './setting.ts';

const answer = (at: number) => `A: 第 ${at} 答：${'先看数据的分布，再看每一步的损失。'.repeat(120)}`;
const LONG = `Q: 什么是束搜索？\n${Array.from({ length: 60 }, (_, at) => answer(at)).join('\n')}\n`;

test('parts of an item that is too long for one file are items, and the one behind them has its own file and choices', () => {
  const source = `${LONG}\nQ: 什么是贪心搜索？\nA: 每步只取最好的一个。\n`;
  const key = String(source.slice(0, source.indexOf('Q: 什么是贪心')).split('\n').length);
  const { items } = madeOf({ source, items: { [key]: { summary: '只取最好的。' } } });
  expect(items.map(({ title, from, file }) => [title, from, file?.question, file?.summary.slice(0, 3)])).toEqual([
    ['什么是束搜索？（一）', 0, '什么是束搜索？', '〔待写'],
    ['什么是束搜索？（二）', 0, '接上一部分：什么是束搜索？', '〔待写'],
    ['什么是贪心搜索？', 1, '什么是贪心搜索？', '只取最'],
  ]);
});

test('words of whoever kept the talk are no item of their own and in no file, and that is told', () => {
  const source =
    '# 周报\n\n上周聊了两件事，名字都换掉了。\n\n## 怎么做束搜索？\n研究员1：先做。\n\n## 怎么做贪心搜索？\n研究员1：也先做。\n';
  const { items, doubts } = madeOf({ source, items: { '5': { summary: '先做。' } } });
  expect(items.map(({ title, file }) => [title, file?.question, file?.summary])).toEqual([
    ['怎么做束搜索？', '怎么做束搜索？', '先做。'],
    ['怎么做贪心搜索？', '怎么做贪心搜索？', expect.any(String)],
  ]);
  expect(doubts).toContainEqual(expect.objectContaining({ line: 3, choice: '没有写进文件' }));
});

test('what a text was read as is told in the words of the page, with what can be done there', () => {
  const prose = '这里什么也看不出来，只有一段话，不知道是从哪里来的，也不知道谁写的。\n';
  const chat = '# 笔记\n\n10:02 甲木: 显存怎么算？\n\n10:03 乙水: 按参数量算。\n';
  const said = (source: string, dialect?: 'web') => madeOf({ source, dialect }).doubts.map(({ choice }) => choice);
  expect(said(prose)).toContain('按“一篇文章”读；不对的话，请在“读作”里另选');
  expect(said(chat, 'web')).toContain('按“有小标题的文章或网页”读；若是聊天，请在“读作”里选“聊天记录”');
});

test('a file of ours with problems comes mended as far as that is certain, and says which button does it', () => {
  const own = (body: string) =>
    `---\ntitle: 一问\nkind: short\ndate: "2024"\nstatus: answered\nstatusDate: "2024"\nsummary: 有答\ntopics: [t]\nsource:\n  name: 一处\n  rights: retold\n---\n\n<Question>\n\n问什么？\n\n</Question>\n\n<Reply id="r1">\n\n${body}\n\n</Reply>\n`;
  const site = { topics: [{ id: 't', title: '题', en: 'T' }] };
  const told = madeOf({ source: own('先看数据,再看损失,再看梯度,再看学习率,再看批次,都看.') }, site);
  expect(new Set(told.problems.map(({ rule, help }) => `${rule}: ${help ?? ''}`))).toEqual(
    new Set(['half-width-mark: 按“改好能改的”就好']),
  );
  expect(told.mended).toContain('先看数据，再看损失');
  expect(madeOf({ source: told.mended ?? '' }, site).problems).toEqual([]);
  expect(madeOf({ source: own('打 13812345678 问。') }, site)).toMatchObject({ mended: undefined });
});

test('a doubt that a choice has answered is told no more, and all new records make one, each with its name', () => {
  const source = '问：什么是束搜索？\n答：见 arXiv:2309.00071 和 arXiv:2401.00009 。\n';
  const said = (wish: Partial<Wish>) => madeOf({ source, ...wish });
  const before = said({});
  expect(before.doubts.map(({ reason }) => reason)).toEqual([
    '文字是来源自己的，看不出是凭什么在这里刊载',
    '没有找到它属于哪个主题',
    '有 2 篇论文还没有记录',
  ]);
  expect(before.doubts.at(-1)?.choice).toMatch(/2309\.00071.*2401\.00009/u);
  expect(before.files.map(({ path }) => path)).toContain('topics/unsorted.mdx');
  const after = said({ rights: 'retold', items: { '1': { topics: ['t'] } } });
  expect(after.doubts.map(({ reason }) => reason)).toEqual(before.doubts.slice(2).map(({ reason }) => reason));
  expect(after.files.map(({ path }) => path)).not.toContain('topics/unsorted.mdx');
});

test('what is still to be written is counted once, and begins with the first item’s field', () => {
  const talk = (name: string) => `## 怎么做${name}？\n研究员1：先做。\n\n研究员2：再做。\n\n`;
  const source = `# \n\n${talk('束搜索')}${talk('贪心搜索')}`;
  const made = madeOf({ source });
  // Two summaries, and where both were said.
  expect(stillToWrite(made)).toEqual({ count: 3, first: { field: 'summary', item: 0 } });
  const key = made.items.map((item) => item.key);
  const written = { [key[0] ?? '']: { summary: '先做。' }, [key[1] ?? '']: { summary: '先做。' } };
  expect(stillToWrite(madeOf({ source, items: written }))).toEqual({ count: 1, first: { field: 'place', item: 0 } });
  expect(stillToWrite(madeOf({ source, items: written, place: '一个群' }))).toEqual({ count: 0, first: undefined });
});
