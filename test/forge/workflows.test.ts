import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../src/cli/settings.ts';
import { faultsOf, RULES } from './workflow-rules.ts';

const WORKFLOWS = join(ROOT, '.github/workflows');
const CASES = join(ROOT, 'test/cases/workflows');

const files = readdirSync(WORKFLOWS);
const cases = readdirSync(CASES);

describe('the workflows', () => {
  test('are there: for a request, for code, for Pages, for links, for forms', () => {
    expect(files.toSorted()).toEqual(['deploy.yml', 'form.yml', 'links.yml', 'request.yml', 'test.yml']);
  });

  test.each(files)('%s keeps the rules', (file) => {
    expect(faultsOf(readFileSync(join(WORKFLOWS, file), 'utf8'))).toEqual([]);
  });

  test('name only commands that are there', () => {
    const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;
    const named = files.flatMap((file) => {
      const text = readFileSync(join(WORKFLOWS, file), 'utf8');
      return [
        ...[...text.matchAll(/\bsrc\/cli\/([\w-]+\.\w+)/gu)].map(([path]) => path),
        ...[...text.matchAll(/npm run (?:--silent )?([\w:-]+)/gu)].map(([, script = '']) => `npm run ${script}`),
      ];
    });
    expect(named.length).toBeGreaterThan(5);
    const commands = readdirSync(join(ROOT, 'src/cli')).map((name) => `src/cli/${name}`);
    const known = [...commands, ...Object.keys(scripts).map((name) => `npm run ${name}`)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('the job to be required waits for every other one of a request', () => {
    const { jobs } = parse(readFileSync(join(WORKFLOWS, 'request.yml'), 'utf8')) as {
      jobs: Record<string, { needs?: string[]; if?: string }>;
    };
    const { done, ...others } = jobs;
    expect(done?.needs?.toSorted()).toEqual(Object.keys(others).toSorted());
    expect(done?.if).toBe('always()');
  });
});

describe('a workflow that breaks a rule', () => {
  test('there is a bad example for every rule', () => {
    const held = cases.map((name) => name.split('.')[0]).filter((name) => name !== 'valid');
    expect([...new Set(held)].toSorted()).toEqual(RULES.toSorted());
  });

  test.each(cases)('%s', (name) => {
    const faults = faultsOf(readFileSync(join(CASES, name, 'workflow.yml'), 'utf8'));
    const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8');
    const [rule = ''] = name.split('.');
    if (rule === 'valid') expect(expected).toBe('');
    else expect(expected).toContain(`${rule}: `);
    expect(faults).toEqual(expected.split('\n').filter((line) => line !== ''));
  });
});
