/** `[10:24] <nick> text`, `<nick> text`, `10:24:33 nick | text`: IRC, and Matrix through a bridge. */
import { STAMP } from '../talk/stamp.ts';
import { HIDDEN, headFrom, type Shape } from './shape.ts';

const ANGLED = new RegExp(
  String.raw`^${HIDDEN}(?:[\[(]?(?<when>${STAMP})[\])]?\s+)?<\s?[@+%&~]?(?<name>[^<>\s/][^<>\n]{0,30})>\s(?<text>.*)$`,
  'du',
);
const BARRED = new RegExp(
  String.raw`^${HIDDEN}(?<when>${STAMP})\s+[@+%]?(?<name>[^\s|│<>]{1,30})\s+[|│]\s(?<text>.*)$`,
  'du',
);
/** `* nick does something` */
const DOES = new RegExp(
  String.raw`^${HIDDEN}(?:[\[(]?(?<when>${STAMP})[\])]?\s+)\*\s(?<name>[^\s*<>]{1,30})\s(?<text>.*)$`,
  'du',
);

export const IRC: Shape = {
  name: 'nick in angle brackets',
  weight: 0.93,
  isInline: true,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (!/[<|│*]/u.test(line.slice(0, 80))) return undefined;
    if (
      /^<\/?(?:p|div|br|span|a|b|i|li|ul|ol|h\d|table|tr|td|html|body|head|code|pre|details|summary|img)\b/iu.test(line)
    )
      return undefined;
    for (const pattern of [ANGLED, BARRED, DOES]) {
      const head = headFrom(pattern.exec(line), line);
      if (head) return head;
    }
    return undefined;
  },
};
