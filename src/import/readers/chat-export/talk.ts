/** One talk of a chat as it grows: who asked, who took part, which post the next words answer. A message → its post. */
import type { Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { asks, thanks, textOf } from '../talk/text.ts';
import type { Message } from './messages.ts';

export interface Talk {
  readonly posts: FoundPost[];
  readonly asker: string;
  opensWithQuestion: boolean;
  date: string | undefined;
  readonly yearless: Message['yearless'];
  readonly title: Tracked | undefined;
  readonly people: Set<string>;
  answers: number;
  /** The post that replies answer: the question, or the asker's last further question. */
  open: number;
}

/** @param text what it says, without what it quotes */
export function openTalk(message: Message, text: string): Talk {
  return {
    posts: [],
    asker: message.speaker.text,
    opensWithQuestion: asks(text),
    date: message.on,
    yearless: message.yearless,
    title: message.topic,
    people: new Set(),
    answers: 0,
    open: 0,
  };
}

/** @param target the post it names or quotes */
export function postOf(
  item: Talk,
  message: Message,
  { body, moved }: Pick<FoundPost, 'body' | 'moved'>,
  text: string,
  target: number | undefined,
): FoundPost {
  const speaker = message.speaker;
  const common = { speaker, speakerIs: 'name' as const, body, moved, on: message.on };
  if (item.posts.length === 0) return { role: 'question', ...common };
  if (speaker.text !== item.asker) return { role: 'reply', parent: target ?? item.open, ...common };
  const previous = item.posts.at(-1);
  const before =
    previous && previous.speaker !== undefined && nameOf(previous) !== speaker.text ? item.posts.length - 1 : undefined;
  if (thanks(text)) return { role: 'reply', parent: target ?? before ?? 0, ...common };
  const parent =
    target ??
    (before !== undefined && asks(textOf(previous?.body ?? [])) && !asks(text) ? before : undefined) ??
    (asks(text) ? before : undefined) ??
    0;
  if (asks(text)) item.open = item.posts.length;
  return { role: 'followup', parent, ...common };
}

export function nameOf({ speaker }: FoundPost): string | undefined {
  return typeof speaker === 'string' ? speaker : speaker?.text;
}

export function itemOf({ posts, opensWithQuestion, date, yearless, title }: Talk): FoundItem {
  return {
    ...(title && { title }),
    kind: opensWithQuestion ? 'thread' : 'discussion',
    posts,
    body: [],
    date,
    ...(yearless && { yearless }),
  };
}
