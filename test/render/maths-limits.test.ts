import { expect, test, vi } from 'vitest';
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

test.each([
  'abc\\kern-9999.em x',
  'abc\\hspace{-99. em}x',
  'abc\\mkern-9999.mu x',
  'abc\\\\[-20.em]x',
  'abc\\genfrac{}{}{99.em}{}{a}{b}',
])('%s asks for a length beyond reason, its number ending in a dot', (tex) => {
  expect(checkMath(tex, false)?.message.zh).toContain('太大');
});

test.each(['abc\\kern-.9em\\kern-.9em x', 'abc\\hspace{-.9em}\\mkern-9.mu x'])(
  '%s counts no sign of a length as a letter to lead back over',
  (tex) => {
    expect(checkMath(tex, false)?.index).toBe(3);
  },
);

test.each([
  'a-\\iiint_a f',
  '-\\hookrightarrow b',
  '\\vdots-\\ddots',
  '\\TeX-\\LaTeX',
  '-\\pmod n',
  '\\dddot x-\\not= y',
])('%s has lengths of its own, which touch nothing', (tex) => {
  expect(checkMath(tex, false)).toBeUndefined();
});

test.each([
  '\\@char{8238}x',
  '\\kern-\\TextOrMath{}{9999}em x',
  '\\tmspace-{90mu}{}x',
  'a\\message{::error::x}',
  '\\show\\frac',
])('%s uses the inside of TeX, and nothing of it runs', (tex) => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(checkMath(tex, false)?.message.zh).toMatch(/^公式里不能用/u);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});
