/** Two neighbours → one. */
import { replace, type Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';

const BLANK: Tracked = { text: '', origins: new Int32Array() };

/** The posts of the second go on below those of the first; prose goes on where the first ends. */
export function joinItems(one: FoundItem, next: FoundItem): FoundItem {
  const offset = one.posts.length;
  const asker = speakerOf(one.posts[0]);
  const said = next.posts.map((post): FoundPost => {
    const isAsked = post.role === 'question' && offset > 0;
    const role = isAsked ? (speakerOf(post) === asker ? 'followup' : 'reply') : post.role;
    return { ...post, role, parent: post.parent === undefined ? (offset > 0 ? 0 : undefined) : post.parent + offset };
  });
  const isProse = next.body.length > 0;
  const prose = isProse ? [...(next.title ? [asHeading(next.title)] : []), ...next.body] : [];
  const last = one.posts.at(-1);
  return {
    ...one,
    kind: one.kind === 'short' ? 'thread' : one.kind,
    posts: [
      ...(last && isProse
        ? [...one.posts.slice(0, -1), { ...last, body: [...last.body, BLANK, ...prose] }]
        : one.posts),
      ...said,
    ],
    body: last || !isProse ? one.body : [...one.body, BLANK, ...prose],
    moved: [...(one.moved ?? []), ...(next.title && !isProse ? [next.title] : []), ...(next.moved ?? [])],
  };
}

/** The post goes on in the one before it, whoever was thought to speak. */
export function joinPosts(item: FoundItem, index: number): FoundItem {
  const [one, next] = [item.posts[index - 1], item.posts[index]];
  if (!one || !next) return item;
  const whole = { ...one, body: [...one.body, BLANK, ...next.body], moved: [...one.moved, ...next.moved] };
  const posts = [...item.posts.slice(0, index - 1), whole, ...item.posts.slice(index + 1)];
  const shift = (parent: number) => (parent >= index ? parent - 1 : parent);
  return {
    ...item,
    posts: posts.map((post) => (post.parent === undefined ? post : { ...post, parent: shift(post.parent) })),
  };
}

const asHeading = (title: Tracked): Tracked => replace(title, [{ from: 0, to: 0, text: '## ' }]);

function speakerOf(post: FoundPost | undefined): string | undefined {
  const speaker = post?.speaker;
  return typeof speaker === 'string' ? speaker : speaker?.text;
}
