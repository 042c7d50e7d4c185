/**
 * `2019-10-16 8:10:18 昵称(12345)` on a line of its own, the words below: QQ, tools that read WeChat's database, `[01-Jan-20 10:24 AM] name#1234` of
 * DiscordChatExporter, `[10:24 AM] Name` of Teams.
 */
import { DATED, STAMP } from '../talk/stamp.ts';
import { HIDDEN, headFrom, isName, type Head, type Shape } from './shape.ts';

/** An account may have been masked before. */
const ACCOUNT = String.raw`(?:\s*[(（]\d{4,12}[)）]|\s*<[^<>\s]+@[^<>\s]+>|\s*[(（<]?〔[^〕]{1,20}〕[)）>]?|#\d{4}(?!\d))?`;
const RANK = '(?:【[^】]{1,12}】)?';
const DATED_HEAD = new RegExp(
  String.raw`^${HIDDEN}[\[(【]?\s*(?<when>${DATED})\s*[\])】]?\s+${RANK}(?<name>\S[^\n]{0,60}?)?${ACCOUNT}(?:\s\((?:pinned|edited)\))?\s*[:：]?\s*$`,
  'du',
);
const BOXED_HEAD = new RegExp(
  String.raw`^${HIDDEN}\[(?<when>${STAMP})\]\s*(?<name>\S[^\n]{0,60}?)${ACCOUNT}\s*[:：]?\s*$`,
  'du',
);

export const DATE_THEN_NAME: Shape = {
  name: 'date and time, then name',
  weight: 0.96,
  isInline: false,
  head: (lines, at) => headOf(DATED_HEAD, lines, at),
};

export const BOXED_TIME_THEN_NAME: Shape = {
  name: 'time in brackets, then name',
  weight: 0.85,
  isInline: false,
  head: (lines, at) => headOf(BOXED_HEAD, lines, at),
};

function headOf(pattern: RegExp, lines: readonly string[], at: number): Head | undefined {
  const line = lines[at] ?? '';
  if (line.length > 140 || !/\d/u.test(line.slice(0, 12))) return undefined;
  const head = headFrom(pattern.exec(line), line);
  if (!head?.name) return undefined;
  const name = line.slice(head.name.from, head.name.to);
  return isName(name) && !/[:：]\s*\S/u.test(name) && !/^[<*|-]/u.test(name)
    ? { ...head, text: line.length }
    : undefined;
}
