/** Questions with what was said to them → items: answers that say nothing go, answers without a label are found, prose gets its place. */
import { both } from '../../../format/problem.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { asks, dedent, isBlank, textOf, trimLines } from '../talk/text.ts';
import { nameAbove } from './name-above.ts';
import { marksOf, type Asked, type Gathered, type Part } from './gathering.ts';

/** @param hasAnswers some answer bears a label */
export function settle({ title, intro, items, parts, moved, doubts }: Gathered, hasAnswers: boolean): Found {
  const parted: Found['doubts'][number][] = [];
  const asked = items.map((item): FoundItem => {
    const posts = postsOf(item);
    return {
      kind: posts.length <= 2 ? 'short' : 'thread',
      title: item.title,
      posts: hasAnswers ? withoutEmpty(posts) : partAnswer(posts, parted),
      body: [],
      moved: [...item.moved, ...posts.filter(isEmptyAnswer).flatMap((post) => post.moved)],
    };
  });
  const named = title ? { title, rest: trimLines(intro) } : nameAbove(intro);
  const before = named.rest;
  const proseAt = (at: number) => parts.filter((part) => part.after === at && hasWords(part)).map(proseOf);
  return {
    title: named.title,
    items: [
      ...(before.length > 0 ? [{ kind: 'brief' as const, posts: [], body: before }] : []),
      ...proseAt(0),
      ...asked.flatMap((item, at) => [item, ...proseAt(at + 1)]),
    ],
    doubts: [...doubts, ...parted],
    dropped: [],
    // A heading with nothing below it but questions tells of them all.
    moved: [...moved, ...parts.filter((part) => !hasWords(part)).map(({ line }) => line)].filter(
      ({ text }) => !isBlank(text),
    ),
  };
}

function hasWords({ body }: Part): boolean {
  return trimLines(body).length > 0;
}

function proseOf({ title, line, body }: Part): FoundItem {
  return { kind: 'brief', title, posts: [], body: trimLines(body), moved: marksOf(line, title) };
}

/** `A1` and `A2` under one question are two people; `A1` under `Q1` is only its answer. */
function postsOf({ posts, numbered }: Asked): FoundPost[] {
  return posts.map((post, index) => {
    const speaker = numbered.size > 1 ? numbered.get(index) : undefined;
    return { ...post, ...(speaker && { speaker, speakerIs: 'label' }), body: dedent(trimLines(post.body)) };
  });
}

/** `A:` with nothing behind it leaves the question open. */
function isEmptyAnswer({ role, body }: FoundPost): boolean {
  return (role === 'reply' || role === 'author') && body.length === 0;
}

function withoutEmpty(posts: readonly FoundPost[]): readonly FoundPost[] {
  const kept = posts.filter((post) => !isEmptyAnswer(post));
  if (kept.length === posts.length) return posts;
  return kept.map((post) => {
    const parent = post.parent === undefined ? undefined : posts[post.parent];
    return { ...post, parent: parent && Math.max(0, kept.indexOf(parent)) };
  });
}

/** No answer bears a label anywhere: what follows the question after a blank line is taken for one, with a doubt. */
function partAnswer(posts: readonly FoundPost[], doubts: Found['doubts'][number][]): readonly FoundPost[] {
  const question = posts[0];
  if (!question || posts.length > 1) return posts;
  const gap = question.body.findIndex(({ text }, at) => isBlank(text) && at > 0);
  const asked = question.body.slice(0, gap < 0 ? undefined : gap);
  if (gap < 0 || !asks(textOf(asked))) return posts;
  const body = trimLines(question.body.slice(gap));
  const first = body[0];
  if (!first) return posts;
  doubts.push({
    at: first,
    reason: both('问题有标签，答案没有', 'the question bears a label, the answer none'),
    choice: both('空行之后当作答案', 'what follows the blank line was taken for the answer'),
  });
  return [
    { ...question, body: asked },
    { role: 'reply', parent: 0, body, moved: [] },
  ];
}
