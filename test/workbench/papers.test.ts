/** Which papers a reading reads: proposed from the text, taken out, named anew in whatever spelling. */
import { expect, test } from 'vitest';
import { readPaper } from '../../src/workbench/read-paper.ts';
import type { NamedPaper } from '../../src/import/composed.ts';
import type { ItemWish } from '../../src/workbench/wish.ts';
import { madeOf } from './setting.ts';

const SITE = {
  papers: [
    { id: '2404.05405', title: 'Counting Sheep with Sparse Attention', label: 'Li 2024' },
    { id: 'quiet-optimizers', title: 'Quiet Optimizers for Loud Data', doi: '10.1000/quiet.7', label: 'Quiet' },
  ],
};
const NOTE =
  '# 怎样数羊\n\n读的是 https://arxiv.org/abs/2404.05405v2 ，又见 https://doi.org/10.1000/wool.1 。\n\n## 方法\n\n先数一遍，再数一遍，数目一样才算数。\n\n## 结论\n\n数目一样。\n';

function read(wish: ItemWish = {}, source = NOTE) {
  const dialect = source === NOTE ? ('obsidian' as const) : undefined;
  const { items, files } = madeOf({ source, dialect, items: { '1': wish } }, SITE);
  return {
    papers: items[0]?.file?.papers ?? [],
    head: files[0]?.text.match(/^papers:\n(?: {2}.*\n)*|^papers: .*\n/mu)?.[0],
    records: files.flatMap(({ path, text }) => (path.startsWith('papers/') ? [`${path}\n${text}`] : [])),
  };
}

test('those above the first heading are proposed, by their records and by what new records are made of', () => {
  const { papers } = read();
  expect(papers).toEqual([
    {
      id: '2404.05405',
      title: SITE.papers[0]?.title,
      isNew: false,
      named: { by: 'record', name: '2404.05405', version: 2 },
    },
    { id: 'doi-10-1000-wool-1', title: '', isNew: true, named: { by: 'address', name: '10.1000/wool.1' } },
  ]);
});

test('what is proposed and kept stays as it was, and one that is taken out is not read', () => {
  const { papers, head, records } = read();
  const kept = read({ papers: papers.map(({ named }) => named) });
  expect(kept).toEqual({ papers, head, records });
  const without = read({ papers: papers.slice(1).map(({ named }) => named) });
  expect(without.papers).toEqual(papers.slice(1));
  expect(read({ papers: [] }).papers).toEqual([]);
});

test('one that is named gets the record that is there, or one as the importer makes it', () => {
  const named: NamedPaper[] = [
    { by: 'address', name: '10.1000/quiet.7' },
    { by: 'address', name: 'arXiv:2309.00071', version: 2 },
    { by: 'address', name: 'arXiv:2309.00071' },
  ];
  const { papers, records } = read({ papers: named });
  expect(papers.map(({ id, isNew, named: { version } }) => [id, isNew, version])).toEqual([
    ['quiet-optimizers', false, undefined],
    ['2309.00071', true, 2],
  ]);
  expect(records).toContain('papers/2309.00071.yml\nyear: 2023\narxiv: "2309.00071"\nunconfirmed: [title, authors]\n');
});

test('a brief whose paper was guessed from its title lets go of it once its paper is named', () => {
  const source =
    '# 周报\n\n## 怎么做束搜索？\n研究员1：先做。\n\n## 怎么做贪心搜索？\n研究员1：也先做。\n\n## 数羊的新办法\n\n值得读：办法简单，数目可靠。\n';
  const recordsOf = (item: ItemWish) => {
    const { items, files } = madeOf({ source, items: { '9': item } });
    expect(items[2]?.kind).toBe('brief');
    return files.flatMap(({ path }) => (path.startsWith('papers/') ? [path] : []));
  };
  expect(recordsOf({})).toEqual([expect.stringMatching(/^papers\/[a-z-]+\.yml$/u)]);
  expect(recordsOf({ papers: [{ by: 'address', name: 'arXiv:2309.00071' }] })).toEqual(['papers/2309.00071.yml']);
});

test('in a file of ours as well, whose new papers get records', () => {
  const own =
    '---\ntitle: 数羊\nkind: deep-dive\npapers:\n  - id: "2404.05405"\n    version: 1\ndate: "2024"\nverdict: 可靠。\ntopics: [counting]\nsource:\n  name: 一处\n  rights: retold\n---\n\n先数一遍，见 https://arxiv.org/abs/2401.00009 。\n';
  const { papers } = read({}, own);
  expect(papers.map(({ named }) => named)).toEqual([{ by: 'record', name: '2404.05405', version: 1 }]);
  const wished = read(
    { papers: [...papers.map(({ named }) => named), { by: 'address', name: 'arXiv:2309.00071' }] },
    own,
  );
  expect(wished.papers.map(({ id }) => id)).toEqual(['2404.05405', '2309.00071']);
  expect(wished.records.map((record) => record.split('\n')[0])).toEqual([
    'papers/2309.00071.yml',
    'papers/2401.00009.yml',
  ]);
});

const arxiv = (id: string, version?: number) => ({
  paper: { by: 'address', name: `arXiv:${id}`, ...(version && { version }) },
});

test.each([
  ['2309.00071', arxiv('2309.00071')],
  [' arXiv：2309.00071v2。', arxiv('2309.00071', 2)],
  ['https://alphaxiv.org/abs/2309.00071v1', arxiv('2309.00071', 1)],
  ['《YaRN》 https://arxiv.org/pdf/2309.00071.pdf', arxiv('2309.00071')],
  ['math/0309136', arxiv('math/0309136')],
  ['10.1038/S41586-021-03819-2', { paper: { by: 'address', name: '10.1038/S41586-021-03819-2' } }],
  ['doi.org/10.1000/wool.1', { paper: { by: 'address', name: '10.1000/wool.1' } }],
  [
    'https://openreview.net/pdf?id=rkgNKkHtvB',
    { paper: { by: 'address', name: 'https://openreview.net/forum?id=rkgNKkHtvB' } },
  ],
  [
    'https://aclanthology.org/2020.acl-main.740.pdf',
    { paper: { by: 'address', name: 'https://aclanthology.org/2020.acl-main.740/' } },
  ],
  ['quiet optimizers for LOUD data', { paper: { by: 'record', name: 'quiet-optimizers' } }],
  ['quiet-optimizers', { paper: { by: 'record', name: 'quiet-optimizers' } }],
  ['某一篇论文', { fault: undefined }],
  ['https://example.org/paper', { fault: undefined }],
  ['2313.00001', { fault: expect.objectContaining({ en: expect.stringContaining('month') as string }) as object }],
])('%s is read as a paper, or what is wrong with it is told', (typed, expected) => {
  expect(readPaper(typed, SITE.papers, '2026-05-06')).toEqual(expected);
});
