/** What was found → the same without answers that only say there is none: their questions stay open. */
import { both } from '../../../format/problem.ts';
import type { Tracked } from '../../tracked.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { isNoAnswer, isNoAnswerLine } from '../talk/no-answer.ts';
import { isBlank, textOf } from '../talk/text.ts';

export const NOBODY_ANSWERED = both(
  '只是说还没有回答，问题因此留作未答',
  'it only says that there is no answer yet; the question is left open',
);

export function leaveOpen(found: Found): Found {
  const dropped: Tracked[] = [];
  const items = found.items.map((item) => openItem(item, dropped));
  if (items.every(({ posts }, at) => posts.length === found.items[at]?.posts.length) && dropped.length === 0)
    return found;
  return {
    ...found,
    items,
    dropped: [...found.dropped, ...dropped.map((text) => ({ text, reason: NOBODY_ANSWERED }))],
  };
}

function openItem(item: FoundItem, dropped: Tracked[]): FoundItem {
  const posts = item.posts.map((post) => (post.role === 'question' ? withoutNote(post, dropped) : post));
  const gone = new Set(posts.filter(saysNothing));
  if (gone.size === 0) return { ...item, posts };
  for (const { body } of gone) dropped.push(...body.filter(({ text }) => !isBlank(text)));
  const kept = posts.filter((post) => !gone.has(post));
  return {
    ...item,
    posts: kept.map((post) => ({ ...post, ...parentAmong(posts, kept, post) })),
    moved: [...(item.moved ?? []), ...[...gone].flatMap(({ moved }) => moved)],
  };
}

/** An answer of nobody in particular, or in brackets. */
function saysNothing({ role, speaker, body }: FoundPost): boolean {
  const text = textOf(body);
  if (role !== 'reply' && role !== 'author' && role !== 'followup') return false;
  // A label with nothing behind it, once what stood below it has gone.
  if (text.trim() === '') return speaker === undefined;
  return isNoAnswerLine(text) || (speaker === undefined && isNoAnswer(text));
}

function withoutNote(post: FoundPost, dropped: Tracked[]): FoundPost {
  const last = post.body.findLastIndex(({ text }) => !isBlank(text));
  const line = post.body[last];
  if (last < 1 || !line || !isNoAnswerLine(line.text)) return post;
  dropped.push(line);
  return { ...post, body: post.body.slice(0, last) };
}

function parentAmong(all: readonly FoundPost[], kept: readonly FoundPost[], { parent }: FoundPost) {
  const named = parent === undefined ? undefined : all[parent];
  if (!named) return {};
  const at = kept.indexOf(named);
  return { parent: at >= 0 ? at : 0 };
}
