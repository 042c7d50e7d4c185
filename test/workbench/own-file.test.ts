/** A file of ours that is pasted or opened: which one it is, and whether it stands on the site. */
import { expect, test } from 'vitest';
import { make } from '../../src/workbench/make.ts';
import { NOTHING_WISHED } from '../../src/workbench/wish.ts';
import { madeOf, settingOf } from './setting.ts';

const THREAD =
  '---\ntitle: 怎样给长毛猫洗澡？\nkind: short\ndate: "2024"\nstatus: answered\nstatusDate: "2024"\nsummary: 用温水。\ntopics: [t]\nsource:\n  name: 一处\n  rights: retold\n---\n\n<Question>\n\n怎样洗？\n\n</Question>\n\n<Reply id="r1">\n\n用温水。\n\n</Reply>\n';
const SITE = { topics: [{ id: 't', title: '题', en: 'T' }], items: ['threads/long-haired-cat'] };

function madeWith(source: string, name = '') {
  const { items, files, problems, edits } = madeOf({ source, name }, SITE);
  return { path: items[0]?.file?.path, text: files[0]?.text, problems: problems.map(({ rule }) => rule), edits };
}

test('a page that was copied whole, or a file with its name, is a change of what stands there', () => {
  const path = 'threads/2024/long-haired-cat.mdx';
  const unchanged = { path, text: THREAD, problems: [], edits: path };
  expect(madeWith(`${THREAD}\nhttps://qa.example/base/threads/long-haired-cat/\n`)).toEqual(unchanged);
  expect(madeWith(THREAD, 'long-haired-cat.mdx')).toEqual(unchanged);
  // Also while it is half written.
  const broken = madeWith(`${THREAD.replace('</Reply>', '')}\nhttps://qa.example/threads/long-haired-cat/\n`);
  expect(broken).toMatchObject({ path, edits: path });
});

test('one that nothing names is a new file, named by its title', () => {
  const { path, edits } = madeWith(THREAD);
  expect(path).toMatch(/^threads\/2024\/[a-z-]+\.mdx$/u);
  expect(path).not.toContain('new-file');
  expect(edits).toBeUndefined();
  expect(madeWith(THREAD, 'another-cat.mdx')).toMatchObject({ path: 'threads/2024/another-cat.mdx', edits: undefined });
});

test('a copied part is refused with the page where it can be corrected', () => {
  const page = 'https://qa.example/threads/long-haired-cat/#r1';
  const source = `<Reply id="r1">\n\n用温水。\n\n</Reply>\n\n${page}\n`;
  expect(make({ ...NOTHING_WISHED, source }, settingOf(SITE))).toEqual({
    refusal: expect.stringContaining(page) as string,
    page,
  });
});

test('what is mended in a copy keeps the address by which it is known', () => {
  const half = THREAD.replace('怎样洗？\n', '先看水,再看毛,再看皮,再看天,再看人,都看。\n');
  const address = '\nhttps://qa.example/threads/long-haired-cat/\n';
  const { mended } = madeOf({ source: half + address }, SITE);
  expect(mended).toBe(half.replaceAll(',', '，') + address);
});

test('what a field says is written into the text, and what the text says is in the fields', () => {
  const TYPED = THREAD.replace('用温水。\n\n</Reply>', '用  温水。\n\n\n</Reply>');
  const { rewritten, items } = madeOf({ source: TYPED, items: { '1': { title: '怎样洗猫？', status: 'open' } } }, SITE);
  expect(rewritten).toContain('title: 怎样洗猫？\nkind: short\ndate: "2024"\nstatus: open\nstatusDate: 2026-05\n');
  // Nobody has asked for the words below to be tidied.
  expect(rewritten?.endsWith(TYPED.slice(TYPED.indexOf('<Question>')))).toBe(true);
  const again = madeOf({ source: rewritten ?? '' }, SITE);
  expect([again.rewritten, again.items[0]?.title, again.items[0]?.file?.status]).toEqual([
    undefined,
    items[0]?.title,
    'open',
  ]);
  expect(madeOf({ source: TYPED }, SITE).rewritten).toBeUndefined();
  // Half of a new word may be no file.
  const broken = madeOf({ source: TYPED, items: { '1': { title: '怎样\u202e洗猫？' } } }, SITE);
  expect([broken.rewritten, broken.items[0]?.file?.fields]).toEqual([undefined, 'open']);
});
