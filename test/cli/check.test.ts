import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { copyOf, runCli } from './run-cli.ts';

const CONTENT = join(ROOT, 'content');
const THREAD = 'threads/2023/wider-or-deeper.mdx';

describe('npm run check', () => {
  test('finds nothing wrong with the real content', () => {
    const { status, stdout, stderr } = runCli('check', ['--format', 'json'], { CONTENT_DIR: CONTENT });
    // A busy machine is told how far it is.
    expect(stderr.replace(/^checking .*\n/gmu, '')).toBe('');
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  test('prints problems of several files as JSON, in order of file and line', () => {
    const dir = copyOf(CONTENT);
    const file = join(dir, THREAD);
    writeFileSync(file, readFileSync(file, 'utf8').replace('topics: [depth-and-width', 'topics: [depth-and-widht'));
    appendFileSync(file, '\nstray text\n');
    appendFileSync(join(dir, 'analyses/kan-or-mlp.mdx'), '\n{process.exit(1)}\n');
    const { status, stdout } = runCli('check', ['--format', 'json'], { CONTENT_DIR: dir });
    expect(status).toBe(1);
    const problems = JSON.parse(stdout) as {
      file: string;
      line: number;
      column: number;
      rule: string;
      message: string;
      help?: string;
    }[];
    expect(
      problems.map(({ file: name, rule }) => [
        name.slice(name.indexOf('analyses/') >= 0 ? name.indexOf('analyses/') : name.indexOf('threads/')),
        rule,
      ]),
    ).toEqual([
      ['analyses/kan-or-mlp.mdx', 'markdown'],
      [THREAD, 'topic-exists'],
      [THREAD, 'structure'],
    ]);
    expect(problems[1]?.help).toContain('depth-and-width');
    for (const { line, column } of problems) expect(line * column).toBeGreaterThan(0);
  });

  test('speaks Chinese when asked', () => {
    const dir = copyOf(CONTENT);
    appendFileSync(join(dir, THREAD), '\nstray text\n');
    expect(runCli('check', ['--lang', 'zh'], { CONTENT_DIR: dir }).stdout).toContain('不应有写在问答之外的正文');
  });

  test('prints workflow commands for a forge', () => {
    const dir = copyOf(CONTENT);
    appendFileSync(join(dir, THREAD), '\nstray text\n');
    expect(runCli('check', ['--format', 'github'], { CONTENT_DIR: dir }).stdout).toMatch(
      /^::error file=.*wider-or-deeper\.mdx,line=\d+,col=1,title=structure::/mu,
    );
  });

  test('brings files into normal form with --fix and changes nothing the second time', () => {
    const dir = copyOf(CONTENT);
    const file = join(dir, THREAD);
    const tidy = readFileSync(file, 'utf8');
    writeFileSync(file, tidy.replace('kind: question\n', '').replace('---\n', '---\nkind: "question"\n'));
    expect(runCli('check', ['--fix'], { CONTENT_DIR: dir }).stderr).toContain(`tidied ${THREAD}`);
    expect(readFileSync(file, 'utf8')).toBe(tidy);
    expect(runCli('check', ['--fix'], { CONTENT_DIR: dir }).stderr).not.toContain('tidied');
  });

  test('says in one sentence that a folder or a flag is not there', () => {
    expect(runCli('check', [], { CONTENT_DIR: join(CONTENT, 'nowhere') })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Content folder not found') as string,
    });
    expect(runCli('check', ['content/nowhere.mdx'], { CONTENT_DIR: CONTENT })).toMatchObject({
      status: 1,
      stderr: 'No such file or folder: content/nowhere.mdx\n',
    });
    expect(runCli('check', ['--format', 'xml'], { CONTENT_DIR: CONTENT })).toMatchObject({
      status: 1,
      stderr: 'Unexpected --format xml, expected one of text, json, github\n',
    });
  });
});
