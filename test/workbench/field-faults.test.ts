/** What a field says is wrong is what the format would say of the file. */
import { expect, test } from 'vitest';
import { schemas } from '../../src/format/schema/index.ts';
import { faultOf, MOST } from '../../src/workbench/field-faults.ts';

const { thread, analysis } = schemas;
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test.each(['2024', '2024-05', '2024-05-06', '2024-02-29'])('%s is a date', (date) => {
  expect(faultOf('date', date)).toBeUndefined();
  expect(accepts(thread.shape.date, date)).toBe(true);
});

test.each(['昨天', '2024-13', '2024-02-30', '2024/05/06', '24-05', '2024-5'])('%s is none', (date) => {
  expect(faultOf('date', date)).toEqual({ word: 'wrongDate' });
  expect(accepts(thread.shape.date, date)).toBe(false);
});

test('as many signs fit as the format takes', () => {
  for (const [field, ...shapes] of [
    ['title', thread.shape.title, analysis.shape.title],
    ['summary', thread.shape.summary, analysis.shape.verdict],
  ] as const)
    for (const shape of shapes) {
      const [full, more] = ['字'.repeat(MOST[field]), '字'.repeat(MOST[field] + 1)];
      expect([faultOf(field, full), accepts(shape, full)]).toEqual([undefined, true]);
      expect([faultOf(field, more)?.word, accepts(shape, more)]).toEqual(['tooManySigns', false]);
    }
});

test('as many topics and papers fit as the format takes', () => {
  const topics = Array.from({ length: MOST.topics }, (_, at) => `t${at}`);
  expect([accepts(thread.shape.topics, topics), accepts(thread.shape.topics, [...topics, 'one-more'])]).toEqual([
    true,
    false,
  ]);
  const papers = Array.from({ length: MOST.papers }, (_, at) => ({ id: `p${at}` }));
  expect([accepts(analysis.shape.papers, papers), accepts(analysis.shape.papers, [...papers, { id: 'more' }])]).toEqual(
    [true, false],
  );
});
