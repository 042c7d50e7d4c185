/** Items as a reader has cut them × where a person says that one begins, or that none does → the items. */
import { asks, textOf } from './talk/text.ts';
import type { Found, FoundItem, FoundPost } from './reader.ts';

export interface ToldBound {
  /** Line of the source on which a post begins. */
  readonly line: number;
  /** An item of its own begins there; else it goes on with the one before. */
  readonly begins: boolean;
}

/** @param lineOf line of a place in the source */
export function setBounds(found: Found, told: readonly ToldBound[], lineOf: (at: number) => number): Found {
  if (told.length === 0) return found;
  const begins = new Map(told.map((bound) => [bound.line, bound.begins]));
  const lineOfItem = (item: FoundItem) => lineOf(startOf(item));
  const items: FoundItem[] = [];
  for (const item of found.items.flatMap((one) =>
    parted(one, (post) => begins.get(lineOf(startOfPost(post))) === true),
  )) {
    const before = items.at(-1);
    const isJoined = begins.get(lineOfItem(item)) === false && item.posts.length > 0;
    if (before && before.posts.length > 0 && isJoined) items[items.length - 1] = joined(before, item);
    else items.push(item);
  }
  // What was asked there is answered.
  const doubts = found.doubts.filter(
    ({ at, begins: asked }) => asked === undefined || !begins.has(lineOf(at.origins[0] ?? 0)),
  );
  return { ...found, items, doubts };
}

/** Index in the source of its first character. */
export function startOf({ title, posts, body, moved = [] }: FoundItem): number {
  const all = [...(title ? [title] : []), ...body, ...moved, ...posts.flatMap((post) => [...post.body, ...post.moved])];
  return Math.min(...all.map(({ origins }) => origins[0] ?? Infinity));
}

function startOfPost({ body, moved }: FoundPost): number {
  return Math.min(...[...body, ...moved].map(({ origins }) => origins[0] ?? Infinity));
}

function parted(item: FoundItem, begins: (post: FoundPost) => boolean): FoundItem[] {
  const starts = item.posts.flatMap((post, at) => (at > 0 && begins(post) ? [at] : []));
  if (starts.length === 0) return [item];
  return [0, ...starts].map((from, index): FoundItem => {
    const to = starts[index] ?? item.posts.length;
    const posts = item.posts.slice(from, to).map((post, at): FoundPost => {
      if (from === 0) return post;
      if (at === 0) return { ...post, role: 'question', parent: undefined };
      const parent = post.parent === undefined || post.parent < from ? 0 : post.parent - from;
      return { ...post, role: post.role === 'question' ? 'followup' : post.role, parent };
    });
    const [first] = posts;
    const kind = first && asks(textOf(first.body)) ? 'thread' : 'discussion';
    return from === 0 ? { ...item, posts } : { kind, posts, body: [], date: first?.on ?? item.date };
  });
}

function joined(one: FoundItem, next: FoundItem): FoundItem {
  const offset = one.posts.length;
  const asker = speakerOf(one.posts[0]);
  const posts = next.posts.map((post): FoundPost => {
    const isAsked = post.role === 'question';
    const role = isAsked ? (speakerOf(post) === asker ? 'followup' : 'reply') : post.role;
    return { ...post, role, parent: post.parent === undefined ? 0 : post.parent + offset };
  });
  return {
    ...one,
    kind: one.kind === 'short' ? 'thread' : one.kind,
    posts: [...one.posts, ...posts],
    body: [...one.body, ...next.body],
    moved: [...(one.moved ?? []), ...(next.title ? [next.title] : []), ...(next.moved ?? [])],
  };
}

function speakerOf(post: FoundPost | undefined): string | undefined {
  const speaker = post?.speaker;
  return typeof speaker === 'string' ? speaker : speaker?.text;
}
