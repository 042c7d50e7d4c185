import { describe, expect, test } from 'vitest';
import { neighboursOfThread } from '../../src/corpus/neighbours.ts';
import { openQuestions } from '../../src/corpus/open-questions.ts';
import { citationLabel, mentionsOfPaper, papersOf, versionsRead } from '../../src/corpus/papers.ts';
import { backlinksOf, resolveRef } from '../../src/corpus/references.ts';
import { relatedThreads } from '../../src/corpus/related-threads.ts';
import { ancestorsOf, itemsUnder, relatedTopics, topicTree } from '../../src/corpus/topics.ts';
import { whatsNew } from '../../src/corpus/whats-new.ts';
import { corpusOf, paper, reply, thread, topic } from './small-corpus.ts';

const corpus = corpusOf({
  'topics/training.mdx': topic('训练'),
  'topics/data.mdx': topic(
    '数据',
    'parent: training\nclaims:\n  - id: c1\n    claim: 重复有害。\n    status: open\n    since: 2024-01\n    for: [threads/old#r1]\n',
  ),
  'topics/optimiser.mdx': topic('优化', 'parent: training\n'),
  'papers/2404.05405.yml': paper('2404.05405', 'Knowledge Capacity'),
  'papers/2406.11813.yml': paper('2406.11813', 'Factual & Other Knowledge', ['Ada Lovelace']),
  'threads/2023/old.mdx': thread(
    { date: '2023-05' },
    reply('r1', '先说别的。这里引 https://arxiv.org/abs/2404.05405v2 的第三节。后面不相干。'),
  ),
  'threads/2024/new.mdx': thread(
    { date: '2024-06', status: 'open' },
    reply('r1', '看[旧的讨论](/threads/old/#r1)，以及 <Cite paper="2404.05405" at="第 8 页" />。'),
  ),
  'threads/2024/vague.mdx': thread(
    { date: '"2024"', topics: '[optimiser]' },
    `${reply('r1', '无关。')}\n\n<Note kind="doubt" id="d1">\n\n真的吗？\n\n</Note>`,
  ),
});
const get = (id: string) => corpus.index.threads.get(id) ?? expect.fail(`no thread ${id}`);

describe('corpus', () => {
  test('orders threads from new to old, a whole year as its end', () => {
    expect(corpus.threads.map(({ id }) => id)).toEqual(['vague', 'new', 'old']);
    expect(whatsNew(corpus, 2).map(({ id }) => id)).toEqual(['vague', 'new']);
  });

  test('builds the topic tree and counts each item once', () => {
    expect(
      topicTree(corpus).map(({ topic: { id }, count, children }) => [
        id,
        count,
        children.map((child) => [child.topic.id, child.count]),
      ]),
    ).toEqual([
      [
        'training',
        3,
        [
          ['data', 2],
          ['optimiser', 1],
        ],
      ],
    ]);
    const data = corpus.index.topics.get('data') ?? expect.fail();
    expect(ancestorsOf(corpus, data).map(({ id }) => id)).toEqual(['training']);
    expect(relatedTopics(corpus, data).map(({ id }) => id)).toEqual(['optimiser']);
    const idsUnder = (id: string) =>
      itemsUnder(corpus, corpus.index.topics.get(id) ?? expect.fail()).threads.map((thread) => thread.id);
    expect(idsUnder('data')).toEqual(['new', 'old']);
    expect(idsUnder('training')).toEqual(['vague', 'new', 'old']);
  });

  test('gives backlinks with the sentence around them and nothing else of the paragraph', () => {
    expect(backlinksOf(corpus, get('old')).map(({ from, mention }) => [from.id, mention.anchor, mention.by])).toEqual([
      ['new', 'r1', '甲'],
    ]);
    const [, mention] = mentionsOfPaper(corpus, '2404.05405');
    expect(mention?.mention.sentence).toContain('第三节');
    expect(mention?.mention.sentence).not.toMatch(/先说别的|不相干/u);
  });

  test('knows which versions of a paper were named, and where', () => {
    expect(
      versionsRead(corpus, '2404.05405').map(({ version, in: items }) => [version, items.map(({ id }) => id)]),
    ).toEqual([[2, ['old']]]);
    expect(papersOf(corpus, get('new')).map(({ id }) => id)).toEqual(['2404.05405']);
  });

  test('relates threads that share a paper', () => {
    expect(relatedThreads(corpus, get('old')).map(({ id }) => id)).toEqual(['new']);
  });

  test('gathers open threads, doubts without an answer and open claims', () => {
    const { threads, doubts, claims } = openQuestions(corpus);
    expect(threads.map(({ id }) => id)).toEqual(['new']);
    expect(doubts.map(({ entry, doubt }) => [entry.id, doubt.id])).toEqual([['vague', 'd1']]);
    expect(claims.map(({ topic: { id }, claim }) => [id, claim.id])).toEqual([['data', 'c1']]);
    expect(openQuestions(corpus, corpus.index.topics.get('optimiser')).threads).toEqual([]);
  });

  test('resolves a reference to the post, finding or claim it names, and to nothing when it is not there', () => {
    expect(resolveRef(corpus, 'threads/old#r1')).toMatchObject({ address: '/threads/old/#r1', part: { by: '甲' } });
    expect(resolveRef(corpus, 'topics/data#c1')?.part?.html).toBe('重复有害。');
    expect(resolveRef(corpus, 'threads/old#r9')).toBeUndefined();
    expect(resolveRef(corpus, 'threads/none')).toBeUndefined();
  });

  test('labels a paper by its authors and year, and by its id when these are not confirmed', () => {
    const label = (id: string) => citationLabel(id, corpus.index.papers.get(id)?.data);
    expect([label('2404.05405'), label('2406.11813'), label('9999.00001')]).toEqual([
      'Lovelace 等, 2024',
      'Lovelace, 2024',
      'arXiv:9999.00001',
    ]);
    expect(citationLabel('2404.05405', corpus.index.papers.get('2404.05405')?.data, ' et al.')).toBe(
      'Lovelace et al., 2024',
    );
  });

  test('counts as neighbours of a thread all items whose words its page shows', () => {
    const ids = new Set(neighboursOfThread(corpus, get('old')).map(({ path }) => path));
    expect([...ids].sort()).toEqual(['papers/2404.05405.yml', 'threads/2024/new.mdx', 'topics/data.mdx']);
  });
});
