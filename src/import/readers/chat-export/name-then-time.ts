/**
 * `张三 2019/10/16 08:10:18` on a line of its own, the words below: WeChat on a desktop and in mails, Feishu, DingTalk; `name — 今天 10:24` of Discord;
 * `Name  10:24 AM` and `Name  [10:24 AM]` of Slack and Zulip; `Name, [01.05.24 10:24]` of Telegram.
 */
import { CLOCK_ALONE, DATED, STAMP, readWhen } from '../talk/stamp.ts';
import { nameOverDash } from './name-over-time.ts';
import { HIDDEN, headFrom, isName, type Head, type Shape } from './shape.ts';

const END = String.raw`\s*[\])）】]?\s*(?:\((?:edited|已编辑)\)|（已编辑）)?[:：]?\s*$`;
const DATED_HEAD = new RegExp(
  String.raw`^${HIDDEN}(?:#{1,6}\s+)?(?<name>\S[^\n]{0,60}?)(?:\s*[—–|·]\s*|\s+-{1,2}\s+|\s*[(（【]\s*|\s*[,，]?\s*\[\s*|\s+)(?<when>${DATED})${END}`,
  'du',
);
const TIMED_HEAD = new RegExp(
  String.raw`^${HIDDEN}(?:#{1,6}\s+)?(?<name>\S[^\n]{0,60}?)(?:\s*[—–|·]\s*|\s+-{1,2}\s+|\s*\[\s*|\s*[(（]\s*|\s+)(?<when>${STAMP})${END}`,
  'du',
);
/** Slack and Discord print only the time when the same person goes on. */
const GOES_ON = new RegExp(
  String.raw`^${HIDDEN}(?:\[(?<boxed>${STAMP})\]\s*(?<text>.*)|(?<bare>${CLOCK_ALONE})\s*)$`,
  'du',
);

export const NAME_THEN_DATE: Shape = {
  name: 'name, then date and time',
  weight: 0.97,
  isInline: false,
  head: (lines, at) => named(DATED_HEAD, lines[at] ?? '') ?? datedOverDash(lines, at) ?? goesOn(lines[at] ?? ''),
};

export const NAME_THEN_TIME: Shape = {
  name: 'name, then time',
  weight: 0.88,
  isInline: false,
  head: (lines, at) =>
    programAt(lines, at) ?? named(TIMED_HEAD, lines[at] ?? '') ?? nameOverDash(lines, at) ?? goesOn(lines[at] ?? ''),
};

/** `GitHub` over `APP  [11:02 AM]`: Slack says below the name that it is a program. */
function programAt(lines: readonly string[], at: number): Head | undefined {
  const [name, below] = [lines[at] ?? '', lines[at + 1] ?? ''];
  const when = below.length < 60 ? PROGRAM.exec(below)?.groups?.['when'] : undefined;
  if (when === undefined || !isName(name) || name.length > 48) return undefined;
  const from = name.length - name.trimStart().length;
  return {
    lines: 2,
    name: { line: 0, from, to: name.trimEnd().length },
    text: below.length,
    when: readWhen(when),
  };
}

const PROGRAM = new RegExp(String.raw`^\s*(?:APP|BOT|应用|機器人|机器人)\s*[\[(]?(?<when>${STAMP})${END}`, 'u');

function datedOverDash(lines: readonly string[], at: number): Head | undefined {
  const head = nameOverDash(lines, at);
  return head?.when?.date || head?.when?.word !== undefined ? head : undefined;
}

function named(pattern: RegExp, line: string): Head | undefined {
  if (line.length > 120) return undefined;
  const head = headFrom(pattern.exec(line), line);
  if (!head?.name) return undefined;
  const { from, to } = head.name;
  // `[Ann] 10:24` of Zoom and `**Ann** 0:03` of Teams.
  const framed = /^(?:\[(?<boxed>.+)\]|\*\*(?<bold>.+)\*\*)$/du.exec(line.slice(from, to))?.indices?.groups;
  const inner = framed?.['boxed'] ?? framed?.['bold'];
  const name = inner ? { line: 0, from: from + inner[0], to: from + inner[1] } : head.name;
  return isName(line.slice(name.from, name.to)) ? { ...head, name, text: line.length } : undefined;
}

function goesOn(line: string): Head | undefined {
  if (!/^[^\p{L}]*\d/u.test(line.slice(0, 12))) return undefined;
  const match = GOES_ON.exec(line);
  if (!match) return undefined;
  const when = match.groups?.['boxed'] ?? match.groups?.['bare'] ?? '';
  return { lines: 1, name: undefined, text: match.indices?.groups?.['text']?.[0] ?? line.length, when: readWhen(when) };
}
