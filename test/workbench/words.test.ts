/** What the workbench says, with its places filled. */
import { expect, test } from 'vitest';
import { fillWord } from '../../src/ui/workbench/fill-word.ts';
import { WORDS } from '../../src/ui/workbench/words.ts';

test('one thing is told as one, and several as several', () => {
  const [, en] = WORDS.readAs;
  expect(fillWord(en, { kind: 'a chat log', items: 1 })).toBe('Read as a chat log: 1 item');
  expect(fillWord(en, { kind: 'a chat log', items: 3 })).toBe('Read as a chat log: 3 items');
});

test('both languages have the same places to fill', () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)/gu)].map(([, name]) => name).sort();
  for (const [zh, en] of Object.values(WORDS)) expect(places(en), en).toEqual(places(zh));
});
