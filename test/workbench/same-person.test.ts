/** Two names of one person: what is chosen in the list → one label in the file. */
import { expect, test } from 'vitest';
import type { ToldName } from '../../src/import/people/told-names.ts';
import { carryOver } from '../../src/workbench/carry-over.ts';
import { labelsOf, NOBODY_ELSE, tellSame } from '../../src/workbench/same-person.ts';
import { NOTHING_WISHED } from '../../src/workbench/wish.ts';
import { madeOf } from './setting.ts';

const CHAT = `王志强 2024/5/6 10:02:11
请问老唐昨天说的显存怎么算？

苏晚 2024/5/6 10:03:11
按参数量乘 16 字节，小王你试试。

王志强-出差 2024/5/6 10:04:11
老唐也是这么说的，试过了。

老周 2024/5/6 10:05:11
@小王 好的。
`;

/** What is chosen one after another: whose a name is. */
function chosen(source: string, ...choices: readonly (readonly [name: string, label: string])[]) {
  let names: readonly ToldName[] = [{ name: '小王', isMissed: true }];
  for (const [name, label] of choices) {
    const { items, people } = madeOf({ source, names });
    const [item] = items;
    if (!item) throw new Error('There is no item.');
    names = tellSame(names, name, label, item, people);
  }
  const { items, people, files } = madeOf({ source, names });
  const [item] = items;
  return {
    names,
    labels: item ? Object.fromEntries(labelsOf(item, people)) : {},
    speakers: [...(files[0]?.text ?? '').matchAll(/<Reply [^>]*by="([^"]*)"/gu)].map(([, by]) => by),
    text: files[0]?.text ?? '',
  };
}

test('a name that was missed is a new person first, and then somebody who speaks', () => {
  expect(chosen(CHAT).labels).toMatchObject({ 研究员1: ['王志强'], 研究员5: ['小王'] });
  const { labels, text } = chosen(CHAT, ['小王', '研究员1']);
  expect(labels).toMatchObject({ 研究员1: ['王志强', '小王'], 研究员2: ['苏晚'] });
  expect(text).toContain('乘 16 字节，研究员1你试试');
  expect(text).toContain('@研究员1 好的');
  expect(text).not.toContain('小王');
});

test('somebody who speaks under two names is one, also of a third, and may be two again', () => {
  const both = chosen(CHAT, ['小王', '研究员1'], ['王志强-出差', '研究员1']);
  expect(both.labels).toEqual({ 研究员1: ['王志强', '王志强-出差', '小王'], 研究员2: ['苏晚'], 研究员3: ['老周'] });
  expect(both.speakers).toEqual(['研究员2', '研究员1', '研究员3']);
  const other = chosen(CHAT, ['小王', '研究员1'], ['王志强', '研究员3']);
  expect(other.labels).toMatchObject({ 研究员1: ['王志强-出差', '王志强', '小王'] });
  const again = chosen(CHAT, ['小王', '研究员1'], ['王志强-出差', '研究员1'], ['王志强-出差', NOBODY_ELSE]);
  expect(again.labels).toMatchObject({ 研究员1: ['王志强', '小王'], 研究员3: ['王志强-出差'] });
});

test('a label that the source has stands for somebody in its item alone', () => {
  const source =
    '## 显存怎么算？\n\n研究员1：按参数量算，小王试过。\n\n研究员2：对。\n\n## 吞吐怎么算？\n\n研究员1：按批大小算，小王也试过。\n\n研究员2：对。\n';
  const { names } = chosen(source, ['小王', '研究员2']);
  expect(names).toEqual([{ name: '小王', as: '研究员2', line: 1, isMissed: true }]);
  const { files } = madeOf({ source, names });
  expect(files[0]?.text).toContain('按参数量算，研究员2试过');
  expect(files[1]?.text).toContain('按批大小算，小王也试过');
  const moved = carryOver({ wish: { ...NOTHING_WISHED, source, names }, ticked: [] }, `\n${source}`, 1);
  expect(moved?.wish.names).toEqual([{ name: '小王', as: '研究员2', line: 2, isMissed: true }]);
});

test('a short name that was taken for a longer one may be somebody else', () => {
  const source =
    'Maria Lopez: What does ML need here?\n\nJonas Brandt: More data for ML.\n\nML: How much of it?\n\nJB: A lot.\n';
  const told = (names: readonly ToldName[]) => {
    const { people, doubts, files } = madeOf({ source, names });
    const labels = Object.fromEntries(people.map(({ name, label }) => [name, label]));
    return { labels, asks: doubts.filter(({ reason }) => reason.includes('简写')).length, text: files[0]?.text };
  };
  const guessed = told([]);
  expect([guessed.labels['ML'], guessed.asks]).toEqual([guessed.labels['Maria Lopez'], 2]);
  const parted = told([{ name: 'ML' }]);
  expect(parted.labels['ML']).not.toBe(parted.labels['Maria Lopez']);
  expect(parted.asks).toBe(1);
  // Nobody has said that it is a name wherever it stands.
  expect(parted.text).toContain('More data for ML.');
});

test('a word that may be a name comes with its doubt, and is none to ask about once it is said to be one', () => {
  const asked = (names: readonly ToldName[]) =>
    madeOf({ source: CHAT, names }).doubts.flatMap(({ name }) => name ?? []);
  expect(asked([])).toEqual(['老唐']);
  expect(asked([{ name: '老唐', isMissed: true }])).toEqual([]);
});

test('what friends may call somebody is offered with the name, never written by itself, and becomes one label once it is said', () => {
  const source =
    '志强-北京 2024/5/6 10:02:11\n请问显存怎么算？\n\n苏晚 2024/5/6 10:03:11\n强哥上次算过，阿强你再看看。\n\n李晓东 2024/5/6 10:04:11\n东哥说不敢，加强同学们的印象，小强度也行。\n\n何晓东 2024/5/6 10:05:11\n@东哥 好的。\n';
  const told = (names: readonly ToldName[]) => {
    const { doubts, files } = madeOf({ source, names });
    return { text: files[0]?.text ?? '', offered: doubts.flatMap(({ name, may }) => (may ? [[name, may]] : [])) };
  };
  const before = told([]);
  expect(before.text).toContain('强哥上次算过，阿强你再看看。');
  expect(before.offered).toEqual([
    ['强哥', ['志强-北京']],
    ['阿强', ['志强-北京']],
    ['东哥', ['李晓东', '何晓东']],
    ['东哥', ['李晓东', '何晓东']],
  ]);
  const after = told([
    { name: '强哥', as: '志强-北京', isMissed: true },
    { name: '东哥', as: '何晓东', isMissed: true },
  ]);
  expect(after.offered).toEqual([['阿强', ['志强-北京']]]);
  expect(after.text).toContain('研究员1上次算过，阿强你再看看。');
  expect(after.text).toContain('研究员4说不敢，加强同学们的印象，小强度也行。');
});
