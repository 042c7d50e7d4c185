import { expect, test } from 'vitest';
import { tellPlan } from '../../src/cli/redact/told.ts';
import { planRedaction } from '../../src/redact/plan.ts';

test('a trial shows every line of words that go over its end, a deed none', () => {
  const before = new Map([['pages/a.md', '文\n\n先是张\n三说的，\n后来不是\n']]);
  const plan = planRedaction(before, [], {
    trace: { on: '2026-11-21', wish: 'author' },
    mask: { words: ['张三'], mask: '某某' },
  });
  const told = (shown?: ReadonlyMap<string, string>) => tellPlan(plan, { prefix: '', shown }).map(({ zh }) => zh);
  expect(told(before)).toEqual(['隐去文字：', '  pages/a.md:3:3\n      先是张\n      三说的，']);
  expect(told()).toEqual(['隐去文字：', '  pages/a.md:3:3']);
});
