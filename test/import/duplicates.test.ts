import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { knownContent } from '../../src/cli/known-content.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { conceptFinder } from '../../src/format/likeness/concept-finder.ts';
import { LIKELY, likenessTo } from '../../src/format/likeness/likeness.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { draftOf, postOf } from './draft-by-hand.ts';
import { OTHERS, RETOLD } from './retold-questions.ts';

const known = await knownContent(join(ROOT, 'content'));
const find = conceptFinder(known);
/** Those that are retold; what is contributed later does not change the measure. */
const threads = known.threads.filter(({ id }) => id in RETOLD);
const ask = likenessTo(threads, find);

describe('likely duplicates', () => {
  test('no two threads of the content are taken for one', () => {
    expect(threads).toHaveLength(Object.keys(RETOLD).length);
    for (const { id, title, question } of threads) {
      const others = threads.filter((other) => other.id !== id);
      const near = likenessTo(others, find)(title, question)[0];
      expect(near?.score ?? 0, `${id} and ${near?.id}`).toBeLessThan(LIKELY);
    }
  });

  // Measured: 14, 15 and 10 of 15; 3 alarms among 20. English is found as far as the glossary has both names of what it asks about.
  test.each([
    ['zh', 13],
    ['hant', 15],
    ['en', 9],
  ] as const)('a thread is found by the same question told anew: %s, at least %i of 15', (how, least) => {
    const found = Object.entries(RETOLD).filter(([id, told]) => {
      const [near] = ask(told[how], '');
      return near?.id === id && near.score >= LIKELY;
    });
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  test('other questions of the same field raise few alarms', () => {
    const alarms = OTHERS.filter((question) => (ask(question, '')[0]?.score ?? 0) >= LIKELY);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(4);
  });

  test('files say which thread they may repeat, there and in the same import', () => {
    const asked = (title: string) => ({ kind: 'thread' as const, title, posts: [postOf('q', 'question', title)] });
    const draft = draftOf({
      items: [
        asked('LLM 的長度外推是不是一個偽命題？'),
        asked('怎样给奶茶店排队？'),
        asked('给奶茶店排队该怎样做才好？'),
      ],
    });
    const { doubts } = makeFiles(draft, known, { today: '2024-05-06' });
    const repeats = doubts.filter(({ reason }) => /^It (?:may ask|asks) the same/u.test(reason.en));
    expect(repeats.map(({ path, reason }) => [path, /threads\/[a-z0-9-]+/u.exec(reason.en)?.[0]])).toEqual([
      ['threads/2024/llm-length-extrapolation.mdx', 'threads/length-extrapolation'],
      [expect.stringContaining('naicha'), expect.stringContaining('naicha')],
    ]);
  });

  test('five thousand threads are compared in seconds', () => {
    const words = '训练推理模型数据注意力检索长度外推微调量化显存学习率批次损失分布式并行评测'.match(/../gu) ?? [];
    const many = Array.from({ length: 5000 }, (_, i) => ({
      id: `t${i}`,
      title: [3, 5, 7, 11].map((step) => words[(i * step) % words.length]).join('的'),
      question: `第 ${i} 个问题：${words[i % words.length] ?? ''}为什么这样`,
    }));
    const start = process.cpuUsage();
    const among = likenessTo(many, find);
    for (const { title, question } of many.slice(0, 500)) among(title, question);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });
});
