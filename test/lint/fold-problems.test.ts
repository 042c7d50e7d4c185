/** A person is told a cause once with its count; what differs is all told. */
import { expect, test } from 'vitest';
import { both, type Problem } from '../../src/format/problem.ts';
import { foldProblems } from '../../src/lint/fold-problems.ts';

const problem = (line: number, en: string, file = 'a.mdx'): Problem => ({
  file,
  line,
  column: 1,
  rule: 'tag',
  message: both(`问题 ${en}`, en),
});
const many = (count: number, en: (line: number) => string) =>
  Array.from({ length: count }, (_, index) => problem(index + 1, en(index + 1)));

test('a hundred times the same is shown three times, with the count and the lines of the others', () => {
  const folded = foldProblems([...many(100, () => 'Unexpected CR'), problem(101, 'Missing end')]);
  expect(folded.map(({ line }) => line)).toEqual([1, 2, 3, 101]);
  expect(folded[2]?.help?.en).toMatch(/^97 more of this kind in lines 4, 5, 6, .*, …$/u);
  expect(folded[2]?.help?.zh).toMatch(/^同样的问题还有 97 个，在第 4、5、/u);
});

test('what differs in its names is shown ten times', () => {
  const folded = foldProblems(many(60, (line) => `Unexpected \`<reply id="r${line}">\``));
  expect(folded).toHaveLength(10);
  expect(folded[9]?.help?.en).toContain('50 more');
});

test('a few are left as they are, and so are those of other files', () => {
  const few = [...many(5, () => 'Unexpected CR'), ...many(20, (line) => `Unexpected \`${line}\``)];
  expect(foldProblems(few)).toEqual(few);
  const apart = [1, 2, 3, 4, 5, 6].map((line) => problem(line, 'Unexpected CR', `${line}.mdx`));
  expect(foldProblems(apart)).toEqual(apart);
});

test('what to do stays, before the count', () => {
  const [, , last] = foldProblems(many(6, () => 'x').map((one) => ({ ...one, help: both('真的？', 'really?') })));
  expect(last?.help).toEqual(
    both('真的？同样的问题还有 3 个，在第 4、5、6 行', 'really? 3 more of this kind in lines 4, 5, 6'),
  );
});
