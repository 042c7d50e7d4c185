import { describe, expect, test } from 'vitest';
import { reportFile } from '../../src/lint/report-file.ts';
import { reply, thread } from '../corpus/small-corpus.ts';

function read(text: string) {
  const { fragments, written } = reportFile(thread({}, reply('r1', text)), 'threads/2024/x.mdx');
  const own = (written?.sentences ?? []).filter(({ id }) => id.startsWith('r1_'));
  return { html: fragments[1]?.html ?? '', ids: own.map(({ id }) => id), plain: own.map(({ plain }) => plain) };
}

describe('sentences of a post', () => {
  test('end at their marks, with the quotation mark behind', () => {
    expect(read('他说：“不对。”我看对！真的吗？是。').plain).toEqual([
      '他说：“不对。”',
      '我看对！',
      '真的吗？',
      '是。',
    ]);
    expect(read('As Liu et al. 2023 say, it works, e.g. here. It does not. Does it?').plain).toEqual([
      'As Liu et al. 2023 say, it works, e.g. here.',
      'It does not.',
      'Does it?',
    ]);
  });

  test('are never torn inside emphasis, a link or a formula', () => {
    const { plain, html } = read('**第一。第二**。还在。[甲。乙](https://example.org/)，$a.\\; b$。完。');
    expect(plain).toEqual(['第一。第二。', '还在。', '甲。乙，a.\\; b。', '完。']);
    expect(html).toMatch(/<span id="r1_[a-z0-9]{7}"><strong>第一。第二<\/strong>。<\/span>/u);
  });

  test('read a line break inside Chinese as nothing', () => {
    expect(read('一句\n话。\n第二句。').html).not.toMatch(/[。句]\s+[话第]/u);
  });

  test('stand in list items, and not in a note', () => {
    const { plain } = read('- 甲。\n- 乙。\n\n<Note kind="gloss">\n\n编者的话。\n\n</Note>');
    expect(plain).toEqual(['甲。', '乙。']);
  });

  test('keep their id when others come before them, and when a comma is mended', () => {
    const [id] = read('结论，如此。').ids;
    expect(read('新的一句。又一句。结论如此。还有。').ids[2]).toBe(id);
    expect(read('结论不是如此。').ids[0]).not.toBe(id);
  });

  test('get ids of their own even when they say the same', () => {
    const { ids, html } = read('对。不对。对。');
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });
});
