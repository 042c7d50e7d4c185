import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileToWrite, writeFiles } from '../../src/import/write.ts';

const PROGRAM = join(import.meta.dirname, 'write-some.ts');
const BREAKER = join(import.meta.dirname, 'break-disk.ts');

const FILES: readonly FileToWrite[] = [
  { path: 'threads/2024/one.mdx', text: `one\n${'一'.repeat(3000)}` },
  { path: 'analyses/two.mdx', text: 'two\n' },
  { path: 'papers/2401.00001.yml', text: 'title: three\n' },
];
const OLD = { 'analyses/two.mdx': 'an older two\n', 'topics/stays.mdx': 'stays\n' };
const NEW = Object.fromEntries(FILES.map(({ path, text }) => [path, text]));

function folder(files: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-write-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** All files below, hidden ones too, and folders in which nothing is. */
function holding(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries.map((entry): [string, string] | undefined => {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) return [relative(dir, file), readFileSync(file, 'utf8')];
    return readdirSync(file).length === 0 ? [`${relative(dir, file)}/`, ''] : undefined;
  });
  return Object.fromEntries(files.filter((file) => file !== undefined));
}

function visible(dir: string): Record<string, string> {
  return Object.fromEntries(Object.entries(holding(dir)).filter(([path]) => !path.startsWith('.import')));
}

function run(
  dirs: readonly string[],
  { force = false, env = {} as Readonly<Record<string, string>>, wrap = [] as string[] } = {},
) {
  const list = join(mkdtempSync(join(tmpdir(), 'wenqu-list-')), 'files.json');
  writeFileSync(list, JSON.stringify(FILES));
  const breaker = env['BREAK_AT'] === undefined ? [] : ['--import', BREAKER];
  const command = [...wrap, process.execPath, ...breaker, PROGRAM, list, force ? 'force' : 'careful', ...dirs];
  return spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', env: { ...process.env, ...env } });
}

describe('writing into a content folder', () => {
  test('writes all files, and a second run changes nothing and says so', () => {
    const dir = folder({ 'topics/stays.mdx': 'stays\n' });
    expect(writeFiles(dir, FILES)).toEqual({ written: FILES.map(({ path }) => path), there: [] });
    const after = holding(dir);
    expect(after).toEqual({ ...NEW, 'topics/stays.mdx': 'stays\n' });
    expect(writeFiles(dir, FILES)).toEqual({ written: [], there: FILES.map(({ path }) => path) });
    expect(holding(dir)).toEqual(after);
  });

  test('writes what is missing where the others are there already', () => {
    const dir = folder({ 'analyses/two.mdx': 'two\n' });
    expect(writeFiles(dir, FILES)).toEqual({
      written: ['threads/2024/one.mdx', 'papers/2401.00001.yml'],
      there: ['analyses/two.mdx'],
    });
  });

  test('refuses with the files that say something else, and writes none', () => {
    const dir = folder(OLD);
    expect(writeFiles(dir, FILES)).toEqual({ refused: ['analyses/two.mdx'] });
    expect(holding(dir)).toEqual(OLD);
  });

  test('overwrites when told to', () => {
    const dir = folder(OLD);
    expect(writeFiles(dir, FILES, { force: true })).toEqual({ written: FILES.map(({ path }) => path), there: [] });
    expect(holding(dir)).toEqual({ ...OLD, ...NEW });
  });

  test('takes no path outside the folder', () => {
    expect(() => writeFiles(folder(), [{ path: '../x.mdx', text: '' }])).toThrow('No content file may lie at');
  });

  test('a file where a folder should be is told, and nothing is left', () => {
    const dir = folder({ threads: 'a file' });
    expect(writeFiles(dir, FILES)).toMatchObject({ failed: { en: expect.stringContaining('a file stands where') } });
    expect(holding(dir)).toEqual({ threads: 'a file' });
  });

  test('leaves alone what another run is writing', () => {
    const dir = folder();
    mkdirSync(join(dir, '.import/1-other'), { recursive: true });
    writeFileSync(
      join(dir, '.import/journal.json'),
      JSON.stringify({ pid: process.ppid, stage: '1-other', files: [] }),
    );
    const before = holding(dir);
    expect(writeFiles(dir, FILES)).toMatchObject({ failed: { en: expect.stringContaining('Another import') } });
    expect(holding(dir)).toEqual(before);
  });
});

describe.each([
  ['into new files', false, { 'topics/stays.mdx': 'stays\n' }],
  ['over old ones', true, OLD],
])('killed while it writes %s', (_, force, before) => {
  test('at any call, it leaves whole files only, and the next run completes them and sweeps up', () => {
    let kills = 0;
    let beforeAll = 0;
    let between = 0;
    for (let at = 1; ; at++) {
      const dir = folder(before);
      const { signal, status, stderr } = run([dir], { force, env: { BREAK_AT: String(at) } });
      if (signal !== 'SIGKILL') {
        expect(status, stderr).toBe(0);
        expect(holding(dir)).toEqual({ ...before, ...NEW });
        break;
      }
      kills++;
      const left = visible(dir);
      for (const [path, text] of Object.entries(left).filter(([path]) => !path.endsWith('/')))
        expect([NEW[path], (before as Record<string, string>)[path]]).toContain(text);
      if (Object.keys(before).every((path) => left[path] === (before as Record<string, string>)[path])) beforeAll++;
      else between++;
      expect(writeFiles(dir, FILES, { force })).not.toHaveProperty('failed');
      expect(holding(dir)).toEqual({ ...before, ...NEW });
    }
    expect(kills).toBeGreaterThan(25);
    expect(beforeAll).toBeGreaterThan(10);
    if (force) expect(between).toBeGreaterThan(5);
  }, 600_000);
});

test('killed from outside at any moment, the next run completes it', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({ path: `threads/2024/t${i}.mdx`, text: `${i}\n`.repeat(500) }));
  const list = join(mkdtempSync(join(tmpdir(), 'wenqu-list-')), 'files.json');
  writeFileSync(list, JSON.stringify(many));
  let killed = 0;
  for (let wait = 0; wait < 12; wait++) {
    const dir = folder();
    const child = spawn(process.execPath, [PROGRAM, list, 'careful', dir], { stdio: 'ignore' });
    // From the moment it begins to write.
    while (!existsSync(join(dir, '.import')) && child.exitCode === null)
      await new Promise((ready) => setTimeout(ready, 1));
    await new Promise((ready) => setTimeout(ready, wait * 6));
    child.kill('SIGKILL');
    if (child.exitCode === null) await new Promise((ready) => child.once('exit', ready));
    if (child.signalCode === 'SIGKILL') killed++;
    for (const [path, text] of Object.entries(visible(dir)).filter(([path]) => !path.endsWith('/')))
      expect(text).toBe(many.find((file) => file.path === path)?.text);
    expect(writeFiles(dir, many)).not.toHaveProperty('failed');
    expect(holding(dir)).toEqual(Object.fromEntries(many.map(({ path, text }) => [path, text])));
  }
  expect(killed).toBeGreaterThan(3);
}, 600_000);

describe('when the disk does not let it', () => {
  test.each([
    ['new files', false, { 'topics/stays.mdx': 'stays\n' }],
    ['old files', true, OLD],
  ])(
    'full at any call, it says so in a sentence and leaves all as it was: %s',
    (_, force, before) => {
      const dirs = Array.from({ length: 80 }, () => folder(before));
      const { status, stdout, stderr } = run(dirs, { force, env: { BREAK_AT: '1', BREAK_HOW: 'ENOSPC' } });
      expect(status, stderr).toBe(0);
      const outcomes = stdout.trim().split('\n');
      let failures = 0;
      for (const [index, dir] of dirs.entries()) {
        if ('written' in JSON.parse(outcomes[index] ?? '')) continue;
        failures++;
        expect(outcomes[index]).toContain('the disk is full');
        expect(holding(dir)).toEqual(before);
      }
      expect(failures).toBeGreaterThan(20);
      expect(outcomes.at(-1)).toContain('written');
    },
    600_000,
  );

  test.skipIf(process.platform === 'win32')('a limit on the size of files is told, and nothing is left', () => {
    const dir = folder(OLD);
    const { stdout } = run([dir], {
      force: true,
      wrap: ['bash', '-c', 'trap "" XFSZ; ulimit -f 4; exec "$@"', 'limited'],
    });
    expect(JSON.parse(stdout)).toMatchObject({ failed: { en: expect.stringContaining('larger than is allowed') } });
    expect(holding(dir)).toEqual(OLD);
  });

  test.skipIf(process.platform === 'win32')('without permission it says so and leaves nothing', () => {
    const dir = folder(OLD);
    const list = join(mkdtempSync(join(tmpdir(), 'wenqu-list-')), 'files.json');
    writeFileSync(list, JSON.stringify(FILES));
    chmodSync(dirname(list), 0o755);
    chmodSync(dir, 0o555);
    // Root may write anywhere, so it steps down.
    const isRoot = process.getuid?.() === 0;
    const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM, list, 'force', dir], {
      encoding: 'utf8',
      ...(isRoot && { uid: 65534, gid: 65534 }),
    });
    expect(stdout, stderr).toContain('no permission');
    chmodSync(dir, 0o755);
    expect(holding(dir)).toEqual(OLD);
    if (isRoot) chownSync(dir, 0, 0);
  });
});
