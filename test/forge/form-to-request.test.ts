/** A form on its whole way: the command that reads it, then the very lines of the workflow that take its patch, or answer. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LABELS } from '../../src/cli/form/read-form.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { FORM_ROOMS } from '../../src/format/rooms.ts';
import { runCli } from '../cli/run-cli.ts';
import { git, makeRepository } from './git-repository.ts';
import { runStep, scriptOf } from './run-step.ts';

const MULTI = `# 一周讨论摘要

## 1. 预热要多少步？
- 研究员1：千步上下。
- 研究员2：批越大越要多。

## 2. 蒸馏时温度取多少？
- 研究员1：从二到五试。
- 研究员3：词表大时取一。
`;
const DIGEST = `---
title: 一周讨论摘要
date: 2024-05-11
summary: 两条讨论。
source:
  name: 一个研究群
  rights: retold
items:
  - ref: threads/a
  - ref: threads/b
---

这一周谈了两件事。
`;

/** One form, read with the command, and its patch taken by the step, in a checkout of its own. */
function send(text: string, dialect = '不知道 / not sure') {
  const fields = [LABELS.consent, '- [X] 一', LABELS.dialect, dialect, LABELS.place, '群', LABELS.text];
  const body = [...fields.map((part, at) => (at % 2 === 0 ? `### ${part}` : part)), `\`\`\`text\n${text}\n\`\`\``];
  const dir = makeRepository({
    'content/topics/learning-rate.mdx':
      '---\ntitle: 学习率\nen: Learning rate\nsummary: 学习率怎么定。\nupdated: 2024-01\n---\n\n学习率怎么定。\n',
  });
  const temp = mkdtempSync(join(tmpdir(), 'wenqu-runner-'));
  writeFileSync(join(temp, 'event.json'), JSON.stringify({ issue: { number: 7, body: body.join('\n\n') } }));
  const request = join(temp, 'request');
  const read = runCli('form-to-patch', [join(temp, 'event.json'), '--into', request, '--lang', 'zh'], {
    CONTENT_DIR: join(dir, 'content'),
  });
  git(dir, 'reset', '-q', '--hard');
  git(dir, 'clean', '-fdq');
  return { dir, request, read, take: () => runStep('form.yml', 'write', 'take', dir, { RUNNER_TEMP: temp }) };
}

describe('what a form adds', () => {
  test.each([
    ['several items', MULTI, 'chat-digest · x'],
    ['one item', '研究员1：要先预热吗？\n研究员2：要。\n研究员1：多少步？\n研究员2：千步。', undefined],
    ['a long chat', readFileSync(join(ROOT, 'test/cases/workbench/chat-of-forty.txt'), 'utf8'), undefined],
    ['prose with a paper', '# 一篇笔记\n\n见 https://arxiv.org/abs/1706.03762 ，里面没有递归。\n', undefined],
  ])('is taken, and holds no digest: %s', (_, text, dialect) => {
    const { dir, read, take } = send(text, dialect);
    expect(read.status, read.stderr).toBe(0);
    const { status, stderr } = take();
    expect(status, stderr).toBe(0);
    const added = git(dir, 'diff', '--cached', '--name-only').trim().split('\n');
    expect(added.some((path) => /^content\/(?:threads|analyses)\//u.test(path))).toBe(true);
    expect(added.filter((path) => path.startsWith('content/digests/'))).toEqual([]);
  });

  test('several items stand in files of their own, each with the place that the form tells', () => {
    const { dir, take } = send(MULTI, 'chat-digest · x');
    take();
    expect(git(dir, 'diff', '--cached', '--', 'content/threads').match(/^\+ {2}name: 群$/gmu)).toHaveLength(2);
    const added = git(dir, 'diff', '--cached', '--name-only').trim().split('\n');
    expect(added.filter((path) => path.startsWith('content/threads/'))).toHaveLength(2);
  });

  test('a question that comes again is told in the request, without its words', () => {
    const { read, request } = send(`${MULTI}\n## 3. 预热要多少步呢？\n- 研究员2：看批的大小。\n`, 'chat-digest · x');
    expect(read.status, read.stderr).toBe(0);
    const lines = readFileSync(join(request, 'body.md'), 'utf8').split('\n');
    const told = lines.filter((line) => /问的是同一件事/u.test(line));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('预热');
    expect(told[0]).toMatch(/threads\/\d{4}\/\S+\.mdx: 与 threads\/\S+ 问的是同一件事/u);
  });

  test('words that open the whole are told once', () => {
    const { read, request } = send(
      readFileSync(join(ROOT, 'test/cases/import/readers/obsidian/opening-words-open-the-digest/input.txt'), 'utf8'),
      'obsidian · x',
    );
    expect(read.status, read.stderr).toBe(0);
    expect(readFileSync(join(request, 'body.md'), 'utf8').match(/开场白/gu)).toHaveLength(1);
  });

  test('the step and the format know the same rooms', () => {
    const rooms = /content\/\(([a-z|]+)\)\//u.exec(scriptOf('form.yml', 'write', 'take'))?.[1];
    expect(rooms?.split('|')).toEqual(FORM_ROOMS);
  });

  test.each([
    ['a patch with a digest', patchOf('content/digests/a.mdx', DIGEST), '补丁第 1 行：文件只能放在'],
    ['a patch with a glossary', patchOf('content/glossary.yml', 'terms: []\n'), '补丁第 1 行：文件只能放在'],
    ['a patch with a page', patchOf('content/pages/a.mdx', 'x\n'), '补丁第 1 行：文件只能放在'],
    ['a digest of our own', DIGEST, '摘要由编辑来写'],
    ['no text', ' ', '最后一栏“原文”是空的'],
  ])('is refused with an answer in words: %s', (_, text, why) => {
    const { read, request } = send(text);
    expect(read.status).toBe(1);
    expect(readFileSync(join(request, 'answer.md'), 'utf8')).toContain(why);
  });

  test('a patch that slipped by is still refused by the step', () => {
    const { request, take } = send(MULTI, 'chat-digest · x');
    writeFileSync(join(request, 'content.patch'), patchOf('content/digests/a.mdx', DIGEST));
    expect(take().status).toBe(1);
  });
});

describe('the step that answers', () => {
  function answer(words: string | undefined) {
    const dir = makeRepository({});
    const bin = join(dir, '.git', 'bin');
    mkdirSync(join(dir, '.git', 'answer'), { recursive: true });
    mkdirSync(bin);
    if (words !== undefined) writeFileSync(join(dir, '.git', 'answer', 'answer.md'), words);
    // In place of GitHub's own command: it keeps what it was called with, and the file it was to send.
    writeFileSync(
      join(bin, 'gh'),
      '#!/bin/sh\nprintf "%s\\n" "$@" > "$RUNNER_TEMP/called"\ncp "$5" "$RUNNER_TEMP/sent"\n',
    );
    chmodSync(join(bin, 'gh'), 0o755);
    const { status, stderr } = runStep('form.yml', 'answer', 'answer', dir, {
      RUNNER_TEMP: join(dir, '.git'),
      NUMBER: '7',
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    });
    const read = (name: string) => readFileSync(join(dir, '.git', name), 'utf8');
    return { status, stderr, called: () => read('called').split('\n').slice(0, 4), sent: () => read('sent') };
  }

  test('sends what the import said, letter by letter', () => {
    const words = '原因 $(touch x) `touch y` ${{ github.token }} $NUMBER\n';
    const { status, stderr, called, sent } = answer(words);
    expect(status, stderr).toBe(0);
    expect(called()).toEqual(['issue', 'comment', '7', '--body-file']);
    expect(sent()).toBe(words);
  });

  test.each([undefined, ''])('says that the handling broke where the import said nothing (%j)', (words) => {
    const { status, stderr, sent } = answer(words);
    expect(status, stderr).toBe(0);
    expect(sent()).toContain('不是文字的问题');
    expect(sent()).toContain('the fault is not in your text');
  });
});

function patchOf(path: string, text: string): string {
  const lines = text.trimEnd().split('\n');
  return [
    `diff --git a/${path} b/${path}`,
    'new file mode 100644',
    '--- /dev/null',
    `+++ b/${path}`,
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
}
