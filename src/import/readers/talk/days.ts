/** Times as they come, one after another → minutes that only the order of the talk needs, and days where the text tells them. */
import type { DayParts, When } from './stamp.ts';

export interface Time {
  /** Minutes; differences mean something, the number itself does not. Undefined where no time is told. */
  readonly minute: number | undefined;
  readonly date: DayParts | undefined;
  /** The date that was told last, which the minutes count from, and whether its first figure was then taken for the day. */
  readonly from?: DayParts | undefined;
  readonly isDayFirst?: boolean | undefined;
  /** `星期二`, `Tuesday`, where it is told with the date. */
  readonly weekday?: string | undefined;
}

/** A day of which no year is told. */
export interface YearlessDay {
  /** MM-DD */
  readonly monthDay: string;
  /** From Sunday, which is 0. */
  readonly weekday?: number | undefined;
}

const DAY = 24 * 60;
const YEAR = 366;
const HALF_A_YEAR = 180;

export class Days {
  #from: Pick<Time, 'from' | 'isDayFirst'> = {};
  #date: DayParts | undefined;
  #word: string | undefined;
  #weekday: string | undefined;
  #day = 0;
  #minute = 0;
  #order: DayParts['order'];
  /** What the first date that is told counts from, where times stood before it: it is then the next day. */
  #base = 0;
  #isTimed = false;
  /** Whether times have told their half of the day. */
  #tellsHalf = false;
  readonly #either: DayParts[] = [];

  read(when: When | undefined): Time {
    if (!when) return { minute: undefined, date: this.#date };
    const minutes = this.#minutesOf(when);
    this.#tellsHalf ||= when.isHalfTold === true;
    if (when.date) {
      if (this.#isTimed && this.#date === undefined && this.#base === 0)
        this.#base = numberOf(when.date, this.#order !== 'month-day') - this.#day - 1;
      this.#date =
        when.date.year === undefined && this.#date?.year !== undefined
          ? { ...when.date, year: this.#date.year }
          : when.date;
      const before = this.#day;
      this.#from = { from: when.date, isDayFirst: this.#order !== 'month-day' };
      this.#day = numberOf(when.date, this.#order !== 'month-day') - this.#base;
      // Where no year is told, January comes after November.
      if (this.#isTimed && this.#date.year === undefined && this.#day < before - HALF_A_YEAR) {
        this.#base -= YEAR;
        this.#day += YEAR;
      }
      this.#weekday = when.word;
      this.#order ??= when.date.order;
      if (when.date.either) this.#either.push(when.date);
    } else if (when.word !== undefined && when.word !== this.#word) {
      if (this.#word !== undefined) this.#day += 1;
      this.#date = undefined;
    } else if (minutes !== undefined && minutes < this.#minute - 60) {
      this.#day += 1;
      this.#date = undefined;
    }
    this.#word = when.word ?? this.#word;
    if (minutes === undefined) {
      this.#minute = 0;
      return { minute: undefined, date: this.#date, weekday: this.#weekday };
    }
    this.#minute = minutes;
    this.#isTimed = true;
    return { minute: this.#day * DAY + minutes, date: this.#date, weekday: this.#weekday, ...this.#from };
  }

  /** `3:15` below `3:13 PM` is in the same half of the day: programs leave it out where somebody goes on. */
  #minutesOf({ date, minutes, isHalfTold }: When): number | undefined {
    if (minutes === undefined || isHalfTold || !this.#tellsHalf || date || minutes >= 13 * 60) return minutes;
    const other = (minutes + DAY / 2) % DAY;
    const wait = (time: number) => (time - this.#minute + DAY) % DAY;
    return wait(other) < wait(minutes) ? other : minutes;
  }

  /** Once all are read: a time → its day as YYYY-MM-DD, undefined where the order of day and month is not certain. */
  settle(): (time: Time) => string | undefined {
    const order = this.#order ?? this.#risingOrder();
    return ({ date }) => {
      if (date?.year === undefined || (date.either && order === undefined)) return undefined;
      const [month, day] = date.either && order === 'day-month' ? [date.day, date.month] : [date.month, date.day];
      return month > 12 || day > 31 || month < 1 || day < 1
        ? undefined
        : `${date.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    };
  }

  /** Once all are read: a time → its minutes, where the first dates were counted in another order than later ones tell. */
  settleMinutes(): (time: Time) => number | undefined {
    const dayFirst = (this.#order ?? this.#risingOrder() ?? this.#closerOrder()) === 'day-month';
    return ({ minute, from, isDayFirst }) => {
      if (minute === undefined || !from?.either || isDayFirst === undefined || isDayFirst === dayFirst) return minute;
      return minute + (numberOf(from, dayFirst) - numberOf(from, isDayFirst)) * DAY;
    };
  }

  /** From the eleventh to the twelfth of a month is likelier in a talk than from one month to the next. */
  #closerOrder(): DayParts['order'] {
    const [first, last] = [this.#either[0], this.#either.at(-1)];
    if (!first || !last) return undefined;
    const span = (dayFirst: boolean) => Math.abs(numberOf(last, dayFirst) - numberOf(first, dayFirst));
    return span(true) <= span(false) ? 'day-month' : 'month-day';
  }

  /** Of `01/05/24` alone nobody can tell; a talk that runs over days rises in one of the two orders only. */
  #risingOrder(): DayParts['order'] {
    const rises = (dayFirst: boolean) =>
      this.#either.every((date, at) => {
        const before = this.#either[at - 1];
        return !before || numberOf(before, dayFirst) <= numberOf(date, dayFirst);
      });
    const [dayFirst, monthFirst] = [rises(true), rises(false)];
    return dayFirst === monthFirst ? undefined : dayFirst ? 'day-month' : 'month-day';
  }
}

const WEEK = '日一二三四五六';
const WEEK_LATIN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The day of a time of which no year is told. */
export function yearlessDay({ date, weekday = '' }: Time): YearlessDay | undefined {
  if (!date || date.year !== undefined || date.either) return undefined;
  const { month, day } = date;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const han = WEEK.indexOf(weekday.replace('天', '日').slice(-1));
  const told = /[周週期拜]/u.test(weekday) ? han : WEEK_LATIN.indexOf(weekday.slice(0, 3).toLowerCase());
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { monthDay, ...(told >= 0 && { weekday: told }) };
}

function numberOf(date: DayParts, dayFirst: boolean): number {
  const [month, day] = date.either && dayFirst ? [date.day, date.month] : [date.month, date.day];
  return Date.UTC(date.year ?? 2000, month - 1, day) / 86_400_000;
}
