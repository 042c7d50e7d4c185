/** Words that minutes have for a field → the pattern of a line that they label, and of a heading that is made of them. */

/** `👥 参与：`, as machines write. */
const SIGN = String.raw`(?:\p{Extended_Pictographic}\uFE0F?\s*)?`;

export const labelled = (words: string): RegExp =>
  new RegExp(
    String.raw`^\s*(?:[-*+•]\s+)?${SIGN}(?:\*\*|__)?[【\[]?(?:${words})[】\]]?(?:\s?\d{1,2})?(?:\s*[(（].{0,20}[)）])?(?:\*\*|__)?\s*[:：+]\s*(?:\*\*|__)?`,
    'iu',
  );

export const entitled = (words: string): RegExp =>
  new RegExp(
    String.raw`^(?:\d{1,2}[.、]?\s*|[一二三四五六七八九十]、\s*)?(?:${words})(?:名单|列表|情况|记录)?\s*[:：]?$`,
    'iu',
  );
