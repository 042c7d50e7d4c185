/**
 * Time, name and words on one line: `[01/05/24, 10:24:33] Name: text`, `01/05/24, 10:24 - Name: text` and, copied from a browser,
 * `[10:24, 01/05/2024] Name: text` of WhatsApp; `[10:24] Name: text`, `2024-05-01 10:24 Name: text`, `Name (10:24): text`; `[Name] [오후 2:51] text` of KakaoTalk and `10:24⇥Name⇥text` of LINE.
 */
import { DATED, STAMP, TIMED_DAY } from '../talk/stamp.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isSystemSpeaker } from './system.ts';
import { BULLET, HIDDEN, headFrom, isName, type Head, type Shape } from './shape.ts';

const NAME = String.raw`(?<name>[^\s:：\[\]<|][^:：\n\]]{0,48}?)`;
const SAYS = String.raw`\s*[:：](?:\s(?<text>.*)|(?<text2>[^\s/].*)?)$`;
const BOXED = new RegExp(
  String.raw`^${HIDDEN}${BULLET}[\[(（【]\s*(?<when>${TIMED_DAY}|${STAMP})\s*[\])）】]\s*(?:-\s*)?(?:~\s?)?${NAME}${SAYS}`,
  'du',
);
const DASHED = new RegExp(String.raw`^${HIDDEN}${BULLET}(?<when>${DATED})\s+[-–—]\s+(?:~\s?)?${NAME}${SAYS}`, 'du');
const PLAIN = new RegExp(
  String.raw`^${HIDDEN}${BULLET}(?:\*\*)?(?<when>${STAMP})(?:\*\*)?\s*(?:[|,，·-]\s*|\s)(?:${NAME}|\[(?<mine>我|me)\])${SAYS}`,
  'du',
);
const BEHIND = new RegExp(
  String.raw`^${HIDDEN}${BULLET}${NAME}\s*[\[(（【]?\s*(?<when>${STAMP})(?![:：.]\d)\s*[\])）】]?${SAYS}`,
  'du',
);
const KAKAO = new RegExp(
  String.raw`^${HIDDEN}${BULLET}\[(?<name>[^\]\n]{1,48})\]\s*\[(?<when>${STAMP})\]\s?(?<text>.*)$`,
  'du',
);
const TABS = new RegExp(String.raw`^${HIDDEN}${BULLET}(?<when>${STAMP})\t(?<name>[^\t\n]{1,48})\t(?<text>.*)$`, 'du');

export const BOXED_STAMP: Shape = shape(
  'time in brackets, name, text',
  0.95,
  [BOXED, KAKAO],
  /^[^\p{L}\d]{0,6}[[(（【]/u,
);
export const DASHED_STAMP: Shape = shape('date, dash, name, text', 0.97, [DASHED], /\d/u);
export const PLAIN_STAMP: Shape = shape('time, name, text', 0.88, [TABS, PLAIN], /\d/u, true);
export const STAMP_BEHIND: Shape = shape('name, time, text', 0.88, [BEHIND], /\S/u, true);

function shape(name: string, weight: number, patterns: readonly RegExp[], begins: RegExp, isStrict = false): Shape {
  return {
    name,
    weight,
    isInline: true,
    head(lines, at) {
      const line = lines[at] ?? '';
      if (!begins.test(line.slice(0, 14)) || !/\d[:：]\d\d/u.test(line.slice(0, 120))) return undefined;
      for (const pattern of patterns) {
        const head = inline(pattern.exec(line), line);
        // Without brackets it may be a plan of the day: `09:30 Keynote: …`.
        if (head && !(isStrict && announces(line, head))) return head;
      }
      return undefined;
    },
  };
}

function announces(line: string, { name }: Head): boolean {
  const word = name ? line.slice(name.from, name.to) : '';
  return isNoSpeaker(word) && !isSystemSpeaker(word);
}

function inline(match: RegExpExecArray | null, line: string): Head | undefined {
  const head = headFrom(match, line);
  if (!match || !head?.name || !isName(line.slice(head.name.from, head.name.to))) return undefined;
  const name = line.slice(head.name.from, head.name.to);
  // Zoom: `From Ann to Everyone`.
  const said = /^From\s+(?<who>\S.*?)(?:\s+to\s+\S.*)?$/du.exec(name)?.indices?.groups?.['who'];
  const place = said ? { line: 0, from: head.name.from + said[0], to: head.name.from + said[1] } : head.name;
  const text = match.indices?.groups?.['text'] ?? match.indices?.groups?.['text2'];
  return { ...head, name: place, text: text?.[0] ?? line.length };
}
