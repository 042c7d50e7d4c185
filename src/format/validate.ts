/** A plain value × a schema → typed data, or a fault at each place where it does not fit. */
import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { both, missing, type Fault, quote, type Text, unexpected } from './problem.ts';
import { DATE, type Expectation } from './schema/fields.ts';
import { elementOf, shapeOf, unwrap } from './schema/walk.ts';

import type { Yaml } from './yaml.ts';

/** zod's issue as far as we read it: its union type does not narrow on custom parameters. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly origin?: string;
  readonly pattern?: string;
  readonly params?: Partial<Expectation>;
  /** Of a union: what is wrong by each of its choices. */
  readonly errors?: readonly (readonly Issue[])[];
}

export function validate<T>(yaml: Yaml, schema: z.ZodType<T>): { data?: T; faults: Fault[] } {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { data: result.data, faults: [] };
  const issues = result.error.issues as readonly Issue[];
  return { faults: issues.filter(isNoEcho).flatMap((issue) => describe(issue, yaml, schema)) };
}

/** A field that is misspelt is missing too, and one of another type has no length; once is enough. */
function isNoEcho(issue: Issue, _: number, issues: readonly Issue[]): boolean {
  const place = issue.path.join('.');
  const isHere = ({ path }: Issue) => path.join('.') === place;
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return !issues.some((other) => other.code === 'invalid_type' && isHere(other));
  return issue.code !== 'custom' || !issues.some((other) => other.code === 'unrecognized_keys' && isHere(other));
}

function describe(issue: Issue, yaml: Yaml, schema: z.ZodType): Fault[] {
  if (issue.code === 'invalid_union')
    return meantChoice(issue).flatMap((one) => describe({ ...one, path: [...issue.path, ...one.path] }, yaml, schema));
  const name = issue.path.join('.');
  const value = valueAt(yaml.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return (issue.keys ?? []).map((key) => {
      const meant = nearest(key, known);
      return {
        ...yaml.placeOfKey([...issue.path, key]),
        rule: 'schema',
        message: both(
          `没有 \`${key}\` 这个字段；这里可以有 ${known.map((k) => `\`${k}\``).join('、')}`,
          `Unexpected field \`${key}\`, expected ${known.map((k) => `\`${k}\``).join(', ')}`,
        ),
        help: meant ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`) : undefined,
      };
    });
  }
  if (value === undefined && issue.path.length > 0) {
    return [
      {
        ...yaml.place(issue.path),
        rule: 'schema',
        message: missing(both(`字段 \`${name}\``, `field \`${name}\``), IS_DATE.test(name) ? DATE : expectation(issue)),
      },
    ];
  }
  const expected = value === null && IS_DATE.test(name) ? DATE : expectation(issue);
  return [
    {
      ...yaml.place(issue.path),
      rule: 'schema',
      message: unexpected(foundIn(name, value), expected),
      help: help(issue, value),
    },
  ];
}

const IS_DATE = /(?:^|\.)(?:date|statusDate|updated|on)$/u;

function foundIn(field: string, value: unknown): Text {
  if (field === '')
    return Array.isArray(value) ? both('文件里是列表', 'list') : both('文件里没有字段', 'text without fields');
  return value === '' || value === null
    ? both(`字段 \`${field}\` 是空的`, `empty \`${field}\``)
    : both(`字段 \`${field}\` 是 ${quote(value)}`, `${quote(value)} in \`${field}\``);
}

/** Of the choices of a union the one whose type the value has; the first where it has none's. */
function meantChoice({ errors = [] }: Issue): readonly Issue[] {
  const isOther = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return errors.find((issues) => !isOther(issues)) ?? errors[0] ?? [];
}

function expectation(issue: Issue): Text {
  switch (issue.code) {
    case 'custom':
      return issue.params?.expected ?? both(issue.message, issue.message);
    case 'invalid_value': {
      const list = (issue.values ?? []).map((value) => `\`${String(value)}\``);
      return both(list.join('、') + ' 之一', `one of ${list.join(', ')}`);
    }
    case 'invalid_type':
      return TYPES[issue.expected ?? ''] ?? both(issue.expected ?? '', issue.expected ?? '');
    case 'too_small':
      return issue.origin === 'array'
        ? both(
            `至少 ${issue.minimum} 项的列表`,
            `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`,
          )
        : both(`不小于 ${issue.minimum} 的数`, `at least ${issue.minimum}`);
    case 'too_big':
      return issue.origin === 'array'
        ? both(`至多 ${issue.maximum} 项的列表`, `at most ${issue.maximum} entries`)
        : both(`不大于 ${issue.maximum} 的数`, `at most ${issue.maximum}`);
    case 'invalid_format':
      return both(`符合 ${issue.pattern ?? '格式'} 的文字`, `text of the form ${issue.pattern ?? 'required'}`);
    default:
      return both(issue.message, issue.message);
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: both('文字', 'text'),
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  array: both('列表', 'a list'),
  object: both('字段与值', 'fields and values'),
  boolean: both('true 或 false', 'true or false'),
};

function help(issue: Issue, value: unknown): Text | undefined {
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number')
    return both('请加引号，否则 YAML 把它当成数字', 'put it in quotes, or YAML reads it as a number');
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string' && value !== '')
    return both(
      '一项也写在方括号里，几项用半角逗号隔开：`[甲, 乙]`',
      'write even one entry in square brackets, and several with commas: `[a, b]`',
    );
  if (issue.code === 'invalid_type' && issue.expected === 'number' && typeof value === 'string')
    return both('数字不加引号', 'write a number without quotes');
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
  const meant = nearest(value, (issue.values ?? []).map(String));
  return meant ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`) : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const step of path) here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  return here;
}

/** Keys of the object schema at `path`, seen through arrays and optionals. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = unwrap(schema);
  for (const step of path) here = typeof step === 'number' ? elementOf(here) : unwrap(shapeOf(here)?.[String(step)]);
  return Object.keys(shapeOf(here) ?? {});
}
