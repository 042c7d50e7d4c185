/** What is said of a question that stands there already: at the workbench the same as at an import, as far as both know the same. */
import { expect, test } from 'vitest';
import type { Known } from '../../src/import/files/known.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { importBytes } from '../../src/import/import.ts';
import { make } from '../../src/workbench/make.ts';
import { NOTHING_WISHED, type Wish } from '../../src/workbench/wish.ts';
import { settingOf } from './setting.ts';

const KNOWN: Known = {
  topics: [],
  terms: [],
  papers: [{ id: '2404.05405', title: 'Counting Sheep with Sparse Attention' }],
  threads: [
    { id: 'long-haired-cat', title: '怎样给长毛猫洗澡？', question: '怎样给长毛猫洗澡？' },
    { id: 'slow-queue', title: '奶茶店排队太慢，换成取号的办法会不会快一些？', question: '我们楼下那家总是排很长。' },
  ],
  analyses: [{ id: 'sheep', title: '怎样数羊', kind: 'deep-dive', papers: ['2404.05405'] }],
  digests: [],
  pages: ['threads/long-haired-cat', 'threads/slow-queue', 'analyses/sheep'],
};
const SAME = '问：该怎样给长毛猫洗澡呢？\n答：用温水。\n';
const LIKE = '问：奶茶店排队改成取号，真的会快吗？\n答：会。\n';
const NOTE =
  '# 数羊笔记\n\nhttps://arxiv.org/abs/2404.05405\n\n## 方法\n\n先数一遍，再数一遍。\n\n## 结论\n\n数目一样。\n';

function atImport(source: string) {
  const imported = importBytes(new TextEncoder().encode(source), { name: '', sha256: '', lang: 'zh' });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  const { doubts } = makeFiles(imported.draft, KNOWN, { today: '2026-05-06' });
  return doubts.flatMap(({ reason, repeats }) => (repeats ? [reason.zh] : []));
}

/** @param isLarge so many threads that only those are known which the search has found */
function atWorkbench(source: string, items: Wish['items'] = {}, isLarge = false) {
  const { topics, terms, papers, threads, analyses, pages } = KNOWN;
  const sent = papers.map((paper) => ({ ...paper, label: '' }));
  const setting = settingOf({
    topics,
    terms,
    papers: sent,
    items: pages,
    read: analyses,
    ...(!isLarge && { asked: threads }),
  });
  const made = make({ ...NOTHING_WISHED, source, items }, { ...setting, ...(isLarge && { near: threads }) });
  if ('refusal' in made) throw new Error(made.refusal);
  return {
    doubts: made.doubts.flatMap(({ reason }) => (/问的是同一件事|重复/u.test(reason) ? [reason] : [])),
    problems: made.problems.flatMap(({ rule, message }) => (rule === 'duplicate-thread' ? [message] : [])),
    repeats: made.items[0]?.repeats.map(({ ref, isOther }) => [ref, isOther]),
    path: made.items[0]?.file?.path,
    related: /^related: .*$/mu.exec(made.files[0]?.text ?? '')?.[0],
  };
}

test('what likely repeats a thread is a doubt in the same words, until it is called another question', () => {
  const [said] = atImport(LIKE);
  expect(said).toContain('可能与 threads/slow-queue');
  expect(atWorkbench(LIKE)).toMatchObject({ doubts: [said], problems: [], repeats: [['threads/slow-queue', false]] });
  const others = { '1': { others: ['threads/slow-queue'] } };
  expect(atWorkbench(LIKE, others)).toMatchObject({
    doubts: [],
    repeats: [['threads/slow-queue', true]],
    related: 'related: [threads/slow-queue]',
  });
});

test('what repeats one for certain is a problem, and names it as related only when it is called another question', () => {
  expect(atImport(SAME)).toEqual(['与 threads/long-haired-cat（怎样给长毛猫洗澡？）问的是同一件事']);
  const told = atWorkbench(SAME);
  expect(told).toMatchObject({ doubts: [], repeats: [['threads/long-haired-cat', false]], related: undefined });
  expect(told.problems).toEqual(['这里问的与 `threads/long-haired-cat`（`怎样给长毛猫洗澡？`）是同一件事']);
  const other = atWorkbench(SAME, { '1': { others: ['threads/long-haired-cat'] } });
  expect(other).toMatchObject({ problems: [], related: 'related: [threads/long-haired-cat]' });
});

test('what stands there word for word is not taken for the very thread, which a new file would overwrite', () => {
  const told = atWorkbench('问：怎样给长毛猫洗澡？\n答：用温水。\n');
  expect(told.problems).toHaveLength(1);
  expect(KNOWN.pages).not.toContain(told.path?.replace(/\d{4}\/|\.mdx$/gu, ''));
});

test('a second reading of a paper is a doubt in the same words', () => {
  const [said] = atImport(NOTE);
  expect(said).toContain('analyses/sheep');
  expect(atWorkbench(NOTE)).toMatchObject({ doubts: [said], repeats: [['analyses/sheep', undefined]] });
});

test('of a site with more threads than are sent the same is said, once its search has found them', () => {
  expect(atWorkbench(LIKE, {}, true)).toEqual(atWorkbench(LIKE));
  expect(atWorkbench(SAME, {}, true)).toEqual(atWorkbench(SAME));
});

test('a file of ours that is written by hand is told of as well', () => {
  const own = (title: string) =>
    `---\ntitle: ${title}\nkind: short\ndate: "2024"\nstatus: answered\nstatusDate: "2024"\nsummary: 会。\ntopics: [t]\nsource:\n  name: 一处\n  rights: retold\n---\n\n<Question>\n\n奶茶店排队改成取号，真的会快吗？\n\n</Question>\n\n<Reply id="r1">\n\n会。\n\n</Reply>\n`;
  expect(atWorkbench(own('奶茶店排队改成取号，真的会快吗？'))).toMatchObject({
    doubts: atImport(LIKE),
    repeats: [['threads/slow-queue', false]],
  });
});
