/** Dollars of prices and of the shell are escaped, and formulas between dollars stay formulas. */
import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';

function imported(text: string) {
  const read = importBytes(new TextEncoder().encode(`# 一篇笔记\n\n${text}\n`), { name: 'note.md', sha256: '' });
  if ('refusal' in read) throw new Error(read.refusal.en);
  const [item] = read.draft.items;
  return {
    text: [item?.text, ...(item?.posts ?? []).map((post) => post.text)].join(''),
    tex: item?.formulas.map(({ tex }) => tex),
  };
}

test.each([
  ['A run costs $3 to $9 today.', 'costs \\$3 to \\$9 today'],
  ['每次 $3，全套 $40。', '每次 \\$3，全套 \\$40。'],
  ['It is US$ 2,500 a seat, or $300 for students.', 'US\\$ 2,500 a seat, or \\$300'],
  ['租金 $1.5k-$2k 一月。', '\\$1.5k-\\$2k'],
  ['Plans: $10/$20/$30 a month.', '\\$10/\\$20/$30'],
  ['Look at $HOME/bin and $PATH first.', '\\$HOME/bin and \\$PATH'],
  ['先看 $MY_DIR 再看 $OUT_DIR。', '\\$MY_DIR 再看 \\$OUT_DIR'],
  ['From $10M in spring, then $25M; later $40M and $90M.', '\\$10M in spring, then \\$25M; later \\$40M and \\$90M'],
  ['About $4 per 1M tokens, so about $0.2 a page.', '\\$4 per 1M tokens, so about \\$0.2 a page'],
])('%s', (source, expected) => {
  const { text, tex } = imported(source);
  expect(text).toContain(expected);
  expect(tex).toEqual([]);
});

test.each([
  ['设 $n$ 为样本数。', ['n']],
  ['另有 \\(d < V\\)，f\\(k\\) 不算。', ['d < V']],
  ['取 $2$ 或 $0.05$ 或 $10\\%$。', ['2', '0.05', '10\\%']],
  ['又有 $2n$ 个，$p<0.05$。', ['2n', 'p<0.05']],
  ['Let $ x = 1 $ and $3 x + 2$ hold.', ['x = 1', '3 x + 2']],
  ['三角形 $ABC$ 中 $AB = CD$。', ['ABC', 'AB = CD']],
  ['$5 \\times 10^3$ 步，$1,000$ 次。', ['5 \\times 10^3', '1,000']],
  ['It costs $6; let $y=7$ be fixed.', ['y=7']],
  ['一件 $5，记 $x$ 为件数，US$100、$1.5M 与 $2M 都算。', ['x']],
  ['A run is $6 a day, $n$ runs; later $7 a day, $m$ runs.', ['n', 'm']],
  ['记 $d_k$-维，$k$-近邻，$a,b$两数。', ['d_k', 'k', 'a,b']],
  ['概率 $1/2$，区间 $0 \\le t \\le 1$，$3 > 2$。', ['1/2', '0 \\le t \\le 1', '3 > 2']],
])('%s', (source, expected) => {
  expect(imported(source).tex?.map((tex) => tex.trim())).toEqual(expected);
});
