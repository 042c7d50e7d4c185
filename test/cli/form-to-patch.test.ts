import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LABELS, readForm } from '../../src/cli/form/read-form.ts';
import { readPatch } from '../../src/cli/form/read-patch.ts';
import { patchOf } from '../../src/workbench/patch.ts';
import { git, makeRepository } from '../forge/git-repository.ts';
import { runCli } from './run-cli.ts';

const TALK = [
  '研究员1：为什么余弦学习率要先 warmup？',
  '研究员2：因为一开始二阶矩估计不准，步子会太大。',
  '研究员1：那去掉 warmup，把 beta2 调大行吗？',
  '研究员2：试过，不稳。',
].join('\n');

function bodyOf({
  consent = '- [X] 一\n- [X] 二',
  dialect = '不知道 / not sure',
  place = '_No response_',
  text = `\`\`\`text\n${TALK}\n\`\`\``,
} = {}): string {
  const { consent: a, dialect: b, place: c, text: d } = LABELS;
  return [`### ${a}`, consent, `### ${b}`, dialect, `### ${c}`, place, `### ${d}`, text].join('\n\n');
}

function run(body: string) {
  const dir = makeRepository({
    'content/topics/learning-rate.mdx':
      '---\ntitle: 学习率\nen: Learning rate\nsummary: 学习率怎么定。\nupdated: 2024-01\n---\n\n学习率怎么定。\n',
  });
  const event = join(mkdtempSync(join(tmpdir(), 'wenqu-event-')), 'event.json');
  writeFileSync(event, JSON.stringify({ issue: { number: 7, body } }));
  const into = join(mkdtempSync(join(tmpdir(), 'wenqu-into-')), 'request');
  const outcome = runCli('form-to-patch', [event, '--into', into], { CONTENT_DIR: join(dir, 'content') });
  const read = (name: string) => readFileSync(join(into, name), 'utf8');
  return { ...outcome, dir, into, read };
}

describe('a form', () => {
  test('gives back the pasted text as it was', () => {
    expect(readForm(bodyOf())).toEqual({ text: `${TALK}\n`, dialect: undefined, place: undefined });
  });

  test('keeps fences, headings and marks of fields inside the pasted text', () => {
    const text = `before\n\`\`\`\ncode\n\`\`\`\n### ${LABELS.place}\n\nnot the place\n\n### ${LABELS.consent}\n\n- [ ] no`;
    const form = readForm(bodyOf({ text: `\`\`\`text\n${text}\n\`\`\``, place: 'a group', dialect: 'web · 网页' }));
    expect(form).toEqual({ text: `${text}\n`, dialect: 'web', place: 'a group' });
  });

  test('is refused without every consent, without a text, or when it is no form', () => {
    expect(readForm(bodyOf({ consent: '- [X] 一\n- [ ] 二' }))).toHaveProperty('refusal');
    expect(readForm(bodyOf({ consent: '_No response_' }))).toHaveProperty('refusal');
    expect(readForm(bodyOf({ text: '```text\n\n```' }))).toHaveProperty('refusal');
    expect(readForm('just words')).toHaveProperty('refusal');
  });
});

describe('form-to-patch', () => {
  test('makes a patch of new files that passes the check where it is applied, and the words of the request', () => {
    const { status, stderr, dir, into, read } = run(bodyOf({ place: '一个研究群' }));
    expect(status, stderr).toBe(0);
    git(dir, 'reset', '-q', '--hard');
    git(dir, 'clean', '-fdq');
    git(dir, 'apply', '--index', join(into, 'content.patch'));
    const added = git(dir, 'diff', '--cached', '--name-status').trim().split('\n');
    expect(added.filter((line) => !/^A\tcontent\/(?:threads|topics)\//u.test(line))).toEqual([]);
    expect(added.some((line) => line.includes('threads/'))).toBe(true);
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: join(dir, 'content') }).stdout.trim()).toBe('[]');
    expect(read('body.md')).toContain('Closes #7');
    expect(read('body.md')).toContain('`一个研究群`');
    expect(read('body.md')).toContain('words are still to be written');
  });

  test('tells no name that stands behind a label, on no way out', () => {
    const named = TALK.replaceAll('研究员1', '王小明').replaceAll('研究员2', '李大勇');
    const { status, stdout, stderr, into, read } = run(bodyOf({ text: `\`\`\`text\n${named}\n\`\`\`` }));
    expect(status, stderr).toBe(0);
    const told = [stdout, stderr, ...readdirSync(into).map(read)].join('\n');
    expect(told).not.toMatch(/王小明|李大勇/u);
    expect(read('content.patch')).toContain('研究员1');
  });

  test('names nobody where it tells what it was not sure of, and keeps the line', () => {
    const text = '张三丰：为什么余弦学习率要先 warmup？\n李四平：@王五 说开始时步子会太大。';
    const { status, stderr, read } = run(bodyOf({ text: `\`\`\`text\n${text}\n\`\`\`` }));
    expect(status, stderr).toBe(0);
    expect(read('body.md')).not.toMatch(/张三丰|李四平|王五/u);
    expect(read('body.md')).toContain('- 1 · `“…” stands before a colon once only');
  });

  test('writes nothing but why when the form is refused, in both languages', () => {
    const { status, stderr, into, read } = run(bodyOf({ consent: '- [ ] 一' }));
    expect(status).toBe(1);
    expect(stderr).toContain('consent');
    expect(readdirSync(into)).toEqual(['answer.md']);
    expect(read('answer.md')).toContain('同意一栏要每一项都勾上');
    expect(read('answer.md')).toContain('Every box of consent must be ticked');
  });
});

describe('a patch from the workbench', () => {
  const THREAD = `---
title: 余弦学习率要先 warmup 吗？
kind: short
date: "2024-05"
status: answered
statusDate: 2024-05
summary: 要，二阶矩开始时估计不准。
topics: [learning-rate]
source:
  name: 一个研究群
  rights: retold
---

<Question>

要先 warmup 吗？

</Question>

<Reply id="r1">

要。

</Reply>
`;
  const patch = patchOf([{ path: 'threads/2024/warmup.mdx', text: THREAD }]);

  test('is what was put into it', () => {
    const files = [
      { path: 'threads/2024/warmup.mdx', text: THREAD },
      { path: 'papers/2304.09871.yml', text: 'arxiv: "2304.09871"\n' },
    ];
    expect(readPatch(`${patchOf(files)}\n`)).toEqual(files);
    expect(readPatch(TALK)).toBeUndefined();
  });

  test('becomes the files it holds', () => {
    const { status, stderr, dir, read } = run(bodyOf({ text: `\`\`\`text\n${patch}\`\`\`` }));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(dir, 'content/threads/2024/warmup.mdx'), 'utf8')).toBe(THREAD);
    expect(read('content.patch')).toContain('+++ b/content/threads/2024/warmup.mdx');
  });

  test.each([
    ['a file outside the content', patch.replaceAll('content/threads/2024/warmup.mdx', 'content/../package.json')],
    ['a page of ours, which is compiled', patch.replaceAll('threads/2024/warmup.mdx', 'pages/about.mdx')],
    ['a change to what is there', patch.replace('new file mode 100644\n', '')],
    ['a link', patch.replace('100644', '120000')],
    ['fewer lines than it says', patch.split('\n').slice(0, -4).join('\n')],
    ['something behind it', `${patch}rename from content/a\n`],
    ['a file of the code behind it', patch + patch.replaceAll('content/threads/2024/warmup.mdx', 'src/x.ts')],
  ])('is refused whole for %s', (_, text) => {
    expect(readPatch(text)).toHaveProperty('refusal');
    const { status, dir } = run(bodyOf({ text: `\`\`\`text\n${text}\n\`\`\`` }));
    expect(status).toBe(1);
    expect(existsSync(join(dir, 'content/threads'))).toBe(false);
  });
});
