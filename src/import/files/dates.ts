/** What the source tells of its days, and the papers it names → the date of a file, and from what it was inferred. */
import { isDate } from '../../format/schema/fields.ts';

export interface Dated {
  readonly date: string;
  readonly dateBasis?: string | undefined;
}

/** @param told days the source names, the nearest to the item first; `papers` are ids; `today` is YYYY-MM-DD. */
export function dateOf(
  told: readonly (string | undefined)[],
  papers: readonly string[],
  today: string,
  isEnglish: boolean,
): Dated {
  const known = told.find((day): day is string => day !== undefined && isDate(day));
  if (known !== undefined) return { date: known };
  const newest = papers
    .flatMap((id) => {
      const month = monthOfPaper(id);
      return month !== undefined && month <= today.slice(0, 7) ? [{ id, month }] : [];
    })
    .sort((a, b) => (a.month < b.month ? 1 : -1))[0];
  if (newest)
    return {
      date: newest.month,
      dateBasis: isEnglish
        ? `The source names no date; inferred from the newest paper in it (${newest.id}), so it may be later.`
        : `原文未注明日期；据其中最新的论文（${newest.id}）推断，实际可能更晚。`,
    };
  return {
    date: today.slice(0, 7),
    dateBasis: isEnglish
      ? 'The source names no date, and no paper that would tell; this is the month in which it was taken in.'
      : '原文未注明日期，也没有可据以推断的论文；这是收入时的月份。',
  };
}

/** `2310.16226` → `2023-10`; older ids such as `cs-0112017` tell it too. */
export function monthOfPaper(id: string): string | undefined {
  const match = /^(?:[a-z]+(?:-[a-z]+)?-)?(\d{2})(\d{2})(?:\.\d{4,5}|\d{3})$/u.exec(id);
  if (!match) return undefined;
  const [, year = '', month = ''] = match;
  const date = `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
  return isDate(date) ? date : undefined;
}
