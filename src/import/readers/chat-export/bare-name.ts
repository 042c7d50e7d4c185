/** `张三：text` or `张三:` above the text, no time: WeChat and Feishu copies. A chat only when something else says so; else it is a transcript. */
import { mayBeName } from '../talk/names.ts';
import { isPart } from '../talk/parts.ts';
import { BULLET, HIDDEN, headFrom, type Shape } from './shape.ts';

const LINE = new RegExp(
  String.raw`^${HIDDEN}${BULLET}(?<name>[^\s:：「『>#|*+•[\]-][^:：\n]{0,31}?)\s*(?:：|:(?![/\d)(]))\s?(?<text>.*)$`,
  'du',
);

export const BARE_NAME: Shape = {
  name: 'name, text',
  weight: 0.5,
  isInline: true,
  head(lines, at) {
    const line = lines[at] ?? '';
    const head = headFrom(LINE.exec(line), line);
    if (!head?.name) return undefined;
    const name = line.slice(head.name.from, head.name.to);
    return mayBeName(name) && !(isPart(name) && /研究|[QAFD]$/u.test(name)) && !/^[QADF]\d*$/u.test(name)
      ? head
      : undefined;
  },
};
