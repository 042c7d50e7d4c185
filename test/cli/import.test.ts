import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../src/cli/prepare.ts';
import { ROOT } from '../../src/cli/settings.ts';
import type { Draft } from '../../src/import/draft.ts';
import { knownCopyOf, runCli } from './run-cli.ts';

const DIGEST = `## 缓存该放在哪里
Q：KV cache 放显存还是内存？
研究员1：先放显存，见 https://arxiv.org/abs/2309.06180v1 。
研究员2：长文本只能换出去。
`;

/** A content folder with topics and a glossary, and nothing that was talked about yet. */
const emptyContent = (): string => knownCopyOf(EMPTY);

const EMPTY = makeEmptyContent();
beforeAll(async () => {
  await prepare(EMPTY);
});

function makeEmptyContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-import-'));
  for (const part of ['topics', 'glossary.yml'])
    cpSync(join(ROOT, 'content', part), join(content, part), { recursive: true });
  // Topics name threads as evidence; none of these is here.
  for (const file of readdirSync(join(content, 'topics'))) {
    const path = join(content, 'topics', file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(/^claims:\n(?: .*\n|\n)*/mu, '')
        .replace(/\]\(\/[^)]*\)/gu, '](https://example.org/)')
        .replace(/<Cite [^>]*\/>/gu, ''),
    );
  }
  return content;
}

function fileWith(bytes: string | Uint8Array, name = 'raw.txt'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'wenqu-raw-')), name);
  writeFileSync(file, bytes);
  return file;
}

/** The command runs as if it were noon of that day. */
function clockAt(day: string): Record<string, string> {
  const clock = `const now = ${Date.parse(`${day}T12:00:00Z`)};
globalThis.Date = class extends Date { constructor(...args) { super(...(args.length === 0 ? [now] : args)); } };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:mdx|yml)$/u.test(path))
    .sort();

describe('npm run import', () => {
  test('writes files that pass the check, says what it did, and changes nothing the second time', () => {
    const content = emptyContent();
    const before = filesIn(content);
    const raw = fileWith(DIGEST);
    const first = runCli('import', [raw, '--lang', 'en'], { CONTENT_DIR: content });
    expect(first.status, first.stderr).toBe(0);
    const added = filesIn(content).filter((path) => !before.includes(path));
    expect(added.map((path) => path.split('/')[0]).sort()).toEqual(['papers', 'threads']);
    expect(first.stdout.trim().split('\n')).toHaveLength(2);
    expect(first.stderr).toContain('Read as chat-digest: 1 item; wrote 2 files');
    const check = runCli('check', [], { CONTENT_DIR: content });
    expect(check.stdout + check.stderr).toMatch(/no problems/u);
    const texts = added.map((path) => readFileSync(join(content, path), 'utf8'));
    const second = runCli('import', [raw, '--lang', 'en'], { CONTENT_DIR: content });
    expect(second.status, second.stderr).toBe(0);
    expect(second.stderr).toContain('wrote 0 files');
    expect(filesIn(content)).toEqual([...before, ...added].sort());
    expect(added.map((path) => readFileSync(join(content, path), 'utf8'))).toEqual(texts);
  });

  test('changes nothing the second time in a later month either', () => {
    const content = emptyContent();
    const note = fileWith('# 一篇没有日期的笔记\n\n## 方法\n\n两段话。\n\n## 结论\n\n一段话。\n', 'note.md');
    const unnamed = '## 学习率怎么选\nQ：多大合适？\n研究员1：试。\n\n## 要不要预热\nQ：要预热吗？\n研究员1：要。\n';
    const run = (day: string) => [
      runCli('import', [note, '--lang', 'en'], { CONTENT_DIR: content, ...clockAt(day) }),
      runCli('import', ['-', '--lang', 'en'], { CONTENT_DIR: content, ...clockAt(day) }, unnamed),
    ];
    for (const { status, stderr } of run('2024-11-30')) expect(status, stderr).toBe(0);
    const texts = () => filesIn(content).map((path) => [path, readFileSync(join(content, path), 'utf8')]);
    const before = texts();
    expect(before.map(([path]) => path)).toContain('digests/digest-2024-11.mdx');
    expect(before.some(([path, text]) => path?.startsWith('threads/2024/') && text?.includes('2024-11'))).toBe(true);
    for (const { status, stderr } of run('2025-01-02')) {
      expect(status, stderr).toBe(0);
      expect(stderr).toContain('wrote 0 files');
    }
    expect(texts()).toEqual(before);
  });

  test('prints a draft of the source and writes nothing', () => {
    const content = emptyContent();
    const before = filesIn(content);
    const { status, stdout } = runCli('import', ['-', '--json'], { CONTENT_DIR: content }, DIGEST);
    expect(status).toBe(0);
    const draft = JSON.parse(stdout) as Draft;
    expect(draft.source).toEqual({
      name: 'stdin',
      sha256: createHash('sha256').update(DIGEST).digest('hex'),
      dialect: 'chat-digest',
      language: 'zh-Hans',
      bytes: Buffer.byteLength(DIGEST),
    });
    expect(draft.items[0]?.papers).toEqual([{ arxiv: '2309.06180', version: 1 }]);
    expect(filesIn(content)).toEqual(before);
  });

  test('never writes over a file that says something else, unless told to', () => {
    const content = emptyContent();
    const raw = fileWith(DIGEST);
    const [written = ''] = runCli('import', [raw], { CONTENT_DIR: content }).stdout.split('\n');
    const file = join(process.cwd(), written);
    const path = existsSync(file) ? file : join(ROOT, written);
    writeFileSync(path, readFileSync(path, 'utf8').replace('先放显存', '先放内存'));
    const edited = readFileSync(path, 'utf8');
    const again = runCli('import', [raw, '--lang', 'en'], { CONTENT_DIR: content });
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe(edited);
    expect(runCli('import', [raw, '--force'], { CONTENT_DIR: content }).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('先放显存');
  });

  test('reads a source as it is told to', () => {
    const { status, stdout } = runCli('import', [fileWith(DIGEST), '--json', '--dialect', 'unknown']);
    expect(status).toBe(0);
    const { items, source } = JSON.parse(stdout) as Draft;
    expect([source.dialect, items.map(({ kind }) => kind)]).toEqual(['unknown', ['analysis']]);
  });
});

const GBK = Uint8Array.of(0xd5, 0xe2, 0xca, 0xc7, 0xd2, 0xbb, 0xb6, 0xce, 0xc1, 0xc4, 0xcc, 0xec, 0x0a);

describe('bad input gets one sentence and leaves nothing behind', () => {
  const content = emptyContent();
  const before = filesIn(content);
  const large = fileWith('');
  truncateSync(large, 100 * 1024 * 1024);
  test.each([
    [
      'a binary file',
      fileWith(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3, 4, 65, 66, 67, 68, 69, 70)),
      /binary/u,
    ],
    ['UTF-16', fileWith(Buffer.from('\ufeff这是一段聊天', 'utf16le')), /UTF-16/u],
    ['UTF-16 without its mark', fileWith(Buffer.from('a chat between two people', 'utf16le')), /UTF-16/u],
    ['GBK', fileWith(GBK), /GBK/u],
    ['an empty file', fileWith(''), /empty/u],
    ['noughts that are no UTF-16', fileWith(Buffer.alloc(3000)), /binary/u],
    ['a rule and nothing else', fileWith('---\n'), /without a word/u],
    ['a sign without width and nothing else', fileWith('\u200b\n'), /without a word/u],
    ['white space alone', fileWith('\ufeff \n\n\t\n'), /empty/u],
    ['a file of 100 MB', large, /100 MB/u],
    ['a folder', tmpdir(), /folder/u],
    ['a file that is not there', join(tmpdir(), 'no-such-file.txt'), /No such file/u],
    ['a dialect that is none', `--dialect=klingon`, /klingon/u],
    ['nothing at all', undefined, /Usage/u],
  ])('%s', (_, argument, message) => {
    const given = argument === undefined ? [] : argument.startsWith('--') ? [fileWith(DIGEST), argument] : [argument];
    const { status, stdout, stderr } = runCli('import', [...given, '--lang', 'en'], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(filesIn(content)).toEqual(before);
  });

  test('a file that may not be read', ({ skip }) => {
    const file = fileWith(DIGEST);
    chmodSync(file, 0);
    let isRead = true;
    try {
      readFileSync(file);
    } catch {
      isRead = false;
    }
    skip(isRead, 'this user may read everything');
    const { status, stderr } = runCli('import', [file, '--lang', 'en']);
    expect(status).toBe(1);
    expect(stderr).toContain('No permission');
  });
});

test.each([
  ['a file', ''],
  ['what would lie in a file', '/below'],
])('%s as the folder for the content is refused in one sentence', (_, below) => {
  const there = fileWith('there already');
  const { status, stderr } = runCli('import', [fileWith(DIGEST), '--into', there + below, '--lang', 'en']);
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
  expect(stderr).toContain('is no folder and cannot be made one');
  expect(readFileSync(there, 'utf8')).toBe('there already');
});

test('a folder for the content is made when it is not there', () => {
  const content = join(mkdtempSync(join(tmpdir(), 'wenqu-import-')), 'new');
  mkdirSync(join(content, '..'), { recursive: true });
  const { status, stderr } = runCli('import', [fileWith(DIGEST), '--into', content]);
  expect(status, stderr).toBe(0);
  const check = runCli('check', [], { CONTENT_DIR: content });
  expect(check.status, check.stdout).toBe(0);
});
