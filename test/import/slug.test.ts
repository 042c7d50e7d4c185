import { expect, test } from 'vitest';
import { pageNames } from '../../src/import/files/page-names.ts';
import { slugOf, withoutLabels } from '../../src/import/files/slug.ts';
import { knownOf } from './draft-by-hand.ts';

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

test('a name that thousands of items bear is not looked for from the first number on each time', () => {
  let asked = 0;
  const known = knownOf({ pages: ['threads/why', 'threads/why-3'] });
  const names = pageNames(known);
  const take = (id?: string) =>
    names.take('threads', 'why', (tried) => {
      asked++;
      return tried === id;
    });
  const taken = Array.from({ length: 2000 }, () => take());
  expect(taken.slice(0, 3)).toEqual(['why-2', 'why-4', 'why-5']);
  expect(new Set(taken).size).toBe(2000);
  expect(asked).toBeLessThanOrEqual(4000);
  expect(take('why-3')).toBe('why-3');
  expect(take('why')).toBe('why');
});
