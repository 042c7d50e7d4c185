/** The name in a head of a message → how others write it, and whom its words answer where the head tells that, too. */
import type { Tracked } from '../../tracked.ts';

/** As others write it: without marks, and without the team that stands behind it. */
export function waysToCall(name: string): string[] {
  const bare = name.replace(/^[\s*_@]+|[\s*_]+$/gu, '').toLowerCase();
  return [name.toLowerCase(), bare, bare.replace(/(?<=.)(?:@[^@\s]+|\s*[(（][^()（）]*[)）])$/u, '')];
}

/** `赵琪 回复 孙一`, where 孙一 has spoken: where the name of who speaks ends. */
export function answerIn(name: string, before: readonly { readonly speaker: Tracked }[]): number | undefined {
  const match = /^.+?\s+(?=(?:回复|回覆|replied to|in reply to)\s+(?<whom>\S.*)$)/iu.exec(name);
  const whom = match?.groups?.['whom']?.trim().toLowerCase();
  const isKnown = whom !== undefined && before.some(({ speaker }) => speaker.text.toLowerCase() === whom);
  return isKnown ? match?.[0].length : undefined;
}
