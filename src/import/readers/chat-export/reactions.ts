/** Reactions to a message in the shapes in which copies hold them: a sign over how many gave it, a sign before who did. Text → yes or no. */

const SIGN = String.raw`(?:\p{Extended_Pictographic}|\p{EMod}|\u200d|\uFE0F)`;
const ALONE = new RegExp(String.raw`^\s*(?:(?::[a-z0-9_+-]{1,40}:\s?){1,3}|${SIGN}{1,12})\s*$`, 'u');
const NAMED = new RegExp(
  String.raw`^\s*(?:${SIGN}{1,12}|\[[^\s[\]]{1,8}\]|:[a-z0-9_+-]{2,30}:)\s{0,3}(?:\d{1,3}\s+)?(?<names>\S.{0,160}?)(?:\s*(?:等\s?\d{1,4}\s?人|and \d{1,4} others?))?\s*$`,
  'u',
);

const WORD =
  'OK|LGTM|Get|Done|\\+1|Thanks|Love|Like|Yes|Haha|Wow|点赞|點讚|赞|讚|收到|加一|了解|THUMBSUP|MUSCLE|FINGERHEART|APPLAUSE|FISTBUMP|JIAYI|SMILE|LAUGH|LOL|FACEPALM|HEART|CLAP|HIGHFIVE|鼓掌|比心|强|感谢|谢谢|謝謝|同意|爱心';
const GIVEN = String.raw`(?<sign>${SIGN}{1,12}|:[a-z0-9_+-]{1,40}:|\[(?![图圖表式])\p{L}{1,8}\])`;
const PAIR = new RegExp(
  String.raw`(?:${GIVEN}|(?<word>${WORD}))\s?(?:[x×*:：]\s?)?[(（]?\d{1,3}[)）]?(?:\s?人)?(?:[\s|·,，、]+|$)`,
  'iuy',
);

/** `👍 3  OK 2`, `[赞]×4`: signs and words that a program offers, each with how many gave it. One word alone may be said. */
export function areCounts(text: string): boolean {
  const line = text.trim();
  if (line.length > 120) return false;
  let [signs, words] = [0, 0];
  for (PAIR.lastIndex = 0; PAIR.lastIndex < line.length;) {
    const groups = PAIR.exec(line)?.groups;
    if (!groups) return false;
    if (groups['sign'] === undefined) words++;
    else signs++;
  }
  return signs > 0 || words > 1;
}

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
