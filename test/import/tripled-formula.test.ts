/** Formulas are damaged as scraping tools damage them, by code that shares nothing with the repair, and must come back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { tripledFormula } from '../../src/import/repairs/tripled-formula.ts';
import { formula } from './tripled/formulas.ts';
import { random, type Random } from './tripled/random.ts';
import { scrape, TOOLS, type Tool } from './tripled/scrape.ts';

function repaired(text: string): string {
  let done = 0;
  let out = '';
  for (const { from, to, text: by } of tripledFormula.find(text, { dialect: undefined })) {
    expect(from).toBeGreaterThanOrEqual(done);
    out += text.slice(done, from) + (by ?? text.slice(from, to));
    done = to;
  }
  return out + text.slice(done);
}

function formulasOf(text: string): string[] {
  return Array.from(text.matchAll(/\$\$\n([^]*?)\n\$\$|\$([^$]*)\$/gu), (match) => match[1] ?? match[2] ?? '');
}

const CHINESE = [
  ['记 ', '为训练集中的样本数，模型越大越好。'],
  ['其中', '表示第一层的输出，'],
  ['当', '时，损失不再下降；再看 ', '与', '的关系。'],
  ['由此得到', '，', '，', '三个量，证明完毕。'],
  ['作者把它写成 ', '，然后在附录里给出 ', ' 的界。'],
  ['（见', '）这里的常数与', '无关。'],
  ['? 设集合', '的大小固定，取'],
  ['为什么', '要除以', '？因为方差会变大。'],
];
const ENGLISH = [
  ['Let ', ' be the number of tokens in the data.'],
  ['We write ', ' for the loss, and note that ', ' does not depend on it.'],
  ['If ', ' holds, then the bound follows (see also ', ').'],
  ['Here ', ', ', ' and ', ' are constants.'],
];

/** @returns a document, and the formulas that stand in it. */
function damagedDocument(formulas: readonly string[], tool: Tool, dice: Random): { text: string; expected: string[] } {
  const sentences = dice.chance(0.65) ? CHINESE : ENGLISH;
  const lines: string[] = [];
  const expected: string[] = [];
  const queue = [...formulas];
  const next = (display: boolean): string => {
    for (let tex = queue.pop(); tex !== undefined; tex = queue.pop()) {
      const copy = scrape(tex, display, tool, dice);
      if (copy === undefined) continue;
      expected.push(tex);
      // A tool that puts space between signs puts it before the first one too; one that writes lines writes one for the text around.
      return tool.between === '\n' ? `\n${copy}\n` : `${tool.between}${copy}`;
    }
    return '某数';
  };
  while (queue.length > 0) {
    if (dice.chance(0.1)) {
      lines.push('', next(true).trim(), '');
      continue;
    }
    const [opening = '', ...rest] = dice.one(sentences);
    lines.push(opening + rest.map((part) => next(false) + (dice.chance(0.15) ? next(false) : '') + part).join(''));
  }
  return { text: lines.join('\n'), expected };
}

/** How many of `expected` stand in `found` in the same order. */
function inCommon(expected: readonly string[], found: readonly string[]): number {
  let row = new Array<number>(found.length + 1).fill(0);
  for (const tex of expected) {
    const next = [0];
    for (const [index, other] of found.entries())
      next.push(tex === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const content = readdirSync(join(ROOT, 'content'), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(?:mdx?|yaml)$/u.test(file.name))
  .map((file) => join(file.parentPath, file.name));

/** The formulas of the site's own content. */
function realFormulas(): string[] {
  const all = content.flatMap((file) => formulasOf(readFileSync(file, 'utf8')));
  return [...new Set(all.map((tex) => tex.trim()))].filter(
    (tex) => /[A-Za-z\\]/u.test(tex) && !/\p{sc=Han}{4}/u.test(tex) && !tex.includes('\n') && tex.length < 400,
  );
}

const PER_TOOL = 320;

describe('formulas that were printed three times', () => {
  let exact = 0;
  let all = 0;
  let invented = 0;
  test.each(TOOLS)('come back from $name', (tool) => {
    const dice = random(TOOLS.indexOf(tool) + 7);
    const real = realFormulas();
    expect(real.length).toBeGreaterThan(50);
    const missed: string[] = [];
    let here = 0;
    let hereExact = 0;
    while (here < PER_TOOL) {
      const formulas = Array.from({ length: 16 }, () => (dice.chance(0.25) ? dice.one(real) : formula(dice)));
      const { text, expected } = damagedDocument(formulas, tool, dice);
      const found = formulasOf(repaired(text));
      const good = inCommon(expected, found);
      here += expected.length;
      hereExact += good;
      invented += found.length - good;
      if (good < expected.length)
        missed.push(
          ...expected.filter((tex) => !found.includes(tex)).map((tex) => `- ${tex}`),
          ...found.filter((tex) => !expected.includes(tex)).map((tex) => `+ ${tex}`),
        );
    }
    exact += hereExact;
    all += here;
    if (process.env['SHOW_MISSED']) console.log(tool.name, hereExact, here, missed.join('\n'));
    expect(hereExact / here, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
  test('come back exactly, 98 of 100, and hardly any is invented', () => {
    expect(all).toBeGreaterThanOrEqual(2000);
    expect(exact / all).toBeGreaterThanOrEqual(0.98);
    expect(invented / all).toBeLessThanOrEqual(0.005);
  });
});

test('leaves all content of the site as it is', () => {
  expect(content.length).toBeGreaterThan(40);
  const touched = content.filter(
    (file) => tripledFormula.find(readFileSync(file, 'utf8'), { dialect: undefined }).length > 0,
  );
  expect(touched).toEqual([]);
});

const CLEAN = {
  zh: [
    '这一版',
    '便宜了 $5 到 $10',
    '说了 a a a 三声',
    '见 a_b.py 与 C:\\new\\in',
    '哈 哈 哈',
    '用 `x x_1 x1` 试',
    '第 10 页',
    '设 $x_1$ 与 $y$',
    '涨了 3.5%',
    '（同上）',
    'very very very 慢',
    '^_^',
    '10 10 10',
    '模型 A A 级',
  ],
  en: [
    'the the model',
    'costs $5 and $7',
    'no no no',
    'see foo_bar and bar_foo',
    'let $n$ be one',
    'in 2019 2020 2021',
    'ha ha ha',
    'path\\to\\file',
    'x^2 is x squared',
    'step 1 1 1',
    'A B A B',
    'I I I think',
  ],
};

test('leaves prose as it is in which words, numbers and names merely come again', () => {
  const dice = random(99);
  for (let count = 0; count < 400; count++) {
    const parts = dice.chance(0.6) ? CLEAN.zh : CLEAN.en;
    const text = Array.from({ length: 12 }, () => dice.one(parts) + dice.one(['，', '。', ' ', '; ', '\n'])).join('');
    expect({ text, edits: tripledFormula.find(text, { dialect: undefined }) }).toEqual({ text, edits: [] });
  }
});

/** Each once took minutes, as places were tried again and again. The limit leaves room for a slow machine. */
test.each(['a\\a ', '\\in{', '`', '<math ', '$a ', 'x ^ '])(
  'reads 100 kB of %j in seconds',
  (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = process.cpuUsage();
    tripledFormula.find(text, { dialect: undefined });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(15_000);
  },
  60_000,
);

test('where too much looks like formulas, says that not all of it was tried', () => {
  const told = (text: string) =>
    tripledFormula.find(text, { dialect: undefined }).filter(({ doubt }) => doubt?.reason.en.includes('too many'))
      .length;
  expect(told('x1 x_1 x1 ' + 'x_'.repeat(20_000))).toBe(1);
  expect(told('其中 n n n 表示个数。 '.repeat(2000))).toBe(0);
  // Without a single formula that is printed three times none can have been missed.
  expect(told('\\alpha{ '.repeat(20_000))).toBe(0);
});
