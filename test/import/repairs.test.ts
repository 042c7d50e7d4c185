/**
 * Each folder of test/cases/import/repairs/RULE/ is a text and what the rule alone makes of it; `dialect` names the source's, if it
 * matters, and `doubts.txt` the lines on which it tells a doubt; a folder `stays-…` without one has none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openAccount } from '../../src/import/account.ts';
import { applyRules } from '../../src/import/apply-rules.ts';
import type { Dialect } from '../../src/import/draft.ts';
import { AFTER, BEFORE } from '../../src/import/repairs/index.ts';
import { shownName } from '../../src/import/repairs/shown-names.ts';
import { track } from '../../src/import/tracked.ts';

const FOLDER = fileURLToPath(new URL('../cases/import/repairs/', import.meta.url));
const rules = [...BEFORE, ...AFTER];
const names = (path: string) => readdirSync(path).sort();

describe.each(names(FOLDER))('%s', (name) => {
  const rule = rules.find((candidate) => candidate.name === name);

  test('is a rule', () => {
    expect(rule).toBeDefined();
  });

  test('has a case that changes, and one that stays as it is', () => {
    const read = (of: string, file: string) => readFileSync(join(FOLDER, name, of, file), 'utf8');
    const changes = names(join(FOLDER, name)).map(
      (of) => read(of, 'input.txt') !== read(of, 'expected.txt') || existsSync(join(FOLDER, name, of, 'doubts.txt')),
    );
    expect(new Set(changes)).toEqual(new Set([true, false]));
  });

  test.each(names(join(FOLDER, name)))('%s', (of) => {
    const folder = join(FOLDER, name, of);
    const source = readFileSync(join(folder, 'input.txt'), 'utf8');
    const named = join(folder, 'dialect');
    const dialect = existsSync(named) ? (readFileSync(named, 'utf8').trim() as Dialect) : undefined;
    const account = openAccount(source, ({ en }) => en);
    const after = applyRules(track(source), rule ? [rule] : [], { dialect }, account);
    expect(after.text).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
    const doubts = join(folder, 'doubts.txt');
    const told = existsSync(doubts) ? readFileSync(doubts, 'utf8').trim().split('\n').map(Number) : undefined;
    if (told || of.startsWith('stays-')) expect(account.doubts.map(({ line }) => line)).toEqual(told ?? []);
    // What a rule has made, it leaves alone.
    expect(rule?.find(after.text, { dialect }).filter(({ text }) => text !== undefined)).toEqual([]);
  });
});

test('every rule has its cases', () => {
  expect(names(FOLDER)).toEqual(rules.map(({ name }) => name).sort());
});

test('every rule has a short name of its own for people, in both languages', () => {
  const shown = rules.map(({ name }) => shownName(name));
  for (const { zh, en } of shown) {
    expect(zh).toMatch(/^(?=.*\p{Script=Han}).{2,16}$/u);
    expect(en).toMatch(/^[A-Za-z’ -]{4,48}$/u);
  }
  expect(new Set(shown.flatMap(({ zh, en }) => [zh, en])).size).toBe(rules.length * 2);
});
