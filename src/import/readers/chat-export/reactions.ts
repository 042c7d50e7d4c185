/** Reactions to a message in the shapes in which copies hold them: a sign over how many gave it, a sign before who did. Text → yes or no. */

const SIGN = String.raw`(?:\p{Extended_Pictographic}|\p{EMod}|\u200d|\uFE0F)`;
const ALONE = new RegExp(String.raw`^\s*(?::[a-z0-9_+-]{1,40}:|${SIGN}{1,12})\s*$`, 'u');
const NAMED = new RegExp(
  String.raw`^\s*(?:${SIGN}{1,12}|\[[^\s[\]]{1,8}\]|:[a-z0-9_+-]{2,30}:)\s{0,3}(?:\d{1,3}\s+)?(?<names>\S.{0,160}?)(?:\s*(?:等\s?\d{1,4}\s?人|and \d{1,4} others?))?\s*$`,
  'u',
);

/** `:+1:` and how many gave it, each on its line. */
export function isReaction(texts: readonly string[], at: number): boolean {
  return ALONE.test(texts[at] ?? '') && /^\s*\d{1,3}\s*$/u.test(texts[at + 1] ?? '');
}

/** `👍 小顾、Bo Chen` and `[赞] 小顾` of Feishu and DingTalk. @param speakers their names in lowercase */
export function isNamedReaction(text: string, speakers: ReadonlySet<string>): boolean {
  const names = text.length <= 200 ? NAMED.exec(text)?.groups?.['names'] : undefined;
  if (names === undefined) return false;
  return names.split(/\s*[、，,]\s*|\s+(?:and|和)\s+/u).every((name) => speakers.has(name.trim().toLowerCase()));
}
