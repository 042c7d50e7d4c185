/** Programmes of a day and timetables: lines → whether their times are those of things to come, and not of somebody's words. */
import { isBlank } from './text.ts';

export function isSchedule(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  return isProgramme(filled) || isTimetable(filled);
}

const CLOCK = String.raw`(?<hour>\d{1,2})[:：.h](?<minute>\d{2})(?!\d)(?:\s?[AaPp]\.?[Mm]\.?)?`;
/** `09:00 Coffee`, `| 09:00–09:40 | Ann |`, `- 14:00：…`; seconds are a recording's. */
const PLANNED = new RegExp(
  String.raw`^\s*(?:[-*+•|]\s*)?(?:\*\*)?${CLOCK}(?![:：]\d)(?<range>\s*(?:[-–—~～至到]|to)\s*\d{1,2}[:：.h]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?)?(?:\*\*)?[\s|,，:：·—–-]*(?<what>.*)$`,
  'u',
);
const PAUSES =
  /^(?:登记|登記|报到|報到|签到|簽到|茶歇|休息|午餐|午饭|晚餐|晚宴|早餐|开场|開場|开幕|開幕|闭幕|閉幕|结束|結束|散场|合影|集合|出发|入场|registration|coffee|break|lunch|dinner|breakfast|doors|opening|closing|welcome|reception|end|close|poster)/iu;

/** Times of five minutes that only rise; and some of what stands behind them is a pause, or has a time to end, or nobody speaks there. */
function isProgramme(lines: readonly string[]): boolean {
  const planned = lines
    .map((line) => PLANNED.exec(line.slice(0, 200))?.groups)
    .filter((groups) => groups !== undefined);
  if (planned.length < 3 || planned.length / lines.length < 0.4) return false;
  let last = -1;
  for (const { hour, minute } of planned) {
    const time = Number(hour) * 60 + Number(minute);
    // `09:00 AM` to `01:00 PM` goes back once in a day.
    if (Number(minute) % 5 !== 0 || (time <= last && time + 12 * 60 <= last)) return false;
    last = time;
  }
  const isPlan = (what: string) => PAUSES.test(what) || !/[:：]\s*\S/u.test(what);
  return planned.some(({ range, what }) => range !== undefined || isPlan(what ?? ''));
}

/** Two times or more on many lines: departures, opening hours. */
function isTimetable(lines: readonly string[]): boolean {
  const timed = lines.filter((line) => {
    if (line.includes('-->') || line.length > 300) return false;
    const times = line.match(/(?<![\d:：.])\d{1,2}[:：]\d{2}(?![\d:：])/gu) ?? [];
    return times.length >= (/^\s*[[(（【]?\d{1,2}[:：]\d{2}/u.test(line) ? 4 : 2);
  });
  return timed.length >= 2 && timed.length / lines.length >= 0.25;
}
