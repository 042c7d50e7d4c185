import { describe, expect, test } from 'vitest';
import { both, type Problem } from '../../src/format/problem.ts';
import { reportGithub, reportJson, reportText } from '../../src/lint/reporters.ts';

const problem: Problem = {
  file: 'content/threads/2024/a.mdx',
  line: 4,
  column: 4,
  endColumn: 6,
  rule: 'topic-exists',
  message: both('不应出现 `x`', 'Unexpected `x`'),
  help: both('改掉', 'mend it'),
};

describe('reportText', () => {
  test('puts the caret under Han text, two columns a character', () => {
    expect(reportText([problem], 'en', () => '题目是错误的')).toMatchInlineSnapshot(`
      "content/threads/2024/a.mdx:4:4  error  topic-exists
        Unexpected \`x\`
        4 │ 题目是错误的
          │       ^^^^
        help: mend it
        page: /en/contribute/rules/topic-exists/"
    `);
  });

  test('names the page of the rule by its whole address where the site is known', () => {
    const text = reportText([problem], 'zh', () => undefined, 'https://wenqu.test/base');
    expect(text.split('\n').at(-1)).toBe('  page: https://wenqu.test/base/contribute/rules/topic-exists/');
  });

  test('cuts a long line to the neighbourhood of the fault', () => {
    const line = `${'a'.repeat(200)}XY${'b'.repeat(200)}`;
    const [, , shown = '', caret = ''] = reportText(
      [{ ...problem, column: 201, endColumn: 203 }],
      'zh',
      () => line,
    ).split('\n');
    expect(shown.length).toBeLessThan(120);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('XY');
  });

  test('says nothing of a line that is not there', () => {
    expect(reportText([problem], 'zh', () => undefined).split('\n')).toHaveLength(4);
  });
});

test('reportJson has the keys of the contract, the page of the rule, and no others', () => {
  const [first, second] = JSON.parse(reportJson([problem, { ...problem, help: undefined }], 'zh')) as object[];
  expect(first).toEqual({
    file: problem.file,
    line: 4,
    column: 4,
    rule: 'topic-exists',
    message: '不应出现 `x`',
    help: '改掉',
    page: '/contribute/rules/topic-exists/',
  });
  expect(Object.keys(second ?? {})).toEqual(['file', 'line', 'column', 'rule', 'message', 'page']);
});

test('reportGithub escapes what would end a command or begin another', () => {
  const evil = {
    ...problem,
    file: 'content/a,line=1::b.mdx',
    message: both('', '100%0A%\n::error::x'),
    help: undefined,
  };
  expect(reportGithub([evil], 'en')).toBe(
    '::error file=content/a%2Cline=1%3A%3Ab.mdx,line=4,col=4,title=topic-exists::100%250A%25·::error::x',
  );
});

describe('words of strangers', () => {
  const STEERS = /(?!\n)[\p{Cc}\u202e]/u;
  const ESCAPE = '\u001b[2J\u009b31m\u202e';
  const evil: Problem = {
    ...problem,
    file: `::error::a\n::set-env name=X::1${ESCAPE}.mdx`,
    message: both('', `\`${ESCAPE}\n::error::b\``),
    help: both('', `c\r\n##[error]d${ESCAPE}`),
  };

  test('make no terminal and no forge act, as text', () => {
    const text = reportText([evil], 'en', () => `##[stop-commands]x${ESCAPE}\r`);
    expect(text).not.toMatch(STEERS);
    expect(text).not.toMatch(/^\s*::|##\[/mu);
    expect(text.split('\n')).toHaveLength(6);
  });

  test('stand in JSON as what they were, and as signs that no terminal obeys', () => {
    const json = reportJson([evil], 'en');
    expect(json).not.toMatch(STEERS);
    expect((JSON.parse(json) as Problem[])[0]?.file).toBe(evil.file);
  });

  test('are one command for a forge, and none of their own', () => {
    const command = reportGithub([evil], 'en', 'https://wenqu.test');
    expect(command).toMatch(
      /^::error file=%3A%3Aerror%3A%3Aa%0A%3A%3Aset-env name=X%3A%3A1[^:,%]*\.mdx,line=4,col=4,/u,
    );
    expect(command).not.toMatch(/[\n\p{Cc}\u202e]/u);
    expect(
      command
        .split('%0A')
        .slice(1)
        .filter((line) => line.startsWith('::')),
    ).toEqual([]);
  });
});

test('reportGithub names the page of a rule only by its whole address', () => {
  const plain = { ...problem, help: undefined };
  expect(reportGithub([plain], 'en')).not.toContain('/contribute/');
  expect(reportGithub([plain], 'en', 'https://wenqu.test')).toMatch(
    /::Unexpected `x`%0Ahttps:\/\/wenqu\.test\/en\/contribute\/rules\/topic-exists\/$/u,
  );
});
