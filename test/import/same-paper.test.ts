/** An analysis of a paper that the content folder knows: which analysis it may repeat, which record it is of, and what it is called. */
import { expect, test } from 'vitest';
import type { Known } from '../../src/import/files/known.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { importBytes } from '../../src/import/import.ts';
import { knownOf } from './draft-by-hand.ts';

const KNOWN = knownOf({
  papers: [
    { id: '2401.00001', title: 'Counting Sheep with Sparse Attention' },
    { id: '2401.00002', title: 'Counting Goats without Attention' },
    { id: 'quiet-optimizers', title: 'Quiet Optimizers for Loud Data', doi: '10.1000/quiet.7' },
  ],
  analyses: [
    { id: 'sheep', title: '怎样数羊', kind: 'deep-dive', papers: ['2401.00001', '2401.00002'] },
    { id: 'quiet', title: '安静的优化器', kind: 'brief', papers: ['quiet-optimizers'] },
  ],
});

function filesOf(text: string, known: Known = KNOWN) {
  const imported = importBytes(new TextEncoder().encode(text), {
    name: 'raw.txt',
    sha256: '',
    dialect: 'obsidian',
    knownPapers: known.papers.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
  });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  const { files, doubts } = makeFiles(imported.draft, known, { today: '2024-05-06' });
  return {
    analysis: files.find(({ path }) => path.startsWith('analyses/'))?.text ?? '',
    repeats: doubts.flatMap(({ reason }) => /may repeat (analyses\/\S+)/u.exec(reason.en)?.[1] ?? []),
    records: files.flatMap(({ path }) => (path.startsWith('papers/') ? [path] : [])),
  };
}

const BODY = '## 方法\n\n先数一遍，再数一遍。\n\n## 结论\n\n数目一样。\n';

test.each([
  ['the first paper of the other', 'https://arxiv.org/abs/2401.00001'],
  ['a later paper of the other', 'arXiv:2401.00002v3'],
  [
    'the second of two, the first being unknown',
    'https://arxiv.org/abs/2402.00009 与 https://arxiv.org/abs/2401.00001',
  ],
])('%s', (_, links) => {
  expect(filesOf(`# 我的笔记\n\n${links}\n\n${BODY}`).repeats).toEqual(['analyses/sheep']);
});

test('one that only cites a paper, or reads another, or is of another kind, repeats nothing', () => {
  expect(
    filesOf(`# 我的笔记\n\nhttps://arxiv.org/abs/2402.00009\n\n${BODY}\n另见 arXiv:2401.00001。\n`).repeats,
  ).toEqual([]);
  expect(filesOf(`# 我的笔记\n\nhttps://doi.org/10.1000/quiet.7\n\n${BODY}`).repeats).toEqual([]);
});

test('a title that a record bears names its paper, with no address anywhere', () => {
  for (const title of ['Counting sheep with sparse attention', '《Counting Sheep with Sparse Attention》阅读笔记']) {
    const { analysis, repeats, records } = filesOf(`# ${title}\n\n${BODY}`);
    expect(analysis).toContain('papers:\n  - id: "2401.00001"\n');
    expect(repeats).toEqual(['analyses/sheep']);
    expect(records).toEqual([]);
  }
  expect(filesOf(`# Counting Sheep\n\n${BODY}`).analysis).not.toContain('2401.00001');
});

test('a note without a title below the address of a paper bears the title of its record', () => {
  const first = (links: string) => filesOf(`${links}\n\n先说几句闲话。\n\n${BODY}`).analysis.split('\n')[1];
  expect(first('https://arxiv.org/abs/2401.00001')).toBe('title: Counting Sheep with Sparse Attention');
  expect(first('论文：https://arxiv.org/pdf/2401.00001v2')).toBe('title: Counting Sheep with Sparse Attention');
  // The text gives one, names two, or comes to the paper by the way.
  expect(first('# 数羊笔记\n\nhttps://arxiv.org/abs/2401.00001')).toBe('title: 数羊笔记');
  expect(first('https://arxiv.org/abs/2401.00001 https://arxiv.org/abs/2401.00002')).not.toContain('Counting');
  expect(first('昨天有人在路上问我 https://arxiv.org/abs/2401.00001 怎么样')).not.toContain('Counting');
});
