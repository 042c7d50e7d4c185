/** How a text was read, and what of it stands in no item → the account: doubts, what was dropped, what tells of the whole. */
import { both } from '../format/problem.ts';
import type { Account } from './account.ts';
import { chatLineIn, looksLikeChat } from './chat-lines.ts';
import { dayDoubts } from './day-doubts.ts';
import { type DialectChoice, spaced } from './dialect-choice.ts';
import type { Dialect } from './draft.ts';
import { OVER_SEVERAL } from './readers/chapters.ts';
import { levelOf } from './readers/markdown-lines.ts';
import type { Found, Reader } from './readers/reader.ts';
import { type Question, quoting } from './repairs/rule.ts';
import { trim, type Tracked } from './tracked.ts';

/** Their readers know nothing of messages: a chat that is read so keeps its names. */
const HOLD_NO_CHAT: ReadonlySet<Dialect> = new Set(['unknown', 'web', 'minutes']);

/** Tells where another reader may have been right. */
export function tellReader(
  { dialect }: Reader,
  isSure: boolean,
  whole: Tracked,
  found: Found,
  choice: DialectChoice,
  account: Account,
): void {
  if (!isSure) account.doubt(whole, unclear(dialect, choice));
  const chatLine = HOLD_NO_CHAT.has(dialect) ? chatLineIn(found) : undefined;
  if (chatLine) account.doubt(chatLine, looksLikeChat(dialect, choice));
}

/** @param lines all that the reader was given */
export function tellFound(found: Found, { dialect }: Reader, lines: readonly Tracked[], account: Account): void {
  for (const { at, ...question } of found.doubts) account.doubt(at, question);
  for (const { text, reason } of found.dropped) account.drop(text, reason);
  // A heading over several items is in none of them: what it says is told, not lost among what was moved.
  const titles = [found.title, ...found.items.map(({ title }) => title)].flatMap((title) => (title ? trim(title) : []));
  const words = new Set(titles.map(({ text }) => text));
  const places = new Set(titles.flatMap(({ origins }) => origins[0] ?? []));
  // The signs of a heading may stand right before its words, or with them.
  const isTitle = ({ text, origins }: Tracked) =>
    words.has(text.slice(levelOf(text)).trim()) ||
    origins.some((at) => places.has(at)) ||
    places.has((origins.at(-1) ?? -2) + 1);
  const moved = [found.moved ?? [], ...found.items.map((item) => item.moved ?? [])].flat();
  for (const text of moved) if (levelOf(text.text) > 0 && !isTitle(text)) account.drop(text, OVER_SEVERAL);
  for (const text of found.moved ?? [])
    if (dialect === 'minutes' && isFact(text.text)) account.drop(text, NO_PLACE);
    else account.move(text);
  if (found.title) account.move(found.title);
  for (const { at, ...question } of dayDoubts(found, lines)) account.doubt(at, question);
}

const NO_PLACE = both(
  '时间、地点、出席者一类的说明，内容里没有它们的位置',
  'it says when, where or who was there, which the content does not record',
);

/** `Apologies: PB`, `地點：線上`. */
function isFact(line: string): boolean {
  return /^\s*(?:[-*+•]\s+)?(?:\*\*)?[^\s:：*#|][^:：|]{0,20}(?:\*\*)?\s*(?:：|:(?!\/\/))\s*(?:\*\*)?\s*\S/u.test(line);
}

function unclear(dialect: Dialect, { nameOf, choose }: DialectChoice): Question {
  const [name, another] = [nameOf(dialect), choose()];
  return {
    reason: both('看不出这份文字属于哪一种来源', 'It is not clear what kind of source this text is'),
    choice: both(`按${spaced(name.zh)}读；${another.zh}`, `read as ${name.en}; ${another.en}`),
  };
}

export function inNoItem(text: string): Question {
  return {
    ...quoting(excerpt(text), (shown) =>
      both(`这段文字没有归入任何一条：${shown}`, `This text was not put into any item: ${shown}`),
    ),
    choice: both('没有写入，请人工补上', 'not written: please add it by hand'),
  };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
