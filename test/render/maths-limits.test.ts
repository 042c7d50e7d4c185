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
