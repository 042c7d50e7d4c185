import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/cli/prepare.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { isOfForm } from '../../src/lint/rules/index.ts';

test('makes threads of any passages, of which a site can be built', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-passages-'));
  const texts = [
    '镇公所在港口路15号,电话:03-9782345,传真同号,星期六休息,星期日休息,节日休息,其余照常。',
    '中山的土特產豐富，有杏仁餅、黃圃腊味、粉果金咤、石岐硤龍眼等。',
    '<script>alert(1)</script> {1 + 1} $x$ import a from "b" https://example.org/a。',
    '# 标题\n\n- 一\n- 二\n\n> 引文 \u200b\u202e 与 **粗体**',
  ];
  const passages = texts.map((text, i) => ({ id: `p${i}`, title: '同一个标题', text }));
  const file = join(dir, 'passages.json');
  writeFileSync(file, JSON.stringify({ passages, queries: [{ query: '港口路', gold: ['p0'], kind: 'word' }] }));
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'test/search-eval/from-passages.ts'), file, dir, '--titles'],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('4 threads, 1 queries; 2 characters dropped');
  expect(readFileSync(join(dir, 'content/threads/2024/p0.mdx'), 'utf8')).toContain('电话:〔电话〕,传真');
  const { problems } = await checkContent(join(dir, 'content'), {});
  expect(problems.filter(({ rule }) => !isOfForm(rule))).toEqual([]);
  // Or the test would show nothing: there is something to be told.
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(
    new Set(['half-width-mark', 'mixed-script', 'duplicate-thread']),
  );
});
