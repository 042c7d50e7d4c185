/** Lines of a source and what was found in them → days that cannot all be right: told otherwise elsewhere, or with another day of the week. */
import { both, type Text } from '../format/problem.ts';
import type { Found } from './readers/reader.ts';
import { DAY_ALONE, readWhen } from './readers/talk/stamp.ts';
import type { Question } from './repairs/rule.ts';
import { slice, type Tracked } from './tracked.ts';

type Doubt = Question & { readonly at: Tracked };

interface Told {
  readonly at: Tracked;
  /** As YYYY-MM-DD. */
  readonly day: string;
}

/** Filled lines in which the day of the whole is told. */
const HEAD = 24;
const LONGEST = 400;

export function dayDoubts(found: Found, lines: readonly Tracked[]): Doubt[] {
  return [...otherDays(found, lines), ...lines.flatMap(wrongWeekday)];
}

function otherDays(found: Found, lines: readonly Tracked[]): Doubt[] {
  const head = lines.filter(({ text }) => text.trim() !== '').slice(0, HEAD);
  const labelled = head.filter(({ text }) => text.length <= LONGEST && LABELLED.test(text));
  const named =
    found.title && !labelled.some(({ text }) => text.includes(found.title?.text ?? '')) ? [found.title] : [];
  const told = [...named, ...labelled].flatMap(dayIn);
  const [first, ...others] = told;
  if (!first) return [];
  const other = others.find(({ day }) => day !== first.day);
  if (other) return [{ at: other.at, ...differs(other.day, first.day, FIRST) }];
  const days = found.items.flatMap(({ posts }) => posts.flatMap(({ on }) => on ?? [])).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return [];
  return apart(first.day, from) >= -1 && apart(first.day, to) <= 1
    ? []
    : [{ at: first.at, ...differs(first.day, from, OF_POSTS) }];
}

/** `时间：2024年5月6日`, `date: 2024-05-06`, `发布于 2024-05-06`; when something was changed, saved or is due is another day. */
const LABELLED =
  /^\s*(?:[-*+•]\s+)?(?:\*\*)?(?:会议|會議|开会|開會|讨论|討論|录制|錄製|活动|活動)?(?:时间|時間|日期|date|when|created|published|pubDate|发布(?:时间|于|日期)?|發佈(?:時間|於)?|发表(?:时间|于)?|posted(?: on)?)(?:\*\*)?\s*(?:[:：]{1,2}|\s)/iu;
const ONE_DAY = new RegExp(DAY_ALONE, 'gu');
/** A week, or a term: from one day to another. */
const RANGE = /\d\s?[日号號]?\s*(?:[~～—–至到]|-{2,}|\bto\b)\s*\d/u;

function dayIn(line: Tracked): Told[] {
  const { text } = line;
  if (text.length > LONGEST || RANGE.test(text)) return [];
  return [...text.matchAll(ONE_DAY)]
    .flatMap(({ 0: written, index }) => {
      const day = fullDay(written);
      return day === undefined ? [] : [{ at: slice(line, index, index + written.length), day }];
    })
    .slice(0, 1);
}

function fullDay(written: string): string | undefined {
  const { date } = readWhen(written);
  if (date?.year === undefined || date.either || date.month > 12 || date.day > 31) return undefined;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** In days. */
function apart(day: string, other: string): number {
  return (Date.parse(day) - Date.parse(other)) / 86_400_000;
}

const FIRST = both('文件里用的是先说的那一个，请核对', 'the files have the one that was told first: please compare');
const OF_POSTS = both(
  '文件里用的是各条消息自己的日期，请核对',
  'the files have the days of the messages: please compare',
);

function differs(day: string, other: string, choice: Text): Question {
  return {
    reason: both(`这里的日期是 ${day}，别处是 ${other}`, `The day told here is ${day}, and elsewhere it is ${other}`),
    choice,
  };
}

const WEEK = '日一二三四五六';
const WEEK_LATIN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const HAN_DAY =
  /(?<year>(?:19|20)\d\d)\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})\s?[日号號]?\s*[（(,，]?\s*(?:(?:星期|周|週|礼拜|禮拜)(?<week>[一二三四五六日天])|(?<latin>Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:[a-z]{3,6})?\b)/gu;

/** `2024年5月6日（周二）` was a Monday. */
function wrongWeekday(line: Tracked): Doubt[] {
  if (line.text.length > LONGEST || !/[周週期拜]|Sun|Mon|Tue|Wed|Thu|Fri|Sat/u.test(line.text)) return [];
  return [...line.text.matchAll(HAN_DAY)].flatMap(({ 0: written, index, groups }) => {
    const { year, month, day, week, latin } = groups ?? {};
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const told =
      week === undefined ? WEEK_LATIN.indexOf((latin ?? '').toLowerCase()) : WEEK.indexOf(week.replace('天', '日'));
    const isReal = date.getUTCMonth() === Number(month) - 1;
    if (!isReal || told === date.getUTCDay()) return [];
    return [{ at: slice(line, index, index + written.length), ...weekday(date) }];
  });
}

function weekday(date: Date): Question {
  const day = date.toISOString().slice(0, 10);
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(date);
  return {
    reason: both(
      `${day} 是星期${WEEK[date.getUTCDay()] ?? ''}，这里写的是另一天`,
      `${day} was a ${name}, and another day of the week stands here`,
    ),
    choice: both(
      '照原样，日期按数字算，请核对',
      'left as it is, with the date in figures taken as right: please compare',
    ),
  };
}
