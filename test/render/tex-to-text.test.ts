import { expect, test } from 'vitest';
import { texToText } from '../../src/render/tex-to-text.ts';

test.each([
  [String.raw`R(F)\ge 2`, 'R(F) ≥ 2'],
  [String.raw`x^2 + y_{12}`, 'x² + y₁₂'],
  [String.raw`\frac{1}{N+1}`, '1/(N+1)'],
  [String.raw`\mathbb{R}^{n}`, 'ℝⁿ'],
  [String.raw`\alpha \to \infty`, 'α → ∞'],
  [String.raw`\log n`, 'log n'],
  [String.raw`O(n\log n)`, 'O(n log n)'],
  [String.raw`\sqrt{d_k}`, '√(dₖ)'],
  [String.raw`x_{\max}`, 'xₘₐₓ'],
  [String.raw`x_{\text{out}}`, 'x_out'],
  [String.raw`\{a,b\}`, '{a,b}'],
  [String.raw`95\%`, '95%'],
  [String.raw`\left( a \times b \right)`, '( a × b )'],
  [String.raw`\underbrace{x}_{y}`, String.raw`\underbrace{x}_y`],
])('reads %s as %s', (tex, text) => {
  expect(texToText(tex)).toBe(text);
});
