import { expect, test } from 'vitest';
import { checkMath } from '../../src/render/maths.ts';

test.each([
  // Bold words over what was said before the formula.
  `${'\\kern-0.99em '.repeat(2)}\\mathbf{OK}`,
  `${'\\displaystyle\\kern-0.9em'.repeat(1)}\\mathbf{OK}`,
  `${'\\!'.repeat(5)}x`,
])('%s leads back over what stands before it', (tex) => {
  expect(checkMath(tex, false)?.message.zh).toContain('盖住公式前面的字');
});

test.each([
  '\\int\\!\\!\\!\\int f',
  'a\\!b',
  '\\mathop{\\mathrm{arg\\,min}}\\!\\!x',
  'p(x\\kern-0.3em y)',
  'f\\!\\left(x\\right)',
])('%s draws closer what is its own', (tex) => {
  expect(checkMath(tex, false)).toBeUndefined();
});

test.each([
  'abcdefghij\\\\[-0.99em]\\mathbf{no}',
  'abcdefghij\\\\[-0.1em]k',
  '\\begin{array}{c}a\\\\[-0.99em]b\\end{array}',
  '\\begin{aligned}a&=b\\\\ [-2ex]c&=d\\end{aligned}',
  '\\begin{array}{c}a\\end{array} bcdefg \\\\[-6mu] c',
])('%s lays a row over another', (tex) => {
  expect(checkMath(tex, true)?.message.zh).toContain('叠在一起');
});

test.each([
  '\\begin{array}{c}a\\\\[-0.5em]b\\end{array}',
  '\\begin{array}{c}a\\\\\\hline\\\\[-1.8ex]b\\end{array}',
  '\\begin{array}{lc}\\hline\\\\[-1.8ex]a&b\\end{array}',
  '\\begin{aligned}a&=b\\\\[1em]c&=d\\end{aligned}',
])('%s draws rows closer that do not touch', (tex) => {
  expect(checkMath(tex, true)).toBeUndefined();
});
