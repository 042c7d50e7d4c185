import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/format/problem.ts';
import { checkContent, prepare } from '../../src/cli/prepare.ts';
import { LIMITS, openReaders } from '../../src/cli/read-files.ts';
import { reply, thread, topic } from '../corpus/small-corpus.ts';
import { copyOf } from './run-cli.ts';

const WORKER = new URL('limited/stalling-worker.ts', import.meta.url);

/** Files that our worker comes to no end with, among good ones and one with a fault of its own. */
function contentWith(...names: string[]): string {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-stalls-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  write('topics/data.mdx', topic('数据'));
  for (const name of [...names, ...Array.from({ length: 40 }, (_, i) => `good-${i}`)])
    write(`threads/2024/${name}.mdx`, thread({}, reply('r1', `见[另一条](/threads/good-0/)，这是 ${name}。`)));
  write('threads/2024/bad.mdx', thread({}, reply('r1', '{1 + 1}')));
  return content;
}

const placed = (problems: readonly Problem[]) =>
  problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

describe.each([
  ['a check', checkContent],
  ['a build', prepare],
])('in %s', (_, read) => {
  test('what stalls a parser or breaks it is told with its place, and every other file is read', async () => {
    const began = performance.now();
    const { problems, unread } = await read(contentWith('never-ends', 'throws'), { readers: openReaders(WORKER) });
    const took = performance.now() - began;
    expect(placed(problems)).toEqual([
      'threads/2024/bad.mdx:22:1 markdown',
      'threads/2024/never-ends.mdx:1:1 limits',
      'threads/2024/throws.mdx:1:1 limits',
    ]);
    expect(problems[1]?.message.en).toContain('stopped after 2 seconds');
    expect(problems[2]?.message.en).toContain('not thought of');
    expect([...unread].sort()).toEqual(['threads/2024/never-ends.mdx', 'threads/2024/throws.mdx']);
    // Twice two seconds, and time to load on a busy machine.
    expect(took).toBeGreaterThan(4000);
    expect(took).toBeLessThan(60_000);
  });
});

test('what takes more than 256 MB is told with its place, and every other file is read', async () => {
  // However slow the machine is: it is not time that ends it.
  const readers = openReaders(WORKER, { ...LIMITS, milliseconds: 60_000 });
  const { problems } = await checkContent(contentWith('eats-memory'), { readers });
  expect(placed(problems)).toEqual(['threads/2024/bad.mdx:22:1 markdown', 'threads/2024/eats-memory.mdx:1:1 limits']);
  expect(problems[1]?.message.en).toContain('stopped at 256 MB');
});

test('a file that was stopped is tried again in the next run, one that was read is not', async () => {
  const content = contentWith('never-ends');
  const first = await checkContent(content, { readers: openReaders(WORKER) });
  const second = await checkContent(content);
  expect(placed(first.problems)).toEqual([
    'threads/2024/bad.mdx:22:1 markdown',
    'threads/2024/never-ends.mdx:1:1 limits',
  ]);
  expect(placed(second.problems)).toEqual(['threads/2024/bad.mdx:22:1 markdown']);
});

test('what was only checked is drawn when a build asks for it', async () => {
  const content = copyOf(join(import.meta.dirname, '../cases/rules/quote-exists/valid-part-of-a-sentence/content'));
  expect((await checkContent(content)).problems).toEqual([]);
  const { entries, files } = await prepare(content);
  expect(entries.map(({ path }) => path)).toEqual(files);
});

test('a process that cannot even begin is a mistake of ours, told with its reason', async () => {
  await expect(
    checkContent(contentWith('never-ends'), {
      readers: openReaders(new URL('limited/no-such-worker.ts', import.meta.url)),
    }),
  ).rejects.toThrow(/before it began:[\s\S]*no-such-worker/u);
});

test('no process is left behind', async () => {
  const before = childrenOfThis();
  await checkContent(contentWith('never-ends'));
  // One of an earlier test may still be on its way out.
  const left = () => childrenOfThis().filter((child) => !before.includes(child));
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
});

/** Ids of the processes that this one has started and that still run. */
function childrenOfThis(): string[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes('-worker.ts'))
    .map((line) => line.trim());
}
