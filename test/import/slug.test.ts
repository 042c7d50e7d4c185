import { expect, test } from 'vitest';
import { slugOf, withoutLabels } from '../../src/import/files/slug.ts';

const slug = (title: string) => slugOf(withoutLabels(title), () => []);

test.each([
  ['@研究员2 warmup steps', 'warmup-steps'],
  ['Researcher 12: why warmup helps small batches', 'warmup-helps-small-batches'],
  ['研究员3', 'yanjiuyuan'],
])('no label stands in the name of a page: %s', (title, name) => {
  expect(slug(title)).toMatch(new RegExp(`^(?:why-)?${name}`, 'u'));
});

test.each([
  'user study of 12 researchers',
  'How does user 2024 data help?',
  'Multi-user 5G 训练',
  '研究员2024年',
  '研究员3年',
  'Speaker 1000 hours',
  'user 3 layers',
])('what only looks like a label stays: %s', (title) => {
  expect(withoutLabels(title)).toBe(title);
});

test('who speaks in the source is left out of the middle of a title, too', () => {
  const title = 'What Researcher 2 says of warmup';
  expect(withoutLabels(title, new Set(['Researcher 2'])).split(/\s+/u)).toEqual(['What', 'says', 'of', 'warmup']);
  expect(withoutLabels(title, new Set(['Researcher 21']))).toBe(title);
  expect(withoutLabels('研究员2说的 warmup').trim()).toBe('说的 warmup');
});
