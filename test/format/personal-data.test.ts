import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { findPersonalData } from '../../src/format/personal-data.ts';
import { FORMS } from '../../src/format/personal/forms.ts';

function mask(text: string): string {
  return findPersonalData(text).reduceRight(
    (left, { from, to }) => `${left.slice(0, from)}〔〕${left.slice(to)}`,
    text,
  );
}

test('nothing of what this site publishes is taken for personal', () => {
  const content = join(ROOT, 'content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      // The page of the rule shows what it tells.
      /\.(?:mdx|yml)$/u.test(file) && !/pages[\\/]rules[\\/]personal-data\.yml$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(content, file), 'utf8');
    return findPersonalData(text).map(({ kind, from, to }) => [file, kind, text.slice(from, to)]);
  });
  expect(found).toEqual([]);
});

test('what is masked is not found again, and nothing outside of it goes', () => {
  const secret = fc.constantFrom(
    ...['13912345678', '010-62345678', 'lin@zixu.edu.cn', '微信号：lin_reads88', 'QQ 10234567', '密码：Rope#2023'],
    ...['hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345', '会议号 987 654 321', '+1 617-555-0142', 'https://a:b1c2@lab.example/x'],
  );
  const word = fc.constantFrom(
    '中文',
    'words',
    '，',
    '。',
    ' ',
    '\n',
    '（',
    '）',
    '12',
    '`',
    '$',
    '2310.16226',
    '@',
    ':',
    '-',
    '<',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(secret, word), { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      const masked = mask(text);
      expect(mask(masked)).toBe(masked);
      let at = 0;
      for (const { from, to } of findPersonalData(text)) {
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
    }),
    { numRuns: 1000 },
  );
});

test('each kind is told by its name', () => {
  const kinds = (text: string) => findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);
  expect(kinds('电话 13912345678，信 lin@zixu.edu.cn，QQ 10234567，密码：Rope#2023')).toEqual([
    ['phone', '13912345678'],
    ['email', 'lin@zixu.edu.cn'],
    ['account', '10234567'],
    ['password', 'Rope#2023'],
  ]);
});

test('a masked link stays masked: brackets of Markdown are no part of what is looked for', () => {
  const masked =
    '[https://lab.example/m?access_token=](https://lab.example/m) 与 [https\\://username:password](https://username:password)@lab.example';
  expect(findPersonalData(masked)).toEqual([]);
});

/** A pattern is not tried in a text without what it holds. */
const HOLDS_ALL =
  '\n}@ [at] x dot y t.me/ wandb PRIVATE KEY /hook/ with/key qq.com 1234567 群 卫星 v信 live: 密码 用 住 学号 银行 扣 钉钉 TG UID id wx ssh @1 .1:1 微 信：\n 点com tel=13800000000';

test('at the end of each text stands what makes every pattern try it', () => {
  for (const { holds } of FORMS) if (holds) expect(HOLDS_ALL).toMatch(holds);
});

test('a megabyte of spans of code in one paragraph is read like any text', () => {
  expect(findPersonalData('`1` '.repeat(250_000))).toEqual([]);
});

test.each([
  ...[
    '1',
    '1 ',
    '138-',
    '+1 ',
    'a@',
    'a.',
    'eyJa.',
    '-----BEGIN PRIVATE KEY-----',
    '微信：',
    '密码',
    'zoom',
    '(0',
    '62',
    '://a:',
  ],
  ...[
    't.me/',
    't.me/a',
    '{a,',
    '{ann| | ',
    '| ',
    'a dot ',
    'a at b dot ',
    'curl -u ',
    '微信 a',
    '加微信 abcdef',
    '群号',
    '卫星：a',
    '进群密码：中',
    'https://qun.qq.com/a?b&',
    'q：',
    '一三',
    'V: a',
    'wandb ',
  ],
  ...['https://hooks.slack.com/services/', 'A_KEY=', 'A_', '香港', 'a#', 'discord ', 'line id ', '110101 ', 'M'],
  ...[
    '13812345678\n',
    '138 1234 5678 ',
    '138**1234**5678\n',
    '１３８',
    '1\u200b',
    '一三',
    '| 138 ',
    '|-\n',
    '$138$ ',
    '`1` ',
    '%31',
  ],
  ...[
    '微信|a\n-|-\nlin9527|1\n',
    'ssh ',
    'ssh a@b',
    'a@1.',
    '1.2.3.4:',
    '密码 a1',
    '账号 a 密码 ',
    '学号 1',
    '微信：\n',
    '住在路',
  ],
  ...['a@b.', 'api_key=', '住址：', '会议号 密', '[at]', 'ssh ', 'sk-', '4242 ', '$', 'a at ', '`', 'Bearer '],
])('100 kB of %j take no time to speak of', (word) => {
  const text = word.repeat(Math.ceil(100_000 / word.length)) + HOLDS_ALL;
  const start = process.cpuUsage();
  findPersonalData(text);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(8000);
});
