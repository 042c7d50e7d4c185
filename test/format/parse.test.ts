import { describe, expect, test } from 'vitest';
import { parse } from '../../src/format/parse.ts';

const HEAD = `---
title: 问题
kind: question
date: 2023-11
status: open
statusDate: 2023-11
summary: 没有结论。
topics: [data-quality]
source:
  name: 测试
  rights: retold
---
`;

describe('parse', () => {
  test('reads a question and its replies with their parents', () => {
    const { document, problems } = parse(
      `${HEAD}\n<Question by="甲">\n\n为什么？\n\n</Question>\n\n<Reply id="r1" by="乙">\n\n因为。\n\n</Reply>\n\n<Reply id="r2" to="r1">\n\n真的？\n\n</Reply>\n`,
      'threads/2023/a.mdx',
    );
    expect(problems).toEqual([]);
    const posts = document?.body.filter((block) => block.type === 'post');
    expect(posts?.map(({ id, to, by, role }) => [id, to, by, role])).toEqual([
      ['q', undefined, '甲', 'question'],
      ['r1', 'q', '乙', 'reply'],
      ['r2', 'r1', undefined, 'reply'],
    ]);
  });
});

describe('a head', () => {
  const told = (head: string) =>
    parse(`${head}\n<Question>\n\n为什么？\n\n</Question>\n`, 'threads/2023/a.mdx').problems.map(
      ({ line, column, rule }) => `${line}:${column} ${rule}`,
    );

  test('is told of what stands twice in a list', () => {
    expect(told(HEAD.replace('[data-quality]', '[data-quality, training, data-quality]'))).toEqual(['8:34 schema']);
    expect(told(HEAD.replace('\n---\n', '\nrelated:\n  - threads/b\n  - threads/b#r1\n  - threads/b\n---\n'))).toEqual([
      '15:5 schema',
    ]);
  });

  test('says what took the place of a superseded thread, and of no other', () => {
    expect(told(HEAD.replace('status: open', 'status: superseded'))).toEqual(['5:9 schema']);
    expect(told(HEAD.replace('status: open', 'status: open\nsupersededBy: threads/b'))).toEqual(['6:15 schema']);
    expect(told(HEAD.replace('status: open', 'status: superseded\nsupersededBy: threads/b'))).toEqual([]);
  });
});
