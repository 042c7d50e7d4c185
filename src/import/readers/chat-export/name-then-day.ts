/** A name with a day alone or with how long ago: what forums print above a post. `小石 · 3 天前`, `u/ann · 5h ago`, `### ann commented on Mar 5, 2024`. */
import { DAY_ALONE, readWhen } from '../talk/stamp.ts';
import { mayBeName } from '../talk/names.ts';
import { HIDDEN, isName, type Shape } from './shape.ts';

const AGO = String.raw`(?:(?:edited\s+)?\d{1,3}\s?(?:[smhdwy]|mo|min|sec|hr|hour|minute|day|week|month|year)s?\.? ago|an? (?:hour|day|week|month|year|minute) ago|just now|刚刚|剛剛|\d{1,3}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月|年)前)`;
const HEAD = new RegExp(
  String.raw`^${HIDDEN}\s*(?:#{1,6}\s+)?(?:#?\d{1,4}(?:\s?[楼樓])?[.、:：]?\s+)?(?:\*\*|__)?@?(?:u/)?(?<name>[^\s*#·•|][^*·•|\n]{0,32}?)(?:\*\*|__)?(?:\s*[·•|—–-]+\s*|\s*[(（]\s*|\s+(?:commented|replied|wrote|posted|asked|answered|发表于|发布于|回复于|评论于)(?:\s+on)?\s+|\s+)(?<when>${AGO}|${DAY_ALONE})\s*[)）]?\s*(?:[(（·]?\s*(?:edited|已编辑|编辑过|来自\S{1,6})\s*[)）]?)?\s*[:：]?\s*$`,
  'diu',
);

export const NAME_THEN_DAY: Shape = {
  name: 'name, then day',
  weight: 0.8,
  isInline: false,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (line.length > 90) return undefined;
    const match = HEAD.exec(line);
    const name = match?.indices?.groups?.['name'];
    if (!match || !name) return undefined;
    const words = line.slice(...name).trimEnd();
    if (!isName(words) || !mayBeName(words) || /\d{4}|^v?\d+(?:\.\d+)+$|[:：]/u.test(words)) return undefined;
    return {
      lines: 1,
      name: { line: 0, from: name[0], to: name[0] + words.length },
      text: line.length,
      when: readWhen(match.groups?.['when'] ?? ''),
    };
  },
};
