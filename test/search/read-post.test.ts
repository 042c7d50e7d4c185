import { describe, expect, it } from 'vitest';
import { everyHit, indexOf, thread } from './small-index.ts';

describe('a post that cites a paper under its label', () => {
  const text = '见 Ouyang 等, 2022，第 8 页。';
  const cites = [[2, 17, '2203.02155']] as const;
  const index = indexOf([thread('cites', [{ id: 'r1', text, cites }]), thread('other', '别的 2022 年的话。')]);

  it.each([
    '2203.02155',
    'arXiv:2203.02155v2',
    'https://arxiv.org/abs/2203.02155',
    '"2203.02155"',
    'Ouyang 等, 2022',
    '"见 Ouyang 等, 2022，第 8 页"',
  ])('is found by %s, and marked at the label', async (query) => {
    const { hits } = await everyHit(await index, query);
    expect(hits.map(({ id, match }) => [id, match])[0]).toEqual(['cites', 'exact']);
    const [{ text: shown, marks } = { text: '', marks: [] }] = hits[0]?.passages ?? [];
    expect(shown).toBe(text);
    expect(marks.map(([start, end]) => shown.slice(start, end)).join()).toContain('Ouyang 等, 2022');
  });

  it('is not found by another id', async () => {
    expect((await everyHit(await index, '2203.02156')).ids).not.toContain('cites');
  });
});
