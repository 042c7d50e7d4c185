import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/format/problem.ts';
import { checkTogether, type FileReport } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';

const FOLDER = fileURLToPath(new URL('../cases/hostile/', import.meta.url));
const CONTENT = join(FOLDER, 'content');
const paths = readdirSync(CONTENT, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => relative(CONTENT, join(file.parentPath, file.name)).split(sep).join('/'))
  .sort();
const expected = readFileSync(join(FOLDER, 'expected.txt'), 'utf8').trimEnd().split('\n');

/** Read once, and within the time a test may take: a file that stalls a parser fails here. */
let reports: FileReport[] | undefined;
function readAll(): FileReport[] {
  reports ??= paths.map((path) => reportFile(readFileSync(join(CONTENT, path), 'utf8'), path).report);
  return reports;
}

describe('the hostile folder', () => {
  test('holds enough files to mean something', () => {
    expect(paths.length).toBeGreaterThanOrEqual(370);
  });

  test('gets every fault of every file told at its place, and nothing else', { timeout: 20_000 }, () => {
    const found = checkTogether(readAll(), () => undefined, '2026-11-21').map(
      ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
    );
    expect(found).toEqual(expected);
  });

  test('stalls no parser, whichever file', { timeout: 20_000 }, () => {
    for (const path of paths.filter((name) => name.includes('bomb')))
      reportFile(readFileSync(join(CONTENT, path), 'utf8'), path);
  });

  test('gets each message in both languages', () => {
    const isTold = ({ message, help }: Problem) =>
      [message.zh, message.en, help?.zh ?? '说', help?.en ?? 'say'].every((text) => text.trim() !== '') &&
      /[\p{Script=Han}]/u.test(message.zh) &&
      /^(?:Unexpected|Missing) /u.test(message.en);
    expect(checkTogether(readAll(), () => undefined, '2026-11-21').filter((problem) => !isTold(problem))).toEqual([]);
  });

  test('has no line written for a file that is not there', () => {
    const named = new Set(expected.map((line) => line.replace(/:\d+:\d+ [a-z-]+$/u, '')));
    expect([...named].filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('holds canaries that are alive: a compiler without our guard runs them', { timeout: 60_000 }, () => {
    const cwd = mkdtempSync(join(tmpdir(), 'wenqu-unguarded-'));
    const script = fileURLToPath(new URL('./unguarded.ts', import.meta.url));
    const { stdout, stderr } = spawnSync(process.execPath, [script, CONTENT], { cwd, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    expect(stderr).toBe('');
    const ran = JSON.parse(stdout) as string[];
    for (const place of ['esm-export-default', 'expression-in-text', 'expression-in-heading', 'expression-in-table'])
      expect(ran).toContain(`analyses/${place}.mdx`);
    expect(ran).toContain('threads/2024/esm-in-a-reply.mdx');
    expect(ran.length).toBeGreaterThanOrEqual(12);
  });

  test('runs nothing: no canary is set and none is written', () => {
    readAll();
    expect(Object.hasOwn(globalThis, '__canary')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    for (const folder of [process.cwd(), FOLDER, CONTENT, join(CONTENT, 'analyses')])
      expect(existsSync(join(folder, 'CANARY'))).toBe(false);
  });
});
