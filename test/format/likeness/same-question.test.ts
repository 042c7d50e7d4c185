import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../src/cli/settings.ts';
import { conceptFinder } from '../../../src/format/likeness/concept-finder.ts';
import { EVERYDAY } from '../../../src/format/likeness/everyday-words.ts';
import { findSame } from '../../../src/format/likeness/find-same.ts';
import { readQuestion } from '../../../src/format/likeness/read-question.ts';
import { isSameQuestion } from '../../../src/format/likeness/same-question.ts';
import { parse } from '../../../src/format/parse.ts';
import type { Glossary } from '../../../src/format/schema/index.ts';
import { OTHERS, RETOLD } from '../../import/retold-questions.ts';
import { OTHER, OTHER_FREE, OTHER_LATER, SAME, SAME_FREE, SAME_LATER } from './pairs.ts';

const glossary = readFileSync(join(ROOT, 'content/glossary.yml'), 'utf8');
const terms = parse(glossary, 'glossary.yml').document?.data as Glossary;
const find = conceptFinder({ terms, topics: [] }, EVERYDAY);
const isSame = (one: string, other: string) => isSameQuestion(readQuestion(one, find), readQuestion(other, find));

// Measured: 9 of 16, 12 of 12, 10 of 12; of the pairs that came later 10 of 14, and 11 since 选择 asks and names nothing. Precision comes first.
test.each([
  ['in other words', SAME.words, 9],
  ['in the other script', SAME.script, 12],
  ['in the other language', SAME.language, 9],
  ['any of these, written when the measure stood', SAME_LATER, 9],
  // One before 适用 and 秩 were known. What else they share are meanings, which no list of words reaches without taking neighbours for the same.
  ['in much freer words, now and then', SAME_FREE, 2],
] as const)('finds the same question %s', (_, pairs, least) => {
  const found = pairs.filter(([one, other]) => isSame(one, other) && isSame(other, one));
  expect(found.length, JSON.stringify(found, undefined, 1)).toBeGreaterThanOrEqual(least);
});

test('takes no two questions nearby for one', () => {
  const wrong = [...OTHER, ...OTHER_LATER, ...OTHER_FREE].filter(
    ([one, other]) => isSame(one, other) || isSame(other, one),
  );
  expect(wrong).toEqual([]);
});

test('takes no question for one of another thread', () => {
  const told = Object.entries(RETOLD).flatMap(([id, { zh, hant, en }]) =>
    [zh, hant, en].map((title) => ({ id, title })),
  );
  const titles = [...told, ...OTHERS.map((title, index) => ({ id: String(index), title }))];
  const wrong = titles.flatMap((one) =>
    titles.filter((other) => one.id !== other.id && isSame(one.title, other.title)).map((other) => [one, other]),
  );
  expect(wrong).toEqual([]);
});

test('among many finds what two by two are the same', () => {
  const titles = [...Object.values(SAME).flat(2), ...OTHER.flat()];
  const found = findSame(
    titles.map((title) => ({ title, letters: '' })),
    terms,
  );
  const missed = titles.flatMap((one, i) =>
    titles
      .filter((other, j) => i !== j && isSame(one, other) && found.get(i)?.includes(j) !== true)
      .map((other) => [one, other]),
  );
  expect(found.size).toBeGreaterThan(50);
  expect(missed).toEqual([]);
});

test('ten thousand that all speak of the same few things are told apart in a second or so', () => {
  const things = ['量化', '去重', '蒸馏', '剪枝', '学习率', '显存', '词表', '温度', '层数', '采样'];
  const asks = ['为什么会影响', '怎么影响', '会不会损害', '能不能改善', '要多久才改变'];
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    title: `${things[i % 10] ?? ''}${asks[i % 5] ?? ''}${things[Math.floor(i / 10) % 10] ?? ''}`,
    letters: '',
  }));
  // Of the processor, not of the clock: other tests run beside this one.
  const start = process.cpuUsage();
  findSame(many, terms);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
});
