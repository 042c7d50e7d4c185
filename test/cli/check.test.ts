import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { knownCopyOf, runCli } from './run-cli.ts';

const CONTENT = join(ROOT, 'content');
const THREAD = 'threads/2023/wider-or-deeper.mdx';
/** Two files: to mend, all of a folder are read anew. */
const SMALL = join(ROOT, 'test/cases/light/content');
const SMALL_THREAD = 'threads/2024/attention-temperature.mdx';

describe('npm run check', () => {
  test('finds nothing wrong with the real content', () => {
    const { status, stdout, stderr } = runCli('check', ['--format', 'json'], { CONTENT_DIR: CONTENT });
    // A busy machine is told how far it is.
    expect(stderr.replace(/^checking .*\n/gmu, '')).toBe('');
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });

  test('prints problems of several files as JSON, in order of file and line', () => {
    const dir = knownCopyOf(CONTENT);
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
    const dir = knownCopyOf(CONTENT);
    appendFileSync(join(dir, THREAD), '\nstray text\n');
    expect(runCli('check', ['--lang', 'zh'], { CONTENT_DIR: dir }).stdout).toContain('不应有写在问答之外的正文');
  });

  test('prints workflow commands for a forge', () => {
    const dir = knownCopyOf(CONTENT);
    appendFileSync(join(dir, THREAD), '\nstray text\n');
    expect(runCli('check', ['--format', 'github'], { CONTENT_DIR: dir }).stdout).toMatch(
      /^::error file=.*wider-or-deeper\.mdx,line=\d+,col=1,title=structure::/mu,
    );
  });

  test('brings files into normal form with --fix and changes nothing the second time', () => {
    const dir = knownCopyOf(SMALL);
    const file = join(dir, SMALL_THREAD);
    const tidy = readFileSync(file, 'utf8');
    writeFileSync(file, tidy.replace('kind: question\n', '').replace('---\n', '---\nkind: "question"\n'));
    expect(runCli('check', ['--fix'], { CONTENT_DIR: dir }).stderr).toContain(`tidied ${SMALL_THREAD}`);
    expect(readFileSync(file, 'utf8')).toBe(tidy);
    expect(runCli('check', ['--fix'], { CONTENT_DIR: dir }).stderr).not.toContain('tidied');
  });

  test('--fix leaves every byte of what is no UTF-8, or no content file, where it is', () => {
    const dir = knownCopyOf(SMALL);
    mkdirSync(join(dir, 'threads/2023'));
    const text = readFileSync(join(dir, SMALL_THREAD), 'utf8');
    const files: readonly (readonly [path: string, bytes: Buffer])[] = [
      // "损失" in GBK, with the line ends of Windows.
      ['threads/2023/gbk.mdx', Buffer.from('---\r\ntitle: \xcb\xf0\xca\xa7\r\n---\r\n', 'latin1')],
      ['threads/2023/utf-16.mdx', Buffer.from('\ufeff' + text.replaceAll('\n', '\r\n'), 'utf16le')],
      ['threads/2023/utf-16-bare.mdx', Buffer.from('a\r\nb\r\n', 'utf16le')],
      ['threads/2023/shot.png', Buffer.from('\x89PNG\r\n\x1a\n\r\r\n', 'latin1')],
      ['notes.txt', Buffer.from('one\r\ntwo\r\n')],
    ];
    for (const [path, bytes] of files) writeFileSync(join(dir, path), bytes);
    const { stdout, stderr } = runCli('check', ['--fix'], { CONTENT_DIR: dir });
    expect(stderr).not.toContain('tidied');
    for (const [path, bytes] of files) {
      expect(readFileSync(join(dir, path)).equals(bytes), path).toBe(true);
      expect(stdout).toContain(path);
    }
  });

  test('follows no link out of the folder or round in it, and changes nothing behind one', () => {
    const dir = knownCopyOf(SMALL);
    const outside = mkdtempSync(join(tmpdir(), 'wenqu-outside-'));
    const untidy = 'kind: "question"\r\nthe words outside\r\n';
    writeFileSync(join(outside, 'note.mdx'), untidy);
    symlinkSync(outside, join(dir, 'threads/2022'), 'junction');
    symlinkSync(join(dir, 'threads'), join(dir, 'threads/2024/round'), 'junction');
    const figures = join(dir, 'figures');
    mkdirSync(figures, { recursive: true });
    writeFileSync(join(outside, 'seen.png'), readFileSync(join(ROOT, '.github/topic-page.png')));
    symlinkSync(outside, join(figures, 'linked'), 'junction');
    const file = join(dir, 'topics/attention.mdx');
    appendFileSync(file, '\n<Figure src="figures/linked/seen.png" alt="一张图" />\n');
    const { stdout } = runCli('check', ['--fix', '--format', 'json'], { CONTENT_DIR: dir });
    const told = (JSON.parse(stdout) as { file: string; rule: string }[]).map(
      (problem) =>
        `${problem.file.slice(problem.file.lastIndexOf('content/') + 1).replace(/^.*?(?=threads|figures|topics)/u, '')} ${problem.rule}`,
    );
    expect(told.sort()).toEqual([
      'figures/linked unreadable',
      'threads/2022 unreadable',
      'threads/2024/round unreadable',
      'topics/attention.mdx figure-exists',
    ]);
    expect(readFileSync(join(outside, 'note.mdx'), 'utf8')).toBe(untidy);
  });

  test('tells hidden files, repositories within, and what is no picture among the pictures, shown or not, and passes over what systems leave', () => {
    const dir = knownCopyOf(CONTENT);
    mkdirSync(join(dir, 'figures/.thumbs'), { recursive: true });
    for (const path of [
      '.gitattributes',
      'threads/2023/.draft.mdx',
      'pages/.hidden',
      'figures/x.html',
      'figures/.thumbs/a.png',
    ])
      writeFileSync(join(dir, path), 'x\n');
    for (const path of ['.DS_Store', 'threads/2023/.wider-or-deeper.mdx.swp']) writeFileSync(join(dir, path), 'x\n');
    // No document shows them.
    writeFileSync(
      join(dir, 'figures/script.png'),
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>\n',
    );
    symlinkSync(join(ROOT, '.github/topic-page.png'), join(dir, 'figures/link.png'));
    // A repository within, as a submodule is.
    mkdirSync(join(dir, 'threads/2022'), { recursive: true });
    writeFileSync(join(dir, 'threads/2022/.git'), 'gitdir: ../../x\n');
    const { stdout } = runCli('check', ['--format', 'json'], { CONTENT_DIR: dir });
    const problems = JSON.parse(stdout) as { file: string; rule: string }[];
    const named = problems.filter(({ rule }) => rule === 'file-name').map(({ file }) => file);
    expect(named).toHaveLength(5);
    for (const end of ['.gitattributes', '.draft.mdx', '.hidden', 'x.html', 'a.png'])
      expect(
        named.filter((file) => file.endsWith(end)),
        end,
      ).toHaveLength(1);
    expect(stdout).not.toMatch(/DS_Store|\.swp/u);
    expect(
      problems
        .filter(({ rule }) => /^(?:figure-exists|unreadable)$/u.test(rule))
        .map(({ file, rule }) => `${file.split('/').at(-1)} ${rule}`),
    ).toEqual(['link.png figure-exists', 'script.png figure-exists', '.git unreadable']);
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
