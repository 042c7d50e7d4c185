import { expect, test } from 'vitest';
import { formulaFault } from '../../src/render/formula-fault.ts';

const REFUSED = { message: { zh: '读不懂', en: 'unread' }, index: 0 };

/** The help below a formula that was refused. */
function helpAt(value: string) {
  const point = (column: number) => ({ line: 1, column, offset: column - 1 });
  const position = { start: point(1), end: point(value.length + 3) };
  return formulaFault({ type: 'inlineMath', value, position }, REFUSED)?.help?.en;
}

test.each(['5 每月，另收 ', '20 a month & ', '3,000 到 '])('money between dollars is told as such: %s', (value) => {
  expect(helpAt(value)).toContain('money');
});

test.each(['1/\\sqr{d}', '2^n^m', '2 + \\foo', '\\text{平均}_a_b', '3x_i_j', 'a & b'])(
  'a formula is not: %s',
  (value) => {
    expect(helpAt(value)).toBeUndefined();
  },
);
