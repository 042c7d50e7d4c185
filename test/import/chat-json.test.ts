/** Talk that a program exported as JSON is read as a chat; other JSON is refused, with the names in it. */
import { expect, test } from 'vitest';
import { chatOfJson, DATA } from '../../src/import/chat-json.ts';
import { importBytes } from '../../src/import/import.ts';

const SLACK = [
  {
    type: 'message',
    user: 'U01',
    user_profile: { real_name: 'Maria Lopez' },
    text: 'Why do losses spike after a restart?',
    ts: '1714986120.000100',
  },
  {
    type: 'message',
    user: 'U03',
    user_profile: { real_name: 'Priya N' },
    text: 'Does the schedule need saving?',
    ts: '1714986180.000100',
  },
  { type: 'message', subtype: 'channel_join', user: 'U04', text: '<@U04> has joined', ts: '1714986200.000100' },
  {
    type: 'message',
    user: 'U02',
    user_profile: { real_name: 'Jonas Brandt' },
    text: '<@U01> the state was lost &amp; <https://arxiv.org/abs/2304.11277|the paper> says so',
    ts: '1714986240.000100',
    thread_ts: '1714986120.000100',
  },
];

test('of Slack: threads stand together, and marks of the program are words', () => {
  expect(chatOfJson(JSON.stringify(SLACK))).toBe(
    'Maria Lopez 2024-05-06 09:02:00\nWhy do losses spike after a restart?\n\n' +
      'Jonas Brandt 2024-05-06 09:04:00\n@Maria Lopez the state was lost & the paper https://arxiv.org/abs/2304.11277 says so\n\n' +
      'Priya N 2024-05-06 09:03:00\nDoes the schedule need saving?\n',
  );
});

test('of Discord and Telegram', () => {
  const discord = {
    messages: [
      {
        type: 'Default',
        timestamp: '2024-05-06T10:02:11.5+00:00',
        content: '显存怎么算？',
        author: { name: 'a', nickname: '志强' },
      },
    ],
  };
  expect(chatOfJson(JSON.stringify(discord))).toBe('志强 2024-05-06 10:02:11\n显存怎么算？\n');
  const telegram = {
    name: '群',
    messages: [
      { type: 'service', date: '2024-05-06T10:00:00', action: 'x', text: '' },
      {
        type: 'message',
        date: '2024-05-06T10:02:11',
        from: '苏晚',
        text: ['见 ', { type: 'link', text: 'https://a.example' }],
      },
    ],
  };
  expect(chatOfJson(JSON.stringify(telegram))).toBe('苏晚 2024-05-06 10:02:11\n见 https://a.example\n');
});

test('no name comes into a file, and the person is told that lines are counted in the log', () => {
  const imported = importBytes(new TextEncoder().encode(JSON.stringify(SLACK)), {
    name: 'a.json',
    sha256: '',
    lang: 'en',
  });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  const { source, items, doubts } = imported.draft;
  expect(source.dialect).toBe('chat-export');
  expect(JSON.stringify(items)).not.toMatch(/Maria|Jonas|Priya/u);
  expect(doubts[0]?.choice).toBe('lines are counted as in that log');
});

test('other JSON is refused, and what only looks like it is text', () => {
  const read = (text: string) => importBytes(new TextEncoder().encode(text), { name: 'a.json', sha256: '' });
  expect(read('{"users": [{"real_name": "Maria Lopez"}]}')).toEqual({ refusal: DATA });
  expect(read('[1] 为什么要除以根号 d？\n因为方差。\n')).toHaveProperty('draft');
});
