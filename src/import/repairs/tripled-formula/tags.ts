/** Some tools leave `<math …>` and `</math>` around the first copy and the TeX: they are looked through, and go with the formula. */
import type { Finding } from './judge.ts';

const TAG = /<math(?:\s[^<>\n]{0,300})?>|<\/math>/gu;
const NEAR = 8;

/** White space in place of the tags, so that all places stay. */
export function withoutTags(source: string): string {
  return source.includes('<math') ? source.replace(TAG, (tag) => ' '.repeat(tag.length)) : source;
}

/** Findings that reach over the tags beside them. */
export function withTags<T extends Finding>(source: string, found: readonly T[]): T[] {
  if (!source.includes('<math')) return [...found];
  const opened = new Map<number, number>();
  const closed = new Map<number, number>();
  for (const { index, 0: tag } of source.matchAll(TAG)) {
    opened.set(index + tag.length, index);
    closed.set(index, index + tag.length);
  }
  return found.map((finding) => ({
    ...finding,
    from: opened.get(beforeBlanks(source, finding.from)) ?? finding.from,
    to: closed.get(behindBlanks(source, finding.to)) ?? finding.to,
  }));
}

function beforeBlanks(text: string, at: number): number {
  const ahead = text.slice(Math.max(0, at - NEAR), at);
  return at - (ahead.length - ahead.trimEnd().length);
}

function behindBlanks(text: string, at: number): number {
  const after = text.slice(at, at + NEAR);
  return at + (after.length - after.trimStart().length);
}
