import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, makeRepository } from '../forge/git-repository.ts';
import { runCli } from './run-cli.ts';

const THREAD = 'content/threads/2023/warmup-first.mdx';
const OLD = `---
title: 为什么学习率要先升后降？
kind: question
date: 2024-05
status: answered
statusDate: 2024-06
summary: 起步时估计不准，步子太大会坏。
topics: [learning-rate]
source:
  name: 一个研究群
  rights: retold
---

<Question by="研究员1">

学习率为什么不从最大的开始？

</Question>

<Reply id="r1" by="研究员2">

起步时二阶矩估计不准。

</Reply>
`;
const TOPIC = `---
title: 学习率
en: Learning rate
summary: 学习率怎么定。
updated: 2024-01
---

学习率怎么定。
`;

/** A small content folder in a repository, and a commit on top of it. */
function requested(change: (old: string) => Readonly<Record<string, string | undefined>>) {
  const dir = makeRepository({ [THREAD]: OLD, 'content/topics/learning-rate.mdx': TOPIC });
  const base = git(dir, 'rev-parse', 'HEAD').trim();
  const head = commit(dir, change(OLD));
  return { dir, base, head, content: join(dir, 'content') };
}

function summarise({ base, content }: { base: string; content: string }, ...args: string[]) {
  return runCli('summarise-request', ['--base', base, ...args], { CONTENT_DIR: content });
}

/** The lines below a heading. */
function below(markdown: string, heading: string): string[] {
  const part = markdown.split('\n### ').find((one) => one.startsWith(heading));
  return part?.split('\n').filter((line) => line.startsWith('- ')) ?? [];
}

test('tells what changed, what is wrong and what to look at', () => {
  const request = requested((old) => ({
    'content/threads/2023/asked-again.mdx': old
      .replace(/^summary: .*$/mu, 'summary: 〔待写：得出了什么〕')
      .replace('rights: retold', 'rights: quoted')
      .replace('<Question by="研究员1">', '<Question by="苏晚">')
      .replace(/^source:$/mu, 'related: [threads/warmup-first]\nsource:'),
    'content/threads/2023/broken.mdx': old
      .replace(/^title: .*$/mu, 'title: 一个别的题目')
      .replace(/^topics: .*$/mu, 'topics: [no-such-topic]'),
    'content/papers/2101.00001.yml': [
      'title: A Paper Made Up for This Test',
      'authors: [A. Nobody]',
      'year: 2021',
      "arxiv: '2101.00001'",
      '',
    ].join('\n'),
    'src/new.ts': 'export {};\n',
    'content/pages/new.mdx': '# New\n',
  }));
  const { status, stdout, stderr } = summarise(request);
  expect(status, stderr).toBe(0);
  expect(below(stdout, 'What changed')).toHaveLength(3);
  expect(below(stdout, 'What changed').join('\n')).toMatch(
    /\*\*new\*\* `threads\/2023\/asked-again\.mdx` · `.+` · \d+ posts?/u,
  );
  expect(below(stdout, 'Problems').join('\n')).toContain('topic-exists · ');
  expect(below(stdout, 'Problems').every((line) => line.includes('broken.mdx'))).toBe(true);
  expect(below(stdout, 'Possible duplicates').join('\n')).toContain('↔ `threads/warmup-first`');
  expect(below(stdout, 'New papers')).toEqual(['- `papers/2101.00001.yml` `A Paper Made Up for This Test`']);
  const places = below(stdout, 'Places to look at');
  expect(places.map((line) => line.replace(/^- `.*asked-again\.mdx:\d+` /u, ''))).toEqual([
    'words are still to be written: `summary`',
    'the words are quoted: look for the permission',
    'somebody seems to speak under their own name',
  ]);
  expect(stdout).not.toContain('苏晚');
  expect(below(stdout, 'Code is changed')).toEqual(['- `src/new.ts`', '- `pages/new.mdx`']);
});

test('says of a good request that the check passes, and lists nothing that is not there', () => {
  const request = requested((old) => ({ [THREAD]: old.replace(/^summary: .*$/mu, 'summary: 说得短些。') }));
  const { stdout } = summarise(request, '--lang', 'zh');
  expect(stdout).toContain('## 检查通过');
  expect(stdout).toContain('新 0，改 1，删 0；可能重复 0，失效链接 0，新论文 0');
  expect(stdout.match(/^### .*/gmu)?.[0]).toBe('### 改动 (1)');
  expect(below(stdout, '问题')).toEqual([]);
});

test('tells only what the request did, not what came to the base meanwhile', () => {
  const { dir, base, content } = requested((old) => ({
    [THREAD]: old.replace(/^summary: .*$/mu, 'summary: 说得短些。'),
  }));
  git(dir, 'switch', '-q', '-c', 'later', base);
  const later = commit(dir, { 'src/later.ts': 'export {};\n' });
  git(dir, 'switch', '-q', 'main');
  const { stdout } = summarise({ base: later, content });
  expect(below(stdout, 'What changed')).toHaveLength(1);
  expect(stdout).not.toContain('later');
});

test('tells which addresses vanish', () => {
  const { stdout } = summarise(requested(() => ({ [THREAD]: undefined })));
  expect(below(stdout, 'Addresses that vanish')).toEqual(['- `threads/2023/warmup-first.mdx`']);
});

test('tells an address that vanishes as a problem too, and one that leads on as such', () => {
  const gone = summarise(requested(() => ({ [THREAD]: undefined }))).stdout;
  expect(below(gone, 'Problems')).toHaveLength(1);
  expect(below(gone, 'Problems')[0]).toContain('`threads/2023/warmup-first.mdx:1:1` · permalink · ');
  const { stdout } = summarise(
    requested((old) => ({
      [THREAD]: undefined,
      'content/threads/2023/warm-up.mdx': old.replace('source:', 'was: [warmup-first]\nsource:'),
    })),
  );
  expect(stdout).toContain('## The check passes');
  expect(below(stdout, 'Addresses that vanish')).toEqual([]);
  expect(below(stdout, 'Addresses that lead elsewhere')).toEqual([
    '- `threads/2023/warmup-first.mdx` → `threads/2023/warm-up.mdx`',
  ]);
});

test('shows words of strangers as words: no mark-up, no mention, no hidden sign', () => {
  const title = 'a`b @everyone <img src=x> [x](https://example.com) \u202e';
  const request = requested((old) => ({
    'content/threads/2023/hostile.mdx': old.replace(/^title: .*$/mu, `title: ${JSON.stringify(title)}`),
  }));
  const { stdout } = summarise(request);
  const [line = ''] = below(stdout, 'What changed');
  expect(line).toContain('`aˋb @everyone <img src=x> [x](https://example.com) ·`');
  const outside = stdout.replace(/`[^`\n]*`/gu, '');
  expect(outside).not.toMatch(/[@<>[\]]|\u202e/u);
});

test('does not know a commit that is not there', () => {
  const { status, stderr } = summarise({ ...requested(() => ({})), base: 'no-such-commit' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('no-such-commit');
});

test('its own problems come first, and those it causes elsewhere are one line', () => {
  const others = Object.fromEntries(
    Array.from({ length: 25 }, (_, at) => [
      `content/threads/2023/a-link-${at}.mdx`,
      OLD.replace(/^title: .*$/mu, `title: 第 ${at} 个问题是什么？`)
        .replace('起步时二阶矩', `见 [那里](/threads/warmup-first/#r1)，第 ${at} 次起步时二阶矩`)
        .replace(/^source:$/mu, 'related: [threads/warmup-first]\nsource:'),
    ]),
  );
  const dir = makeRepository({ [THREAD]: OLD, 'content/topics/learning-rate.mdx': TOPIC, ...others });
  const base = git(dir, 'rev-parse', 'HEAD').trim();
  commit(dir, {
    [THREAD]: undefined,
    'content/threads/2023/zz-own.mdx': OLD.replace(/^title: .*$/mu, 'title: 另一件事？').replace(
      /^topics: .*$/mu,
      'topics: [no-such-topic]',
    ),
  });
  const { stdout } = summarise({ base, content: join(dir, 'content') });
  const own = below(stdout, 'Problems (');
  expect(own.filter((line) => line.includes('zz-own.mdx'))).toHaveLength(1);
  expect(own.every((line) => /zz-own|warmup-first/u.test(line))).toBe(true);
  const elsewhere = below(stdout, 'Problems in other files');
  expect(elsewhere[0]).toMatch(
    /^- `50 links lead to threads\/warmup-first, which this request removes` · `threads\/2023\/a-link-0\.mdx:\d+` · and 49 more$/u,
  );
  expect(elsewhere).toHaveLength(1);
});

test('a file with many problems hides no other that the request changes', () => {
  const request = requested((old) => ({
    'content/threads/2023/a-many.mdx': old.replace('起步时二阶矩估计不准。', '一个 {x}。\n\n'.repeat(40)),
    'content/threads/2023/b-one.mdx': old
      .replace(/^title: .*$/mu, 'title: 另一件事？')
      .replace(/^topics: .*$/mu, 'topics: [no-such-topic]'),
  }));
  const own = below(summarise(request).stdout, 'Problems (');
  expect(own).toHaveLength(21);
  expect(own.slice(0, 2).join('\n')).toContain('b-one.mdx');
});
