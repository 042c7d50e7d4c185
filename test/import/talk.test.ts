/** A talk that is printed as the programs print it comes back with every turn and its speaker, however long it is. */
import { expect, test } from 'vitest';
import { chatExport } from '../../src/import/readers/chat-export.ts';
import { chooseReader } from '../../src/import/readers/index.ts';
import { minutes } from '../../src/import/readers/minutes.ts';
import type { Reader } from '../../src/import/readers/reader.ts';
import { splitLines, track } from '../../src/import/tracked.ts';

interface Said {
  readonly name: string;
  readonly text: string;
  /** Minutes from the first of May. */
  readonly at: number;
}

const NAMES = ['林一', 'Ada Byrne', '夜航船', 'tom_42', '王老师'];
const WORDS = [
  '学习率要小。',
  'It depends on the data.',
  '看显存。\n再看批大小。',
  '见 https://example.com/a?b=1 第三节。',
  'Why does it dip?',
];

const talk = (length: number): Said[] =>
  Array.from({ length }, (_, index) => ({
    name: NAMES[(index * 7 + (index >> 2)) % NAMES.length] ?? '',
    text: `${WORDS[(index * 3 + (index >> 3)) % WORDS.length] ?? ''}`.replace(/(?=[。.?]$)/u, ` ${index}`),
    at: index * 3,
  }));

const two = (number: number) => String(number).padStart(2, '0');
const day = (at: number) => 1 + Math.floor(at / 1440);
const clock = (at: number) => `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`;

const SHAPES: readonly (readonly [string, Reader, (said: Said) => string])[] = [
  ['WeChat', chatExport, ({ name, text, at }) => `${name} 2024/05/${two(day(at))} ${clock(at)}:07\n${text}\n`],
  ['QQ', chatExport, ({ name, text, at }) => `2024-05-${two(day(at))} ${clock(at)}:07 ${name}(1234567)\n${text}\n`],
  ['Telegram', chatExport, ({ name, text, at }) => `${name}, [${two(day(at))}.05.24 ${clock(at)}]\n${text}\n`],
  ['WhatsApp', chatExport, ({ name, text, at }) => `[2024-05-${two(day(at))}, ${clock(at)}:07] ${name}: ${text}`],
  ['Discord', chatExport, ({ name, text, at }) => `[${two(day(at))}-May-24 ${clock(at)}] ${name}\n${text}\n`],
  ['Slack', chatExport, ({ name, text, at }) => `${name}  ${clock(at + 600)}\n${text}`],
  ['a transcript', minutes, ({ name, text }) => `${name}：${text}`],
];

test.each(SHAPES)('%s comes back turn by turn', (_, reader, print) => {
  const said = talk(400);
  const source = said.map(print).join('\n');
  expect(chooseReader(source, undefined).reader.dialect).toBe(reader.dialect);
  expect(turnsOf(reader, source)).toEqual(said.map(({ name, text }) => ({ name, text })));
});

test('few words above a clock of Slack are said by who spoke, and a name above a head is a name', () => {
  const source =
    'Jon Ray\n  9:17 AM\nsteps\n9:18\nand the loss\n\nWei Zhang :palm_tree:\n  9:20 AM\nIn the paper G=64 :smile:\n[9:21 AM]\nthe rest\n[9:22 AM] then it fell\nAda\n  9:25 AM\nhello\n';
  expect(turnsOf(chatExport, source)).toEqual([
    { name: 'Jon Ray', text: 'steps' },
    { name: 'Jon Ray', text: 'and the loss' },
    { name: 'Wei Zhang', text: 'In the paper G=64 :smile:\nthe rest' },
    { name: 'Wei Zhang', text: 'then it fell' },
    { name: 'Ada', text: 'hello' },
  ]);
  // Where days stand beside some times, a clock alone is no sign.
  const days = '张三\n昨天 14:01\n学习率呢？\n李四\n14:30\n小一点\n王五\n14:31\n好\n张三\n14:40\n谢谢\n';
  expect(turnsOf(chatExport, days).map(({ name }) => name)).toEqual(['张三', '李四', '王五', '张三']);
});

test('50,000 messages take seconds', () => {
  const source = talk(50_000)
    .map(
      ({ name, text, at }) =>
        `${name} 20${two(24 + Math.floor(at / 525_600))}/05/${two((day(at) % 28) + 1)} ${clock(at)}:07\n${text}\n`,
    )
    .join('\n');
  const started = process.cpuUsage();
  expect(turnsOf(chatExport, source)).toHaveLength(50_000);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
});

/** In the order of the source: items may cross. */
function turnsOf(reader: Reader, source: string): { name: string | undefined; text: string }[] {
  return reader
    .read(splitLines(track(source)))
    .items.flatMap(({ posts }) => posts)
    .map(({ speaker, body }) => ({
      name: typeof speaker === 'string' ? speaker : speaker?.text,
      text: body.map(({ text }) => text).join('\n'),
      at: body[0]?.origins[0] ?? 0,
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ name, text }) => ({ name, text }));
}
