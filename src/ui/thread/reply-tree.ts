/** Fragments of a thread in file order → turns in reading order: each reply under what it answers, with its depth. */
import type { Fragment } from '../../format/rendered.ts';

export type PostFragment = Extract<Fragment, { type: 'post' }>;

export interface Turn {
  readonly post: PostFragment;
  /** 0 for the question and for what answers it; one more for an answer to a reply. */
  readonly depth: number;
  /** The post it answers. */
  readonly parent?: PostFragment | undefined;
  /** What answers it, in file order. */
  readonly answers: readonly PostFragment[];
  /** Its neighbours in reading order. */
  readonly previous?: PostFragment | undefined;
  readonly next?: PostFragment | undefined;
  /** Curator's notes that stand between this post and the next in the file. */
  readonly notes: readonly string[];
}

const DEEPEST = 3;

export function replyTree(fragments: readonly Fragment[]): Turn[] {
  const posts = fragments.filter((fragment): fragment is PostFragment => fragment.type === 'post');
  const byId = new Map(posts.map((post) => [post.id, post]));
  const notes = notesByPost(fragments);
  const children = new Map<string | undefined, PostFragment[]>();
  for (const post of posts) {
    const parent = post.to !== undefined && byId.has(post.to) ? post.to : undefined;
    children.set(parent, [...(children.get(parent) ?? []), post]);
  }
  const turns: Turn[] = [];
  const visit = (post: PostFragment, depth: number): void => {
    const answers = children.get(post.id) ?? [];
    turns.push({
      post,
      depth: Math.min(depth, DEEPEST),
      parent: post.to === undefined ? undefined : byId.get(post.to),
      answers,
      notes: notes.get(post) ?? [],
    });
    for (const child of answers) visit(child, post.role === 'question' ? 0 : depth + 1);
  };
  for (const root of children.get(undefined) ?? []) visit(root, 0);
  return turns.map((turn, i) => ({ ...turn, previous: turns[i - 1]?.post, next: turns[i + 1]?.post }));
}

function notesByPost(fragments: readonly Fragment[]): Map<PostFragment, string[]> {
  const notes = new Map<PostFragment, string[]>();
  let last: PostFragment | undefined;
  for (const fragment of fragments) {
    if (fragment.type === 'post') last = fragment;
    else if (last) notes.set(last, [...(notes.get(last) ?? []), fragment.html]);
  }
  return notes;
}
