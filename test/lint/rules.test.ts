import { fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkTogether } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';
import { fileRules, rules } from '../../src/lint/rules/index.ts';
import { publishedBefore } from './published-before.ts';

const FOLDER = fileURLToPath(new URL('../cases/rules/', import.meta.url));
const namesIn = (path: string) => readdirSync(path).sort();

const ids = [...rules, ...fileRules].map((rule) => rule.id);

describe.each(ids)('%s', (rule) => {
  const cases = namesIn(join(FOLDER, rule));

  test('has a valid case and a bad one', () => {
    expect(cases.some((name) => name.startsWith('valid'))).toBe(true);
    expect(cases.some((name) => !name.startsWith('valid'))).toBe(true);
  });

  test.each(cases)('%s', (name) => {
    const content = join(FOLDER, rule, name, 'content');
    const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/u.test(path));
    expect(paths).not.toEqual([]);
    const read = new Map(paths.map((path) => [path, reportFile(readFileSync(join(content, path), 'utf8'), path)]));
    const reports = [...read.values()].map(({ report }) => report);
    const published = publishedBefore(join(FOLDER, rule, name, 'before'));
    const problems = checkTogether(reports, (path) => read.get(path)?.written?.sentences, '2026-11-21', published);
    const found = problems.map(({ file, line, column, rule: id }) => `${file}:${line}:${column} ${id}\n`);
    const expected = readFileSync(join(FOLDER, rule, name, 'expected.txt'), 'utf8');
    expect(found.join('')).toBe(expected);
    if (name.startsWith('valid')) expect(expected).toBe('');
  });
});

test('every folder of cases belongs to a rule', () => {
  expect(namesIn(FOLDER)).toEqual(ids.sort());
});
