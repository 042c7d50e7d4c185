/** Turns in reading order → the posts that stand below any first window, each with about how long its text is: a browser lays them out later. */
import type { Turn } from './reply-tree.ts';

/** So much text before a post, in Latin letters, is higher than a window: 1,300 px on a wide screen, on a phone twice that. */
const WINDOW = 1500;

export function farPosts(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const far = new Map<string, number>();
  let before = 0;
  for (const { post } of turns) {
    const length = textLength(post.html);
    if (before >= WINDOW) far.set(post.id, length);
    before += length;
  }
  return far;
}

/** A Han character is as wide as two Latin letters. Formulas stand there twice, and only what is drawn counts. */
function textLength(html: string): number {
  const text = html
    .replace(/<math\b[\s\S]*?<\/math>/gu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/&#?\w+;/gu, '.');
  return text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);
}
