import { expect, test } from 'vitest';
import { farPosts } from '../../src/ui/thread/far-posts.ts';
import type { Turn } from '../../src/ui/thread/reply-tree.ts';

const turn = (id: string, html: string): Turn => ({
  post: { type: 'post', id, role: 'reply', html },
  depth: 0,
  answers: [],
  notes: [],
});

test('posts are far once 1,500 letters stand before them, and a Han character counts as two', () => {
  const turns = [turn('q', `<p>${'问'.repeat(400)}</p>`), turn('r1', `<p>${'a'.repeat(700)}</p>`), turn('r2', '答 ok')];
  expect([...farPosts(turns)]).toEqual([['r2', 5]]);
});

test('of tags and of the formula that is read aloud nothing is counted', () => {
  const formula = `<span class="katex-mathml"><math><mi>${'x'.repeat(2000)}</mi></math></span><span>x&lt;y</span>`;
  expect(farPosts([turn('q', formula), turn('r1', 'a')]).size).toBe(0);
  const before = turn('q', 'a'.repeat(1500));
  expect(farPosts([before, turn('r1', formula)]).get('r1')).toBe(3);
});
