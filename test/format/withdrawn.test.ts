import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../src/corpus/create.ts';
import { resolveRef } from '../../src/corpus/references.ts';
import { corpusLines } from '../../src/exports/corpus-lines.ts';
import { threadLd } from '../../src/exports/json-ld/thread.ts';
import { siteAddress } from '../../src/exports/site-address.ts';
import { parse } from '../../src/format/parse.ts';
import type { Entry } from '../../src/format/rendered.ts';
import { render } from '../../src/render/render.ts';
import { write } from '../../src/render/written.ts';
import { recordsOf } from '../../src/search/records.ts';

const HEAD = `---
title: 鹤为什么单腿站着睡？
kind: question
date: "2024"
status: answered
statusDate: "2024"
summary: 为了少散热。
topics: [birds]
source:
  name: 一次闲谈
  rights: retold
`;
const TURNS = `
<Question by="研究员1">

鹤为什么单腿站着睡？

</Question>

<Reply id="r1" by="研究员2" withdrawn="2026-11-21" wish="author" />

<Reply id="r2" by="研究员1" to="r1">

原来如此，那么两条腿轮流。

</Reply>
`;
const PATH = 'threads/2024/cranes.mdx';
const site = siteAddress('https://wenqu.test', '/');

function made(text: string) {
  const parsed = parse(text, PATH);
  const { entry, fragments, sentences } = render(parsed, PATH);
  if (!entry || !parsed.document) throw new Error(JSON.stringify(parsed.problems));
  return {
    entry: { ...entry, fragments: 'f' } as Entry<'thread'>,
    fragments,
    written: write(parsed.document, sentences),
  };
}

describe('a post that was withdrawn', () => {
  test('keeps its place: what answers it still does', () => {
    const { entry, fragments } = made(`${HEAD}---\n${TURNS}`);
    expect(entry.posts.map(({ id, to, withdrawn }) => [id, to, withdrawn])).toEqual([
      ['q', undefined, undefined],
      ['r1', 'q', '2026-11-21'],
      ['r2', 'r1', undefined],
    ]);
    expect(fragments[1]?.html).toContain('<time datetime="2026-11-21">');
  });

  test('is a line of the corpus without words', () => {
    const { entry, written } = made(`${HEAD}---\n${TURNS}`);
    const lines = corpusLines(entry, written, site);
    expect(lines.map(({ id, markdown, withdrawn, wish }) => [id, markdown, withdrawn, wish])).toEqual([
      ['threads/cranes#q', '鹤为什么单腿站着睡？', undefined, undefined],
      ['threads/cranes#r1', '', '2026-11-21', 'author'],
      ['threads/cranes#r2', '原来如此，那么两条腿轮流。', undefined, undefined],
    ]);
  });

  test('is no hit of the search', () => {
    const { entry, fragments } = made(`${HEAD}---\n${TURNS}`);
    const [record] = recordsOf([entry], () => fragments, String);
    expect(record?.posts.map(({ id }) => id)).toEqual([undefined, 'q', 'r2']);
  });

  test('is no answer for search engines; what answered it answers what it answered', () => {
    const { entry, written } = made(`${HEAD}---\n${TURNS}`);
    const words = { author: '论文作者' };
    const said = JSON.stringify(threadLd(entry, written, { site, words, publisher: '问渠', topics: [] }));
    expect(said).toContain('"answerCount":1');
    expect(said).toContain('两条腿轮流');
    expect(said).not.toContain('#r1');
  });

  test.each([
    ['with words in it', '<Reply id="r1" withdrawn="2026-11-21" wish="author">\n\n文字\n\n</Reply>', [4, 1]],
    ['without a wish', '<Reply id="r1" withdrawn="2026-11-21" />', [4, 1]],
    ['by a wish that is none', '<Reply id="r1" withdrawn="2026-11-21" wish="police" />', [4, 39]],
    ['on a day that is none', '<Reply id="r1" withdrawn="gestern" wish="author" />', [4, 16]],
    ['and yet is not', '<Reply id="r1" wish="author">\n\n文字\n\n</Reply>', [4, 1]],
    ['with text behind it', '<Reply id="r1" withdrawn="2026" wish="author" /> 文字</Reply>', [4, 50]],
  ])('%s is refused', (_, post, [line, column]) => {
    const before = HEAD.split('\n').length;
    const { problems } = parse(`${HEAD}---\n<Question>\n\n问\n\n</Question>\n${post}\n`, PATH);
    const at = before + 2 + (line ?? 0);
    expect(problems.map((problem) => [problem.line, problem.column])).toContainEqual([at, column]);
  });
});

/** The thread as the command leaves it. */
const EMPTIED = `${HEAD.replace(/^(title|summary): .*$/gmu, '$1: 〔已撤下〕')}withdrawn:\n  on: 2026-11-21\n  wish: rights\n---\n
<Question withdrawn="2026-11-21" wish="rights" />

<Reply id="r1" withdrawn="2026-11-21" wish="rights" />

<Reply id="r2" to="r1" withdrawn="2026-11-21" wish="rights" />
`;

test('an item that was withdrawn is in no list, and can still be named', () => {
  const gone = made(EMPTIED).entry;
  const corpus = createCorpus([gone]);
  expect(corpus.threads).toEqual([]);
  expect(corpus.index.threadsByTopic.size).toBe(0);
  expect(corpus.withdrawn).toEqual([gone]);
  expect(resolveRef(corpus, 'threads/cranes#r2')?.address).toBe('/threads/cranes/#r2');
  expect([...recordsOf([gone], () => [], String)]).toEqual([]);
});

test('an item that is said to be withdrawn may keep none of its words', () => {
  const told = (text: string) => parse(text, PATH).problems.map(({ rule, line }) => `${rule} ${line}`);
  expect(told(EMPTIED)).toEqual([]);
  expect(told(EMPTIED.replace('title: 〔已撤下〕', 'title: 鹤为什么单腿站着睡？'))).toEqual(['structure 1']);
  expect(told(EMPTIED.replace('summary: 〔已撤下〕', 'summary: 为了少散热。'))).toEqual(['structure 1']);
  const reply = '<Reply id="r1" withdrawn="2026-11-21" wish="rights" />';
  expect(told(EMPTIED.replace(reply, '<Reply id="r1">\n\n为了少散热。\n\n</Reply>'))).toEqual(['structure 19']);
});
