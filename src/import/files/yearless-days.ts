/**
 * Items of a talk that tells months and days alone → their days, in the first year in which no item is older than a paper that it names.
 * Nothing where no paper tells, or where days of the week say that it was another year.
 */
import type { ComposedItem, DayTold } from '../composed.ts';
import { monthOfPaper } from './dates.ts';
import { arxivIds } from './items.ts';

/** The same day falls on each day of the week within so many years. */
const MOST_YEARS = 12;
/** Talks overlap; from November to January it is another year. */
const NEW_YEAR = 6;

export function yearlessDays(items: readonly ComposedItem[], today: string): ReadonlyMap<ComposedItem, DayTold> {
  const told = placed(items);
  const first = firstYear(told, items);
  if (first === undefined) return new Map();
  for (let year = first; year < first + MOST_YEARS; year++) {
    const dated = told.map((one) => ({ ...one, day: `${year + one.later}-${one.monthDay}` }));
    if (dated.some(({ day }) => day > today)) break;
    if (dated.every(({ day, weekday }) => weekday === undefined || new Date(`${day}T00:00Z`).getUTCDay() === weekday))
      return new Map(dated.map(({ item, day }) => [item, { day, as: 'yearless' }]));
  }
  return new Map();
}

interface Placed {
  readonly item: ComposedItem;
  readonly monthDay: string;
  readonly weekday: number | undefined;
  /** How many years after the first item. */
  readonly later: number;
}

function placed(items: readonly ComposedItem[]): Placed[] {
  let [later, last] = [0, 0];
  return items.flatMap((item): Placed[] => {
    if (!item.yearless) return [];
    const { monthDay, weekday } = item.yearless;
    const month = Number(monthDay.slice(0, 2));
    if (last - month >= NEW_YEAR) later++;
    last = month;
    return [{ item, monthDay, weekday, later }];
  });
}

/** Of the first item. */
function firstYear(told: readonly Placed[], items: readonly ComposedItem[]): number | undefined {
  const last = told.at(-1);
  if (!last) return undefined;
  // What no day is told of was said by the end of the talk.
  const undated = items.filter(({ yearless }) => !yearless).map((item) => ({ ...last, item }));
  const years = [...told, ...undated].flatMap(({ item, monthDay, later }) =>
    arxivIds(item).flatMap((id) => {
      const month = monthOfPaper(id);
      if (month === undefined) return [];
      const year = Number(month.slice(0, 4));
      return [(monthDay.slice(0, 2) >= month.slice(5, 7) ? year : year + 1) - later];
    }),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}
