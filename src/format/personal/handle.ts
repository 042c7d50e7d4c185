/** The names by which messengers know people, and words that stand where such a name may stand. */

/** Letters first, as WeChat's are, or digits. */
export const HANDLE = String.raw`(?<value>[A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_-]|\.\d)`;

/** Words that stand behind a label without being an id. */
export function isHandle(value: string): boolean {
  return !/^(?:https?|group|groups|official|account|public|channel|bot|work|article|articles|reading|search)$/iu.test(
    value,
  );
}

/** Could people be called so, and nothing else: no word of products and of the field, no camel case of a journal's name. */
export function isName(value: string): boolean {
  if (!isHandle(value) || value.length < 6) return false;
  if (/^(?:b?float|u?int|fp|bf|tf|gpt|llama|qwen|version|layer|model|value|head|query|batch)s?[-_]?\d*$/iu.test(value))
    return false;
  return /^\d+$/u.test(value) ? value.length > 6 : !/^[A-Z]|[a-z][A-Z]/u.test(value) && !WORDS.test(value);
}

const WORDS =
  /(?:^|[-_])(?:account|agent|android|anything|api|app|batch|block|cache|chat|chunk|clients?|code|desktop|developers?|devices?|dim|docs?|embed(?:ding)?s?|features?|frame|friends?|head|hidden|index|input|keys?|layers?|learn|linear|login|loss|markdown|matrix|message|messages|mini|models?|moments|norm|official|open|output|param|parameters?|pay|platform|plugin|pretrain|program|projection|python|query|queries|reader|release|scores?|script|server|shape|shard|service|size|stage|step|stickers?|students?|tensors?|tile|tokens?|train|transfer|update|users?|values?|vectors?|version|wechat|weights?|windows|work|workflow)(?:$|[-_\d])/iu;
