/** Dates and times as chats and transcripts print them: text → day and minute. Nothing is guessed: what is not said is undefined. */

const AMPM = String.raw`\s?[AaPp]\.?\s?[Mm]\.?(?![A-Za-z])`;
const CLOCK = String.raw`(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|오전|오후|午前|午後)\s?)?\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:[.,]\d{1,3})?)?(?:${AMPM})?`;
const ZONE = String.raw`(?:\s?(?:UTC|GMT|CST|EST|EDT|PST|PDT|CET|CEST|Z)(?:[+-]\d{1,2}(?::?\d{2})?)?|\s?[+-]\d{2}:?\d{2})?`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;
const WEEKDAY = String.raw`(?:(?:星期|周|週|礼拜)[一二三四五六日天]|(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?)`;
const NEAR = String.raw`(?:今天|昨天|前天|今日|昨日|Today|Yesterday)`;
const DATE = [
  String.raw`\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日`,
  String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)`,
  String.raw`\d{1,2}\s?月\s?\d{1,2}\s?日`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}\.?(?:,?[ -](?:\d{4}|\d{2})(?![\d:]))?`,
  String.raw`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`,
].join('|');
const DAY = String.raw`(?:(?:${NEAR},?\s+)?(?:${WEEKDAY},?\s*)?(?:${DATE})(?:,?\s*(?:${WEEKDAY}|[(（](?:${WEEKDAY}|[一二三四五六天月火水木金土日])[)）]))?|${NEAR}|${WEEKDAY})`;

/** A day with its time: `2019/10/16 08:10:18`, `5月1日 上午10:24`, `01.05.24, 10:24`, `昨天 10:24`, `Today at 10:24 AM`. */
export const DATED = String.raw`(?:${DAY}(?:\s*[,，]\s*|\s*T|\s+at\s+|\s+klo\s+|\s*·\s*|\s*)|\d{1,2}[-/]\d{1,2}\s+)${CLOCK}${ZONE}`;
/** A time before its day, as WhatsApp copies from a browser: `10:02, 2024/5/6`, `10:02 am, 06/05/2024`. Only brackets around it make sure of that. */
export const TIMED_DAY = String.raw`${CLOCK}\s*[,，]\s*(?:${DATE})`;
/** A time with or without a day. */
export const STAMP = String.raw`(?:${DATED}|${CLOCK}${ZONE})`;
/** A time alone. */
export const CLOCK_ALONE = CLOCK;
/** A day alone. */
export const DAY_ALONE = DAY;

export interface When {
  /** Undefined where the day is not told, or told as `昨天`. */
  readonly date?: DayParts | undefined;
  /** `昨天`, `Monday`: a change of it is a change of day. */
  readonly word?: string | undefined;
  /** Minutes from midnight. */
  readonly minutes?: number | undefined;
  /** Whether `PM` or `下午` said which half of the day it is. */
  readonly isHalfTold?: boolean | undefined;
}

/** Two orders of day and month are possible when `either` is set: `month` and `day` then stand as they were written. */
export interface DayParts {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly either?: boolean;
  /** What this date betrays of the order in all of them: `13/05/24` can be read in one way only. */
  readonly order?: 'day-month' | 'month-day' | undefined;
}

const CLOCK_PARTS =
  /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|오전|오후|午前|午後)?\s?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:[.,]\d{1,3})?(?:\s?([AaPp])\.?\s?[Mm])?/u;

/** @param text what matched `STAMP`, `TIMED_DAY` or `DAY_ALONE`. */
export function readWhen(text: string): When {
  const clock = CLOCK_PARTS.exec(text);
  const dayText = clock ? `${text.slice(0, clock.index)}${dayBehind(text.slice(clock.index + clock[0].length))}` : text;
  return {
    date: readDay(dayText),
    word: new RegExp(`${NEAR}|${WEEKDAY}`, 'u').exec(dayText)?.[0],
    minutes: clock ? minutesOf(clock) : undefined,
    isHalfTold: clock ? (clock[1] ?? clock[5]) !== undefined : undefined,
  };
}

/** What a comma parts from the time: a zone never is. */
function dayBehind(rest: string): string {
  return /^\.?\s*[,，](.*)$/u.exec(rest)?.[1] ?? '';
}

function minutesOf(clock: RegExpExecArray): number {
  const hour = Number(clock[2]);
  const half = clock[1] ?? clock[5]?.toLowerCase();
  const late =
    half === 'p' || half === '下午' || half === '晚上' || half === '傍晚' || half === '오후' || half === '午後';
  const noon = half === '中午' && hour < 11;
  const midnight = hour === 12 && (half === 'a' || half === '凌晨' || half === '上午' || half === '오전');
  return (midnight ? 0 : hour < 12 && (late || noon) ? hour + 12 : hour) * 60 + Number(clock[3]);
}

function readDay(text: string): DayParts | undefined {
  const yearFirst = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/u.exec(text);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) };
  const han = /(\d{1,2})\s?月\s?(\d{1,2})\s?日/u.exec(text);
  if (han) return { month: Number(han[1]), day: Number(han[2]) };
  const named = new RegExp(`(${MONTH})`, 'iu').exec(text);
  if (named) return namedMonth(text, named);
  const numbers = /(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?/u.exec(text);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[3])];
  const year = fullYear(numbers[4]);
  if (numbers[2] === '.') return { year, month: second, day: first };
  // Without a year it is what Chinese chats print: month before day.
  if (year === undefined) return { month: first, day: second };
  if (first > 12) return { year, month: second, day: first, order: 'day-month' };
  if (second > 12) return { year, month: first, day: second, order: 'month-day' };
  return { year, month: first, day: second, either: true };
}

function namedMonth(text: string, named: RegExpExecArray): DayParts | undefined {
  const month = MONTHS.indexOf((named[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  const before = /(\d{1,2})(?:st|nd|rd|th)?[ -]$/u.exec(text.slice(0, named.index))?.[1];
  const after = text.slice(named.index + named[0].length);
  const behind = /^\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d)/u.exec(after)?.[1];
  const day = before ?? behind;
  if (day === undefined) return undefined;
  const year = before === undefined ? /\d{4}/u.exec(after)?.[0] : /^\.?,?[ -](\d{4}|\d{2})(?!\d)/u.exec(after)?.[1];
  return { year: fullYear(year), month, day: Number(day) };
}

function fullYear(text: string | undefined): number | undefined {
  return text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text);
}
