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

test('what only looks like a label stays', () => {
  expect(slug('user study of 12 researchers')).toBe(slugOf('user study of 12 researchers', () => []));
});
