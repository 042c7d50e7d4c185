import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LABELS } from '../../src/cli/form/read-form.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { DIALECTS } from '../../src/import/draft.ts';
import { lengthInForm, MOST_IN_FORM } from '../../src/workbench/patch.ts';

const FORMS = join(ROOT, '.github/ISSUE_TEMPLATE');
const forms = readdirSync(FORMS).filter((name) => name !== 'config.yml');

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly render?: string;
    readonly options?: readonly unknown[];
  };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}
const readForm = (name: string) => parse(readFileSync(join(FORMS, name), 'utf8')) as Form;

/** What GitHub wants of a form; an empty list when it would show it. */
function faultsOf(form: Partial<Form>): string[] {
  const faults: string[] = [];
  const isWords = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  const { name, description, body = [] } = form;
  if (!isWords(name)) faults.push('name');
  if (!isWords(description)) faults.push('description');
  const inputs = body.filter(({ type }) => type !== 'markdown');
  if (inputs.length === 0) faults.push('body without a field');
  for (const { type, attributes } of body)
    if (type === 'markdown' ? !isWords(attributes.value) : !isWords(attributes.label)) faults.push(`${type}: no words`);
  for (const { type } of body)
    if (!['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type)) faults.push(`type ${type}`);
  for (const { type, attributes } of inputs) {
    const { options = [] } = attributes;
    if (['dropdown', 'checkboxes'].includes(type) && options.length === 0) faults.push(`${type}: no options`);
    if (type === 'dropdown' && new Set(options).size < options.length) faults.push('dropdown: options twice');
    if (type === 'checkboxes' && !options.every((option) => isWords((option as { label?: unknown }).label)))
      faults.push('checkboxes: no label');
  }
  for (const of of ['id', 'label'] as const) {
    const values = inputs.map((field) => (of === 'id' ? field.id : field.attributes.label));
    if (new Set(values).size < values.length) faults.push(`${of} twice`);
  }
  if (inputs.some(({ id = '' }) => !/^[\w-]+$/u.test(id))) faults.push('id');
  return faults;
}

describe('the forms', () => {
  test('are three: a discussion, a correction, a removal', () => {
    expect(forms.toSorted()).toEqual(['1-discussion.yml', '2-correction.yml', '3-removal.yml']);
  });

  test.each(forms)('%s is what GitHub shows', (name) => {
    expect(faultsOf(readForm(name))).toEqual([]);
  });

  test('a form that GitHub would refuse is refused', () => {
    const field = { type: 'input', id: 'a', attributes: { label: 'A' } };
    expect(faultsOf({ name: 'x', description: 'y', body: [field] })).toEqual([]);
    expect(faultsOf({ description: 'y', body: [field] })).toEqual(['name']);
    expect(faultsOf({ name: 'x', body: [field] })).toEqual(['description']);
    expect(faultsOf({ name: 'x', description: 'y', body: [] })).toEqual(['body without a field']);
    expect(faultsOf({ name: 'x', description: 'y', body: [field, field] })).toEqual(['id twice', 'label twice']);
    expect(faultsOf({ name: 'x', description: 'y', body: [{ ...field, type: 'text' }] })).toEqual(['type text']);
    expect(faultsOf({ name: 'x', description: 'y', body: [{ ...field, type: 'dropdown' }] })).toEqual([
      'dropdown: no options',
    ]);
  });

  test('the discussion has the fields that the import reads, the pasted text last and between fences', () => {
    const fields = readForm('1-discussion.yml').body.filter(({ type }) => type !== 'markdown');
    expect(fields.map(({ attributes }) => attributes.label)).toEqual(Object.values(LABELS));
    expect(fields.at(-1)).toMatchObject({ type: 'textarea', attributes: { render: 'text' } });
  });

  test('the longest patch of the workbench fits into an issue, with all else that the form writes', () => {
    const fields = readForm('1-discussion.yml').body.filter(({ type }) => type !== 'markdown');
    const written = fields.flatMap(({ attributes: { label = '', options = [] } }) => [
      `### ${label}`,
      ...options.map((option) => `- [X] ${typeof option === 'string' ? option : (option as { label: string }).label}`),
    ]);
    const place = '某'.repeat(200);
    const rest = [...written, place, '```text', '', '```', ''].join('\n\n');
    expect(MOST_IN_FORM + lengthInForm(rest)).toBeLessThanOrEqual(65_536);
    expect(lengthInForm('a\nb\n')).toBe(6);
  });

  test('the kinds of text to choose from are those of the import', () => {
    const field = readForm('1-discussion.yml').body.find(({ id }) => id === 'dialect');
    const [first, ...named] = (field?.attributes.options ?? []).map(String);
    expect(DIALECTS).not.toContain(first?.split(' ')[0]);
    expect(named.length).toBeGreaterThan(3);
    for (const option of named) expect(DIALECTS).toContain(option.split(' ')[0]);
  });

  test('no form starts an import by itself: its label is given by a maintainer', () => {
    const workflow = readFileSync(join(ROOT, '.github/workflows/form.yml'), 'utf8');
    const label = /github\.event\.label\.name == '(\w+)'/u.exec(workflow)?.[1];
    expect(label).toBe('import');
    for (const name of forms) expect(readForm(name).labels).not.toContain(label);
  });
});

describe('the papers beside the forms', () => {
  test.each(['CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'CODEOWNERS', 'PULL_REQUEST_TEMPLATE.md'])(
    '%s is there',
    (name) => {
      expect(readFileSync(join(ROOT, '.github', name), 'utf8').trim()).not.toBe('');
    },
  );

  test('a request has a template for each kind, and the default one leads to them', () => {
    const kinds = readdirSync(join(ROOT, '.github/PULL_REQUEST_TEMPLATE')).toSorted();
    expect(kinds).toEqual(['analysis.md', 'code.md', 'paper.md', 'thread.md']);
    const text = readFileSync(join(ROOT, '.github/PULL_REQUEST_TEMPLATE.md'), 'utf8');
    for (const kind of kinds) expect(text).toContain(`template=${kind}`);
  });

  test('every file and command they name is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const papers = ['CONTRIBUTING.md', 'PULL_REQUEST_TEMPLATE.md', 'CODE_OF_CONDUCT.md']
      .concat(readdirSync(join(ROOT, '.github/PULL_REQUEST_TEMPLATE')).map((name) => `PULL_REQUEST_TEMPLATE/${name}`))
      .map((name) => ({ name, text: readFileSync(join(ROOT, '.github', name), 'utf8') }));
    const missing = papers.flatMap(({ name, text }) => [
      ...[...text.matchAll(/\]\((?!https?:|\?)([^)#]+)/gu)]
        .filter(([, to = '']) => !existsSync(join(ROOT, '.github', name, '..', to)) && !to.startsWith('../../issues/'))
        .map(([, to]) => `${name}: ${to}`),
      ...[...text.matchAll(/npm run ([\w:-]+)/gu)]
        .filter(([, script = '']) => !Object.hasOwn(scripts, script))
        .map(([, script]) => `${name}: npm run ${script}`),
    ]);
    expect(missing).toEqual([]);
  });

  test('one team owns whatever is compiled or run, under any name, and content belongs to every curator', () => {
    const lines = readFileSync(join(ROOT, '.github/CODEOWNERS'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(/\s+/u));
    expect(new Set(lines.flatMap(([, ...teams]) => teams)).size).toBe(1);
    const folders = lines.flatMap(([path = '']) => (path === '*' ? [] : [path]));
    expect(folders.filter((path) => !/^\/.+\/$/u.test(path) || !existsSync(join(ROOT, path)))).toEqual([]);
    // As the forge reads it: the last line that fits.
    const isOwned = (file: string) =>
      (lines.findLast(([path = '']) => path === '*' || `/${file}`.startsWith(path)) ?? []).length > 1;
    const run = ['src/cli/new.ts', '.github/workflows/form.yml', 'package.json', 'content/pages/about.mdx', '.env'];
    for (const file of [...run, 'postcss.config.cjs', 'vite.config.ts', 'public/sw.js', '.gitmodules'])
      expect(isOwned(file), file).toBe(true);
    for (const file of ['content/threads/2024/a.mdx', 'content/glossary.yml']) expect(isOwned(file), file).toBe(false);
  });
});
