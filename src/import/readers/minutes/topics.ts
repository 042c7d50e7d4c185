/**
 * Turns of one topic → posts. The first turn opens; others reply to it. When whoever opened asks again, that is a further question, and
 * what comes behind answers it. Words of whoever kept the minutes are asides.
 */
import type { Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { asksMostly } from '../talk/parts.ts';
import { asks, dedent, textOf, thanks, trimLines } from '../talk/text.ts';
import type { Turn } from './turn.ts';
import type { Voices } from './voices.ts';

export interface Topic {
  readonly title: Tracked | undefined;
  readonly moved: Tracked[];
  /** In order. An aside has no turn. */
  readonly parts: ({ readonly turn: Turn } | { readonly aside: Tracked[] })[];
}

/** @param voices of all topics */
export function itemOf({ title, moved, parts }: Topic, voices: Voices): FoundItem | undefined {
  const posts: FoundPost[] = [];
  let first: number | undefined;
  let opener: Turn | undefined;
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
      opener = part.turn;
      posts.push({ role: 'question', ...common });
    } else if (asksAgain(opener, part.turn, voices)) {
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

/** `嗯，明白。`, `I see.`: an interviewer says so too. */
const SHORT = 10;

function asksAgain(opener: Turn | undefined, turn: Turn, voices: Voices): boolean {
  const name = opener && voices.nameOf(opener);
  const text = textOf(turn.body);
  // Of two who interview, one opens.
  if (opener && voices.onlyAsks(opener) && voices.onlyAsks(turn)) return true;
  if (name === undefined || voices.nameOf(turn) !== name) return false;
  return !thanks(text) && (asks(text) || asksMostly(name) || (voices.interviews(turn) && text.length > SHORT));
}
