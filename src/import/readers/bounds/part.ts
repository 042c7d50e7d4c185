/** An item or a post × a place in its words → what stands before it, and what begins there. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import { levelOf } from '../markdown-lines.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { asks, textOf } from '../talk/text.ts';
import { wordsIn } from './places.ts';

/** Its speaker goes on in a post of its own. Undefined where the place is not in the words of a post. */
export function partPost(item: FoundItem, at: number): FoundItem | undefined {
  const index = item.posts.findIndex(({ body }) => isInside(body, at));
  const post = item.posts[index];
  if (!post) return undefined;
  const [before, behind] = partLines(post.body, at);
  const isQuestion = post.role === 'question';
  const rest: FoundPost = {
    ...post,
    ...(isQuestion && { role: 'followup', parent: index }),
    body: behind,
    moved: [],
  };
  // Whoever answers a question answers its beginning, and else what was said last.
  const shift = (parent: number) => (parent > index || (parent === index && !isQuestion) ? parent + 1 : parent);
  const posts = item.posts.map((one) => (one.parent === undefined ? one : { ...one, parent: shift(one.parent) }));
  return {
    ...item,
    posts: [...posts.slice(0, index), { ...post, body: before }, rest, ...posts.slice(index + 1)],
  };
}

/** Undefined where the place is not in the prose of the item. A heading that stands there is the title of what begins. */
export function partProse(item: FoundItem, at: number): readonly [FoundItem, FoundItem] | undefined {
  if (!isInside(item.body, at)) return undefined;
  const [body, [first, ...rest]] = partLines(item.body, at);
  const level = first ? levelOf(first.text.trimStart()) : 0;
  const heading = first && level > 0 ? trim(first) : undefined;
  const head = heading
    ? { title: trim(slice(heading, level)), moved: [slice(heading, 0, level)], body: rest }
    : { title: undefined, moved: [], body: first ? [first, ...rest] : [] };
  return [
    { ...item, posts: [], body },
    { ...item, ...head },
  ];
}

/** @param starts indices of posts, not of the first, that begin an item each */
export function partItem(item: FoundItem, starts: readonly number[]): FoundItem[] {
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
    return from === 0
      ? { ...item, posts }
      : { kind, posts, body: [], date: first?.on ?? item.date, yearless: item.yearless };
  });
}

/** What stands before the first words is no part of them. */
function isInside(lines: readonly Tracked[], at: number): boolean {
  const [first, last] = wordsIn(lines) ?? [Infinity, 0];
  return at > first && at <= last;
}

function partLines(lines: readonly Tracked[], at: number): readonly [Tracked[], Tracked[]] {
  const [before, behind]: [Tracked[], Tracked[]] = [[], []];
  for (const line of lines) {
    const cut = line.origins.findIndex((origin) => origin >= at);
    if (cut < 0) (behind.length > 0 ? behind : before).push(line);
    else if (cut === 0 || behind.length > 0) behind.push(line);
    else {
      before.push(slice(line, 0, cut));
      behind.push(slice(line, cut));
    }
  }
  return [before, behind];
}
