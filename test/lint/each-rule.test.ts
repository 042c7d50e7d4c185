import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { checkTogether } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';
import { fileRules, rules } from '../../src/lint/rules/index.ts';
import { publishedBefore } from './published-before.ts';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));

interface Case {
  readonly name: string;
  readonly content: string;
  readonly expected: readonly string[];
}

/** Every case of every rule, and the hostile folder: behind them, because it is the largest and one case that fails is enough. */
const cases: readonly Case[] = [
  ...readdirSync(join(CASES, 'rules')).flatMap((rule) =>
    readdirSync(join(CASES, 'rules', rule)).map((name) => `rules/${rule}/${name}`),
  ),
  'hostile',
].map((name) => ({
  name,
  content: join(CASES, name, 'content'),
  expected: readFileSync(join(CASES, name, 'expected.txt'), 'utf8')
    .split('\n')
    .filter(Boolean),
}));

/** What each case gets told, while the lists of rules are as they are now. */
function toldIn({ content }: Case): string[] {
  const read = new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((file) => {
        const path = file.slice(content.length + 1).replaceAll('\\', '/');
        return [path, reportFile(readFileSync(file, 'utf8'), path)] as const;
      }),
  );
  const reports = [...read.values()].map(({ report }) => report);
  const sentencesOf = (path: string) => read.get(path)?.written?.sentences;
  const published = publishedBefore(join(content, '../before'));
  return checkTogether(reports, sentencesOf, '2026-11-21', published).map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
}

const failing = (): string[] =>
  cases.filter((one) => toldIn(one).join('\n') !== one.expected.join('\n')).map(({ name }) => name);

describe('some case fails', () => {
  test('not while every rule is there', { timeout: 120_000 }, () => {
    expect(failing()).toEqual([]);
  });

  // Its own cases and the hostile ones would do, but a rule that is held elsewhere only is held too.
  test.each([...rules, ...fileRules].map(({ id }) => id))('without %s', { timeout: 120_000 }, (id) => {
    const all = [rules, fileRules] as unknown as { id: string }[][];
    const lists = all.map((list) => [...list]);
    try {
      for (const list of all) list.splice(0, list.length, ...list.filter((rule) => rule.id !== id));
      const own = cases.filter(({ name }) => name.startsWith(`rules/${id}/`) || name === 'hostile');
      expect(own.some((one) => toldIn(one).join('\n') !== one.expected.join('\n'))).toBe(true);
    } finally {
      all.forEach((list, index) => list.splice(0, list.length, ...(lists[index] ?? [])));
    }
  });
});

/** What the parser, the renderer and the check itself tell, by the README of lint; those of the disk have tests of their own. */
const told = [
  ...(/\n\n(The parser and the renderer tell [\s\S]*?)\n\n\|/u
    .exec(readFileSync(join(ROOT, 'src/lint/README.md'), 'utf8'))?.[1]
    ?.matchAll(/`([a-z]+(?:-[a-z]+)*)`/gu) ?? []),
].map((match) => match[1] ?? '');
const OTHER_WORDS = ['alt', 'to', 'cli'];
const OF_THE_DISK = ['unreadable', 'figure-exists'];
const ofTheParser = [...new Set(told)].filter((id) => ![...OTHER_WORDS, ...OF_THE_DISK].includes(id));

test('the README names what the parser tells', () => {
  expect(ofTheParser).toEqual(expect.arrayContaining(['limits', 'yaml', 'maths', 'unique-id']));
  expect(ofTheParser.length).toBeGreaterThanOrEqual(13);
});

test.each(ofTheParser)('a file gets told of `%s` that is told of nothing else, so none can stand in for it', (id) => {
  const byFile = new Map<string, Set<string>>();
  for (const { name, expected } of cases)
    for (const line of expected) {
      const [, file = '', rule = ''] = /^(.*):\d+:\d+ (\S+)$/u.exec(line) ?? [];
      const key = `${name}/${file}`;
      byFile.set(key, (byFile.get(key) ?? new Set()).add(rule));
    }
  expect([...byFile.values()].some((rules) => rules.size === 1 && rules.has(id))).toBe(true);
});
