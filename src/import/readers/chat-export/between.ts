/** One line of a chat → whether it stands between messages: a day, a time, a row of signs, the end of an export. */
import { DAY_ALONE, STAMP } from '../talk/stamp.ts';
import { dividerIn, isPauseLine } from '../talk/banners.ts';
import { isBlank } from '../talk/text.ts';
import type { Shape } from './shape.ts';

/** A day alone on its line, with or without rules beside it. */
export function isDayLine(text: string): boolean {
  return text.length <= 60 && /\d|今天|昨天|前天|day/iu.test(text) && DAY_RULE.test(text);
}

/** A time alone on its line, with or without its day. */
export function isTimeLine(text: string): boolean {
  return text.length <= 60 && /\d[:：]\d\d/u.test(text) && TIME_RULE.test(text);
}

const RULE = '[-—–─━=_*·.~\\s]*';
const DAY_RULE = new RegExp(
  String.raw`^${RULE}(?:[\[【(（]\s*)?(?:(?:日期|Date|Day changed(?: to)?)\s*[:：]?\s*)?(?:${DAY_ALONE})(?:\s*[\])）】])?${RULE}$`,
  'iu',
);
const TIME_RULE = new RegExp(String.raw`^${RULE}(?:${STAMP})${RULE}$`, 'u');
const LINE_OF_SIGNS = /^\s*(?:[=＝]{6,}|[-—─━_*]{12,})\s*$/u;
export const OTHER_TOPICS =
  /^\s*(?:Related [Tt]opics|Suggested [Tt]opics|New & [Uu]nread [Tt]opics|相关话题|推荐话题)\s*$/u;
const EXPORT_END =
  /^\s*(?:Exported \d+ message\(s\)|---? Log closed.*|以上(?:是|为)(?:全部)?聊天记录.*|\{% endraw %\}|Last updated: \w{3,9} \d{1,2},? \d{4}.{0,20})\s*$/iu;

/** A day, between rules or alone; a time alone only where names bear none. */
export function isDayRule(text: string, shape: Shape): boolean {
  return isDayLine(text) || (text.length <= 60 && shape.name === 'name, text' && isTimeLine(text));
}

/** Whether the line parts messages and does not stand within one (a row of signs before an answer to a quotation), or ends the export. */
export function isEdge(texts: readonly string[], at: number, shape: Shape): boolean {
  const text = texts[at] ?? '';
  if (EXPORT_END.test(text)) return true;
  const parts = LINE_OF_SIGNS.test(text) || dividerIn(text) !== undefined || isPauseLine(text);
  return parts && opensBelow(texts, at, shape);
}

/** Whether the next line with words opens a message, or tells a day. */
export function opensBelow(texts: readonly string[], at: number, shape: Shape): boolean {
  for (let next = at + 1; next < Math.min(texts.length, at + 4); next++) {
    const text = texts[next] ?? '';
    if (isBlank(text)) continue;
    return (
      shape.head(texts, next) !== undefined ||
      isDayRule(text, shape) ||
      LINE_OF_SIGNS.test(text) ||
      EXPORT_END.test(text)
    );
  }
  return true;
}
