/** `10:12 张三 有人吗`: LINE on a desktop saves a talk with blanks where telephones write tabs. Only its head tells that the first word is a name. */
import { CLOCK_ALONE } from '../talk/stamp.ts';
import { HIDDEN, headFrom, isName, type Shape } from './shape.ts';

const SAVED = /^\uFEFF?\s*(?:\[LINE\]|(?:保存日期|儲存日期|存档日期|Saved on|保存日時)\s*[:：])/u;
const LINE = new RegExp(
  String.raw`^${HIDDEN}(?<when>${CLOCK_ALONE})[ \u3000](?<name>[^\s:：]{1,24})[ \u3000](?<text>\S.*)$`,
  'du',
);

export const LINE_SPACED: Shape = {
  name: 'time, name, text with blanks',
  weight: 0.98,
  isInline: true,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (!/^\D{0,6}\d/u.test(line) || !lines.slice(0, 3).some((head) => SAVED.test(head))) return undefined;
    const head = headFrom(LINE.exec(line), line);
    return head?.name && isName(line.slice(head.name.from, head.name.to)) ? head : undefined;
  },
};
