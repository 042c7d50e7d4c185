/** A stranger with a terminal: the four commands of CONTRIBUTING, word for word, in a fresh clone, from a pasted chat to a branch that passes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { git } from './git-repository.ts';

const CHAT = `王小雨 2024-05-11 10:02
窗口拉到 32k 以后，开头说过的事模型还是会忘，是注意力不够用吗？

陈大山 2024-05-11 10:05
先看训练数据。长文本不到百分之一，它没有学过往远处看。

王小雨 2024-05-11 10:07
那继续训练要多少长文本才够？

陈大山 2024-05-11 10:12
我们试过百分之十，中间那一段就捡回来了。

李青 2024-05-11 10:20
同意，我们也差不多，再多就没有变化。
`;

test('CONTRIBUTING and the page of the site say the same four commands, in both languages', () => {
  const guides = ['.github/CONTRIBUTING.md', 'content/pages/contribute.mdx', 'content/pages/contribute.en.mdx'];
  const said = guides.flatMap(commandsIn);
  expect(said).toHaveLength(4);
  for (const commands of said) expect(commands).toEqual(said[0]);
  expect(said[0]).toHaveLength(4);
});

test('they bring a chat to a branch that passes, with content alone and without the names', () => {
  const { clone, origin } = freshClone();
  writeFileSync(join(clone, 'raw.txt'), CHAT);
  const [bring = '', check = '', look = '', send = ''] = commandsIn('.github/CONTRIBUTING.md')[0] ?? [];
  // What it shows is held by browser/preview.test.ts; it runs until somebody ends it.
  expect(look).toBe('npm run dev');

  expect(run(clone, bring)).toMatchObject({ status: 0 });
  expect(run(clone, check)).toMatchObject({ status: 0 });
  const before = git(origin, 'rev-parse', 'main');
  expect(run(clone, send)).toMatchObject({ status: 0 });

  const branch = git(origin, 'rev-parse', 'my-thread').trim();
  expect(git(origin, 'rev-parse', `${branch}^`)).toBe(before);
  const changed = git(origin, 'diff', '--name-status', 'main', branch).trim().split('\n');
  expect(changed.filter((line) => !/^A\tcontent\/(?:threads|topics)\//u.test(line))).toEqual([]);
  const [thread] = changed.filter((line) => line.includes('content/threads/'));
  const text = git(origin, 'show', `${branch}:${thread?.slice(2) ?? ''}`);
  expect(text).toContain('我们试过百分之十，中间那一段就捡回来了。');
  expect(text).toContain('研究员2');
  expect(text).not.toMatch(/王小雨|陈大山|李青/u);
});

/** Block by block, without what is explained behind them. */
function commandsIn(path: string): string[][] {
  const guide = readFileSync(join(ROOT, path), 'utf8');
  return [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].map((match) =>
    (match[1] ?? '')
      .trim()
      .split('\n')
      .map((line) => line.replace(/\s+# .*$/u, '')),
  );
}

/** A clone of this tree as it is, with its packages installed, and the repository that it came from. */
function freshClone(): { readonly clone: string; readonly origin: string } {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-stranger-'));
  const [tree, origin, clone] = ['tree', 'origin.git', 'clone'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(tree);
  for (const name of [
    'src',
    'public',
    'content',
    '.github',
    '.gitignore',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, name), join(tree, name), { recursive: true });
  git(tree, 'init', '-q', '-b', 'main');
  git(tree, 'add', '-A');
  git(tree, 'commit', '-q', '-m', 'The project');
  git(dir, 'clone', '-q', '--bare', tree, origin);
  git(dir, 'clone', '-q', origin, clone);
  // As `npm ci` would leave it, package by package: it would put others in place of a link to the whole folder.
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '.wenqu-installed') symlinkSync(join(ROOT, 'node_modules', name), join(clone, 'node_modules', name));
  const lock = readFileSync(join(clone, 'package-lock.json'));
  writeFileSync(join(clone, 'node_modules/.wenqu-installed'), createHash('sha256').update(lock).digest('hex'));
  return { clone, origin };
}

function run(cwd: string, command: string) {
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@test.invalid',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@test.invalid',
  };
  const env = { ...process.env, ...who, LANG: 'en', CONTENT_DIR: '' };
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8', env });
  return { status, stdout, stderr };
}
