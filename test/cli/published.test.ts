import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedFiles } from '../../src/cli/published.ts';
import { commit, type Files, git, makeRepository, writeFiles } from '../forge/git-repository.ts';
import { runCli } from './run-cli.ts';

const topic = (title: string, head = '') => `---
title: ${title}
en: About ${title}
summary: 怎样把损失降下去。
updated: 2024-02
${head}---

还没有写。
`;
const OLD = 'content/topics/optimisation.mdx';
const NEW = 'content/topics/optimization.mdx';

function repository(files: Files = {}): string {
  return makeRepository({ [OLD]: topic('优化'), 'content/topics/data.mdx': topic('数据'), ...files });
}

/** What the check says of the content, as `file rule` in each line. */
function told(dir: string, env: Readonly<Record<string, string>> = {}): string[] {
  const { stdout, stderr } = runCli('check', ['--format', 'json'], { CONTENT_DIR: join(dir, 'content'), ...env });
  expect(stderr).not.toContain('Error');
  return (JSON.parse(stdout) as { file: string; rule: string }[]).map(
    ({ file, rule }) => `${file.slice(file.indexOf('topics/'))} ${rule}`,
  );
}

test('the check tells a file that was renamed, until it says what it was called', () => {
  const dir = repository();
  writeFiles(dir, { [OLD]: undefined, [NEW]: topic('优化') });
  expect(told(dir)).toEqual(['topics/optimisation.mdx permalink']);
  writeFiles(dir, { [NEW]: topic('优化', 'was: [optimisation]\n') });
  expect(told(dir)).toEqual([]);
  // Not committed, committed: what was published is where the branch left the main one.
  commit(dir, {});
  expect(told(dir)).toEqual([]);
}, 60_000);

test('what was published is what stands upstream, however many commits ago', () => {
  const dir = repository();
  git(dir, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  commit(dir, { [OLD]: undefined, [NEW]: topic('优化') });
  commit(dir, { 'content/topics/data.mdx': undefined, 'content/topics/later.mdx': topic('以后') });
  const published = publishedFiles(join(dir, 'content'));
  expect([...published.keys()].sort()).toEqual(['topic/data', 'topic/optimisation']);
  // What came and went since was never published.
  commit(dir, { 'content/topics/later.mdx': undefined });
  expect([...publishedFiles(join(dir, 'content')).keys()].sort()).toEqual(['topic/data', 'topic/optimisation']);
});

test('a base can be named, and one that is not known is told', () => {
  const dir = repository();
  const first = git(dir, 'rev-parse', 'HEAD').trim();
  commit(dir, { [OLD]: undefined });
  expect([...publishedFiles(join(dir, 'content')).keys()]).toEqual([]);
  expect([...publishedFiles(join(dir, 'content'), first).keys()]).toEqual(['topic/optimisation']);
  expect(() => publishedFiles(join(dir, 'content'), 'no-such-commit')).toThrow('no-such-commit');
  const { status, stdout } = runCli('check', [], { CONTENT_DIR: join(dir, 'content'), WENQU_BASE: first });
  expect(status).toBe(1);
  expect(stdout).toContain('`topics/optimisation`');
});

test('reads each file as it was, whatever is beside it', () => {
  const dir = repository({ 'content/papers/2401.00001.yml': 'title: A Made-up Paper\n', 'content/notes.txt': 'x' });
  writeFiles(dir, { [OLD]: topic('改过', 'was: [descent]\n'), 'content/papers/2401.00001.yml': undefined });
  writeFiles(dir, { 'content/notes.txt': 'y', 'content/topics/fresh.mdx': topic('新的') });
  const published = publishedFiles(join(dir, 'content'));
  expect([...published.keys()].sort()).toEqual(['paper/2401.00001', 'topic/optimisation']);
  expect(published.get('topic/optimisation')?.was).toEqual([]);
});

test('is silent where nothing tells what was published', () => {
  const outside = mkdtempSync(join(tmpdir(), 'wenqu-no-git-'));
  writeFileSync(join(outside, 'glossary.yml'), '[]\n');
  expect(publishedFiles(outside).size).toBe(0);
  const dir = repository();
  writeFiles(dir, { 'other/topics/data.mdx': topic('没有交给 git') });
  expect(publishedFiles(join(dir, 'other')).size).toBe(0);
  const empty = mkdtempSync(join(tmpdir(), 'wenqu-empty-git-'));
  git(empty, 'init', '-q');
  expect(publishedFiles(empty).size).toBe(0);
});
