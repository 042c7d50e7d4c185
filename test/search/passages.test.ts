import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/search/names.ts';
import { leadOf, marksIn, passagesOf } from '../../src/search/passages.ts';
import { planQuery } from '../../src/search/query.ts';
import type { SearchPost } from '../../src/search/records.ts';

const names = namesOf([
  { names: ['内存', '记忆体'], isOneWord: true },
  { names: ['幻觉', 'hallucination'], isOneWord: false },
]);
const find = (posts: readonly SearchPost[], query: string) =>
  passagesOf(posts, { plan: planQuery(query, names), names });

/** Passages of one post with their marks as brackets. */
function show(text: string, query: string): string[] {
  return find([{ id: 'r1', text }], query).map(({ text: passage, marks }) =>
    marks.reduceRight((all, [from, to]) => `${all.slice(0, from)}[${all.slice(from, to)}]${all.slice(to)}`, passage),
  );
}

describe('marks', () => {
  it.each([
    ['Flash is not Attention', 'FlashAttention', '[Flash] is not [Attention]'],
    ['增加記憶體頻寬。', '内存频宽', '增加[記憶體頻寬]。'],
    ['用的是ＦｌａｓｈAttention。', 'flashattention', '用的是[ＦｌａｓｈAttention]。'],
    ['we ran SWE-bench twice', 'swe bench', 'we ran [SWE-bench] twice'],
    ['Flash Attention helps', 'FlashAttention', '[Flash Attention] helps'],
    ['见 https://arxiv.org/abs/2404.05405v2 。', '2404.05405', '见 [https://arxiv.org/abs/2404.05405v2] 。'],
    ['梯度很小，云梯', '梯', '[梯]度很小，云[梯]'],
    ['no hallucinations here', '幻觉', 'no [hallucinations] here'],
    ['transformers are here', 'transformer', '[transformers] are here'],
    ['为什么显存不够', '为什么显存', '[为什么显存]不够'],
    ['什么是好，显存不够', '为什么显存', '什么是好，[显存]不够'],
    ['e\u0301tude 漢', 'etude', '[e\u0301tude] 漢'],
  ])('in “%s” for “%s” lie on whole runs of the original', (text, query, expected) => {
    expect(show(text, query)).toEqual([expected]);
  });

  it('lie in the text, in order and apart', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'显存梯度记忆体 SWEbench。！？𠮷,\n-$\u0301\ud842', '. '),
      maxLength: 500,
    });
    fc.assert(
      fc.property(
        text,
        fc.oneof(text, fc.constantFrom('显存', '显存梯度', 'SWE-bench', '𠮷', '梯', '内存')),
        (post, query) => {
          for (const { text: passage, marks } of find([{ text: post }], query)) {
            let last = -1;
            for (const [from, to] of marks) {
              expect(from).toBeGreaterThan(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(passage.length);
              last = to;
            }
          }
        },
      ),
    );
  });

  it('stand on what was asked for, also where the passage was cut', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.constantFrom('很', '𠮷', '很。', '很 '), (before, after, filler) => {
        const [passage] = find([{ text: `${filler.repeat(before)}显存${filler.repeat(after)}` }], '显存');
        expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['显存']);
      }),
    );
  });

  it('stand in a title as they do in a passage', () => {
    const options = { plan: planQuery('内存频宽', names), names };
    expect(marksIn('談記憶體頻寬', options).marks).toEqual([[1, 6]]);
    expect(marksIn('別的', options).marks).toEqual([]);
  });
});

describe('passages', () => {
  it('leave out posts that hold nothing of the query', () => {
    expect(show('与此无关。', '梯度')).toEqual([]);
  });

  it('show a post that holds the query word for word before one that holds its words', () => {
    const posts = [
      { id: 'a', text: '注意，力气。机制与注意力，另说机制。注意力' },
      { id: 'b', by: '乙', text: '谈注意力机制。' },
    ];
    expect(find(posts, '注意力机制').map(({ post, by, exactness }) => [post, by, exactness])).toEqual([
      ['b', '乙', 2],
      ['a', undefined, 0],
    ]);
  });

  it('show the reply that says it before the question that does', () => {
    const posts = [
      { id: 'q', text: '显存不够，梯度怎么办？' },
      { id: 'r1', text: '梯度分几次算，显存就够了。' },
    ];
    expect(find(posts, '显存 梯度').map(({ post }) => post)).toEqual(['r1', 'q']);
    expect(find(posts, '显存不够').map(({ post }) => post)).toEqual(['q', 'r1']);
  });

  it('show the only reply before a question that holds twice as much of the query', () => {
    const posts = [
      { id: 'q', text: '显存不够，梯度怎么办？' },
      { id: 'r1', text: '梯度分几次算。' },
    ];
    expect(find(posts, '显存 梯度').map(({ post }) => post)).toEqual(['r1', 'q']);
    const another = { id: 'r2', text: '换一台。' };
    expect(find([...posts, another], '显存 梯度').map(({ post }) => post)).toEqual(['q', 'r1']);
  });

  it('show a post with more of the query before one with less', () => {
    const posts = [
      { id: 'a', text: '说梯度。' },
      { id: 'b', text: '说梯度，也说显存。' },
    ];
    expect(find(posts, '显存 梯度').map(({ post }) => post)).toEqual(['b', 'a']);
  });

  it('tell which units stand in their post, and none that has only a part of a compound', () => {
    const text = 'the bench of 显存。';
    const plan = planQuery('SWE-bench 显存', names);
    const [passage] = find([{ text }], 'SWE-bench 显存');
    expect([...(passage?.units ?? [])].map((i) => plan.units[i]?.literal[0]?.form)).toEqual(['显存']);
  });

  it('begin and end at sentence borders around what was found', () => {
    const sentences = ['这里说的是别的事情，和问题没有关系。', 'Something else! ', '“是吗？”', '另一句；'];
    const target = '显存不够时先看批大小。';
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { maxLength: 30 }),
        fc.array(fc.constantFrom(...sentences), { maxLength: 30 }),
        (before, after) => {
          const [passage] = find([{ text: [...before, target, ...after].join('') }], '显存不够');
          const whole = new RegExp(`^(?:${sentences.map((one) => one.trim()).join('|')}|${target}|\\s)*$`, 'u');
          expect(passage?.text.replaceAll('…', '')).toMatch(whole);
          expect(passage?.text).toContain(target);
          expect(passage?.text.replaceAll('…', '').length).toBeLessThanOrEqual(160);
        },
      ),
    );
  });

  it('of a long sentence are cut near what was found, and say so', () => {
    const [passage] = find([{ text: `${'很长'.repeat(200)}显存${'很长'.repeat(200)}` }], '显存');
    expect(passage?.text).toMatch(/^…[很长]+显存[很长]+…$/u);
    expect(passage?.text.length).toBeLessThan(200);
  });

  it('are never cut within a character', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (before, after) => {
        const [passage] = find([{ text: `${'𠮷'.repeat(before)}显存a${'𠮷'.repeat(after)}` }], '显存');
        expect(passage?.text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('that only lead into a page are its first sentences, without marks', () => {
    const text = `头一句。${'后面还有。'.repeat(60)}`;
    const [lead] = leadOf([{ id: 'q', text }, { text: '另一段' }]);
    expect(lead?.marks).toEqual([]);
    expect(text.startsWith(lead?.text.replace(/…$/u, '') ?? '?')).toBe(true);
    expect(leadOf([])).toEqual([]);
  });
});
