/** The pages of the rules are made of these very files: what a page shows as bad is told by its rule, what it shows as good by none. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/cli/prepare.ts';
import { ROOT } from '../../src/cli/settings.ts';
import type { Problem } from '../../src/format/problem.ts';
import { changed, exampleMaker } from '../../src/lint/examples.ts';
import { readExplanation } from '../../src/lint/explanation.ts';
import { mend } from '../../src/lint/mend.ts';
import { fileRules, rules } from '../../src/lint/rules/index.ts';

const FOLDER = join(ROOT, 'content/pages/rules');
const CASES = join(ROOT, 'test/cases');
/** Told of the disk, by no file that a case could hold. */
const OF_THE_DISK = ['unreadable', 'figure-exists'];

const filesIn = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => path.replaceAll('\\', '/'));
const sample = new Map(
  filesIn(join(FOLDER, 'sample'), /\.(?:mdx|yml)$/u).map((path) => [
    path,
    readFileSync(join(FOLDER, 'sample', path), 'utf8'),
  ]),
);
const pages = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name.slice(0, -4), readExplanation(readFileSync(join(FOLDER, name), 'utf8'))]),
);

test('every rule that a case expects has a page, and no page is of another', () => {
  const expected = filesIn(CASES, /(?:^|[\\/])expected\.txt$/u)
    .filter((path) => path.startsWith('rules/') || path.startsWith('hostile/'))
    .flatMap((path) => [...readFileSync(join(CASES, path), 'utf8').matchAll(/:\d+:\d+ ([a-z-]+)$/gmu)])
    .map((match) => match[1] ?? '');
  expect(expected.length).toBeGreaterThan(100);
  const ids = new Set([...expected, ...[...rules, ...fileRules].map(({ id }) => id), ...OF_THE_DISK]);
  expect([...pages.keys()].sort()).toEqual([...ids].sort());
});

test('the sample is in normal form, so that what is good looks as --fix would leave it', () => {
  expect(sample.size).toBeGreaterThan(4);
  for (const [path, text] of sample) expect(mend(text, path), path).toBe(text);
});

describe.each([...pages])('%s', (id, page) => {
  test('shows a bad example that it alone tells, and a good one that nobody tells', () => {
    const examples = exampleMaker(sample)(id, page);
    if (id !== 'unreadable') expect(examples.length).toBeGreaterThan(0);
    for (const { problem, bad, badFiles } of examples) {
      // A fault of the name has no line; any other stands in a line that is shown.
      if (problem.line === undefined) expect(badFiles.join()).not.toBe('');
      else expect(bad.filter(({ number, text }) => number === problem.line && text.fault !== '')).toHaveLength(1);
    }
  });

  test('speaks both languages', () => {
    for (const { zh, en } of [page.title, page.what, page.why, page.mend]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en.replace(/〔[^〕]*〕/gu, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test('a page cannot show as bad what is not told, as good what is, or what another rule tells', () => {
  const page = pages.get('heading-order');
  if (!page) throw new Error('No page of heading-order');
  const examplesOf = exampleMaker(sample);
  const told = (bad: string) => () =>
    examplesOf('heading-order', { ...page, examples: [{ file: 'topics/training.mdx', good: '还没有写。', bad }] });
  expect(told('还没有写完。')).toThrow('told by nothing');
  expect(told('{x}')).toThrow('told by markdown');
  const broken = new Map(sample).set('topics/training.mdx', 'x');
  expect(() => exampleMaker(broken)).toThrow('The sample');
});

describe('what is told of the disk is what the pages say', () => {
  const told = async (content: string) =>
    (await prepare(content)).problems.map(({ file, rule, message, help }): Partial<Problem> => ({
      file,
      rule,
      message,
      help,
    }));

  test('figure-exists', async () => {
    const content = onDisk(sample);
    expect(await told(content)).toEqual([]);
    const page = pages.get('figure-exists');
    const [change] = page?.examples ?? [];
    if (!change) throw new Error('No example of figure-exists');
    expect(await told(onDisk(changed(sample, change)))).toEqual([
      { file: change.file, rule: 'figure-exists', message: page?.told?.message, help: page?.told?.help },
    ]);
  });

  test('unreadable', async () => {
    const content = onDisk(sample);
    symlinkSync(join(content, 'topics/attention.mdx'), join(content, 'topics/linked.mdx'));
    expect(await told(content)).toEqual([
      { file: 'topics/linked.mdx', rule: 'unreadable', message: pages.get('unreadable')?.told?.message },
    ]);
  });
});

/** A content folder of these files, and the picture that they show. */
function onDisk(files: ReadonlyMap<string, string>): string {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  mkdirSync(join(content, 'figures'));
  cpSync(join(ROOT, '.github/topic-page.png'), join(content, 'figures/recall.png'));
  return content;
}
