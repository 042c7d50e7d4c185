/** Name and time in a heading or a link, as archives of chats print them: `#### [Ann (Feb 08 2024 at 09:12)](address):`, `### [Ann](address) (2024-02-08 09:12)`. */
import { DATED, DAY_ALONE, readWhen } from '../talk/stamp.ts';
import { HIDDEN, isName, type Shape } from './shape.ts';

const ADDRESS = String.raw`\((?:https?:|\.{0,2}\/|#|mailto:)[^()\s]{0,400}(?:\([^()\s]{0,60}\)[^()\s]{0,200})?\)`;
const NAME = String.raw`(?:\*\*)?@?(?<name>[^\s\[\]()（）*#][^\[\]\n*]{0,48}?)(?:\*\*)?`;
const WROTE = String.raw`\s+(?:commented|replied|wrote|posted|said|asked|answered|opened this issue)(?:\s+(?:on|at))?\s+`;
/** A day alone stands behind the title of many an article: it has to say that somebody wrote then. */
const PARTED = String.raw`(?:\s*[—–|·,，]\s*|\s+-{1,2}\s+|\s*[(（]\s*|${WROTE}|\s+)`;
const BEHIND = String.raw`(?:${PARTED}(?<when>${DATED})\s*[)）]?|${WROTE}(?<day>${DAY_ALONE})\s*[)）]?)`;
const BEHIND_IN_LINK = String.raw`(?:${PARTED}\[\s*(?<when>${DATED})\s*\]|${WROTE}\[\s*(?<day>${DAY_ALONE})\s*\])${ADDRESS}`;
const END = String.raw`\s*(?:\*\*)?\s*[:：]?\s*$`;
const LEAD = String.raw`^${HIDDEN}\s{0,3}(?:#{1,6}\s+)?(?:\*\*)?`;

const PATTERNS: readonly RegExp[] = [
  String.raw`${LEAD}\[\s*${NAME}${BEHIND}\s*\]${ADDRESS}${END}`,
  String.raw`${LEAD}\[\s*${NAME}\s*\]${ADDRESS}(?:\*\*)?${BEHIND}${END}`,
  String.raw`${LEAD}\[\s*${NAME}\s*\]${ADDRESS}(?:\*\*)?${BEHIND_IN_LINK}${END}`,
  String.raw`${LEAD}${NAME}${BEHIND_IN_LINK}${END}`,
].map((source) => new RegExp(source, 'diu'));

export const LINKED_HEAD: Shape = {
  name: 'name and time in a link',
  weight: 0.97,
  isInline: false,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (line.length > 700 || !line.includes('](')) return undefined;
    for (const pattern of PATTERNS) {
      const match = pattern.exec(line);
      const name = match?.indices?.groups?.['name'];
      if (!match || !name) continue;
      const words = line.slice(...name).trimEnd();
      if (!isName(words) || /[:：/]/u.test(words)) continue;
      return {
        lines: 1,
        name: { line: 0, from: name[0], to: name[0] + words.length },
        text: line.length,
        when: readWhen(match.groups?.['when'] ?? match.groups?.['day'] ?? ''),
      };
    }
    return undefined;
  },
};
