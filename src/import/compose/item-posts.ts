/** Posts as they were found, laid out and labelled → the posts of the draft, and where each began. */
import type { Account } from '../account.ts';
import type { ComposedPost } from '../composed.ts';
import type { FoundPost } from '../readers/reader.ts';
import type { Accepted } from './accept.ts';

/** @param laid and `labels`: one for each post, in order */
export function postsOf(
  posts: readonly FoundPost[],
  laid: readonly Accepted[],
  labels: readonly (string | null)[],
): ComposedPost[] {
  const ids = idsFor(posts);
  return posts.map(({ parent, role, on }, index) => ({
    id: ids[index] ?? '',
    parent: parent === undefined ? null : (ids[parent] ?? null),
    role,
    by: labels[index] ?? null,
    text: laid[index]?.text.text ?? '',
    ...(on !== undefined && { on }),
  }));
}

/** By ids of posts, the line of the source on which each begins. */
export function placesOf(
  found: readonly FoundPost[],
  posts: readonly ComposedPost[],
  account: Account,
): Record<string, number> {
  const begins = found.map(({ body }) => body.find(({ text }) => text.trim() !== ''));
  return Object.fromEntries(
    posts.flatMap(({ id }, index) => {
      const first = begins[index];
      return first ? [[id, account.lineOf(first)]] : [];
    }),
  );
}

/** `q`, `r1`, `r2` …; more questions in one item are `q2`, `q3`, or from `q1` where several stand side by side. */
function idsFor(posts: readonly FoundPost[]): string[] {
  const opening = posts.filter(({ role, parent }) => role === 'question' && parent === undefined).length;
  let questions = 0;
  let replies = 0;
  return posts.map(({ role }) => {
    if (role !== 'question') return `r${++replies}`;
    questions++;
    return opening > 1 ? `q${questions}` : questions === 1 ? 'q' : `q${questions}`;
  });
}
