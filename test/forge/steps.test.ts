import { lstatSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, makeRepository, writeFiles } from './git-repository.ts';
import { runStep } from './run-step.ts';

const BASE = {
  'package.json': 'of the base',
  'src/check.ts': 'of the base',
  'content/pages/about.mdx': 'of the base',
  'content/threads/2024/old.mdx': 'old',
  'content/threads/2024/gone.mdx': 'gone',
};

/** A checkout as the forge gives it: a merge commit, whose first parent is the base. */
function requested(change: (dir: string) => void): string {
  const dir = makeRepository(BASE);
  git(dir, 'switch', '-q', '-c', 'request');
  change(dir);
  git(dir, 'add', '-A');
  git(dir, 'commit', '-q', '-m', 'The request');
  git(dir, 'switch', '-q', 'main');
  git(dir, 'merge', '-q', '--no-ff', '-m', 'Merge', 'request');
  return dir;
}

describe('the step that takes content alone from a request', () => {
  const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

  test('keeps the code of the base and the pages that are compiled', () => {
    const dir = requested((at) => {
      writeFiles(at, {
        'package.json': 'evil',
        'src/check.ts': 'evil',
        'src/new.ts': 'evil',
        '.npmrc': 'evil',
        'content/pages/about.mdx': 'evil',
        'content/pages/new.mdx': 'evil',
        'content/threads/2024/new.mdx': 'new',
        'content/threads/2024/gone.mdx': undefined,
      });
    });
    const { status, stderr, output } = runStep('request.yml', 'content', 'base-code', dir);
    expect(status, stderr).toBe(0);
    for (const path of ['package.json', 'src/check.ts', 'content/pages/about.mdx'])
      expect(read(dir, path)).toBe('of the base');
    for (const path of ['src/new.ts', '.npmrc', 'content/pages/new.mdx', 'content/threads/2024/gone.mdx'])
      expect(existsSync(join(dir, path)), path).toBe(false);
    expect(read(dir, 'content/threads/2024/new.mdx')).toBe('new');
    expect(read(dir, 'content/threads/2024/old.mdx')).toBe('old');
    expect(output).toBe(
      `base=${git(dir, 'rev-parse', 'main^1').trim()}\nmerged=${git(dir, 'rev-parse', 'main').trim()}\n`,
    );
  });

  test('makes plain files of links', () => {
    const dir = requested((at) => {
      symlinkSync('../../../package.json', join(at, 'content/threads/2024/link.mdx'));
    });
    expect(runStep('request.yml', 'content', 'base-code', dir).status).toBe(0);
    expect(lstatSync(join(dir, 'content/threads/2024/link.mdx')).isFile()).toBe(true);
  });

  test('keeps a folder of its own when the content folder has become a link', () => {
    const dir = requested((at) => {
      git(at, 'rm', '-rq', 'content');
      symlinkSync('/tmp', join(at, 'content'));
    });
    expect(runStep('request.yml', 'content', 'base-code', dir).status).toBe(0);
    expect(lstatSync(join(dir, 'content')).isDirectory()).toBe(true);
    expect(read(dir, 'content/pages/about.mdx')).toBe('of the base');
  });
});

describe('hidden files', () => {
  const HIDDEN = ['content/.gitattributes', 'content/threads/2024/.draft.mdx', 'content/threads/.x/new.mdx'];
  const dir = requested((at) => {
    writeFiles(at, {
      ...Object.fromEntries(HIDDEN.map((path) => [path, '*.mdx text eol=crlf\n'])),
      'content/threads/2024/new.mdx': 'new\n',
    });
  });
  const merged = git(dir, 'rev-parse', 'HEAD').trim();
  const clean = requested((at) => {
    writeFiles(at, { 'content/threads/2024/new.mdx': 'new' });
  });

  test('are not taken with the content, and change nothing of it', () => {
    expect(runStep('request.yml', 'content', 'base-code', dir).status).toBe(0);
    for (const path of HIDDEN) expect(existsSync(join(dir, path)), path).toBe(false);
    expect(readFileSync(join(dir, 'content/threads/2024/new.mdx'), 'utf8')).toBe('new\n');
  });

  test('are told', () => {
    expect(runStep('request.yml', 'content', 'hidden', dir, { MERGED: merged }).status).toBe(1);
    expect(runStep('request.yml', 'content', 'hidden', clean, { MERGED: 'HEAD' }).status).toBe(0);
  });

  test.each([
    ['a link', '120000'],
    ['another repository', '160000'],
  ])('so is %s', (_, mode) => {
    const at = makeRepository(BASE);
    const [link, commit] = [git(at, 'rev-parse', 'HEAD:content/threads/2024/old.mdx'), git(at, 'rev-parse', 'HEAD')];
    const object = (mode === '120000' ? link : commit).trim();
    git(at, 'update-index', '--add', '--cacheinfo', `${mode},${object},content/figures/b.png`);
    git(at, 'commit', '-q', '-m', 'A step');
    expect(runStep('request.yml', 'content', 'hidden', at, { MERGED: 'HEAD' }).status).toBe(1);
  });
});

describe('the step that tells what a request changes', () => {
  test.each([
    ['content/threads/2024/new.mdx', 'content=true\ncode=false\n'],
    ['content/pages/new.mdx', 'content=false\ncode=true\n'],
    ['src/new.ts', 'content=false\ncode=true\n'],
    ['.github/workflows/new.yml', 'content=false\ncode=true\n'],
  ])('%s', (path, kinds) => {
    const dir = requested((at) => {
      writeFiles(at, { [path]: 'new' });
    });
    const { status, output } = runStep('request.yml', 'kinds', 'kinds', dir);
    expect(status).toBe(0);
    expect(output).toBe(kinds);
  });
});

describe('the step that takes the patch of a form', () => {
  function take(change: (dir: string) => void) {
    const dir = makeRepository(BASE);
    change(dir);
    git(dir, 'add', '-A');
    const patch = git(dir, 'diff', '--cached', '--binary');
    git(dir, 'reset', '-q', '--hard');
    const temp = join(dir, '.git', 'runner');
    mkdirSync(join(temp, 'request'), { recursive: true });
    writeFileSync(join(temp, 'request/content.patch'), patch);
    return runStep('form.yml', 'write', 'take', dir, { RUNNER_TEMP: temp });
  }
  const write = (dir: string, path: string, text = 'new') => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };

  test('takes new files of content', () => {
    const { status, stderr } = take((dir) => {
      write(dir, 'content/threads/2024/new-talk.mdx');
      write(dir, 'content/papers/2406.11813.yml');
    });
    expect(status, stderr).toBe(0);
  });

  test.each([
    ['a workflow', '.github/workflows/new.yml'],
    ['code', 'src/new.ts'],
    ['a page that is compiled', 'content/pages/new.mdx'],
    ['a change of what is there', 'content/threads/2024/old.mdx'],
  ])('refuses %s', (_, path) => {
    const { status } = take((dir) => {
      write(dir, 'content/threads/2024/new-talk.mdx');
      write(dir, path, 'other');
    });
    expect(status).not.toBe(0);
  });

  test('refuses a link', () => {
    const { status } = take((dir) => {
      symlinkSync('/etc/passwd', join(dir, 'content/threads/2024/link.mdx'));
    });
    expect(status).not.toBe(0);
  });
});
