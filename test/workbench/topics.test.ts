import { expect, test } from 'vitest';
import { madeOf } from './setting.ts';

test('a doubt names a topic as the pages do, and as files do', () => {
  const site = { topics: [{ id: 'learning-rate', title: '学习率与优化', en: 'Learning rate', aliases: ['学习率'] }] };
  const { doubts } = madeOf({ source: '问：这样行不行？\n\n答：把学习率调小就行。\n' }, site);
  const told = doubts.map(({ reason, choice }) => `${reason} → ${choice}`).join('\n');
  expect(told).toContain('学习率与优化（learning-rate）');
});
