/**
 * Turns of one topic → posts. The first turn opens; others reply to it. When whoever opened asks again, that is a further question, and
 * what comes behind answers it. Words of whoever kept the minutes are asides.
 */
import type { Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { asksMostly } from '../talk/parts.ts';
import { asks, dedent, textOf, thanks, trimLines } from '../talk/text.ts';
import type { Turn } from './turn.ts';

export interface Topic {
  readonly title: Tracked | undefined;
  readonly moved: Tracked[];
  /** In order. An aside has no turn. */
  readonly parts: ({ readonly turn: Turn } | { readonly aside: Tracked[] })[];
}

export function itemOf({ title, moved, parts }: Topic): FoundItem | undefined {
  const posts: FoundPost[] = [];
  let first: number | undefined;
  let open = 0;
  for (const part of parts) {
    if ('aside' in part) {
      const body = trimLines(part.aside);
      if (body.length > 0) posts.push({ role: 'aside', body, moved: [] });
      continue;
    }
    const { speaker, kind, moved: marks, body } = part.turn;
    const common = { body: dedent(trimLines(body)), moved: marks, ...(speaker && { speaker, speakerIs: kind }) };
    if (first === undefined) {
      first = open = posts.length;
      posts.push({ role: 'question', ...common });
    } else if (asksAgain(posts[first], part.turn)) {
      posts.push({ role: 'followup', parent: first, ...common });
      open = posts.length - 1;
    } else posts.push({ role: isAuthor(speaker?.text) ? 'author' : 'reply', parent: open, ...common });
  }
  if (first !== undefined) return { kind: 'discussion', title, posts, body: [], moved };
  const body = trimLines(posts.flatMap((post) => post.body));
  return body.length > 0 || title ? { kind: 'brief', title, posts: [], body, moved } : undefined;
}

function isAuthor(name: string | undefined): boolean {
  return name !== undefined && /^(?:作者|authors?\b)/iu.test(name);
}

function asksAgain(opener: FoundPost | undefined, { speaker, body }: Turn): boolean {
  const name = typeof opener?.speaker === 'string' ? opener.speaker : opener?.speaker?.text;
  if (name === undefined || speaker?.text !== name) return false;
  const text = textOf(body);
  return !thanks(text) && (asks(text) || asksMostly(name));
}
