/** What the source tells of its days, the papers it names and when its pictures were taken → the date of a file, and from what it was inferred. */
import { isDate } from '../../format/is-date.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import type { DayTold } from '../composed.ts';
import { timeInName } from '../repairs/figure-tag.ts';

export interface Dated {
  readonly date: string;
  readonly dateBasis?: string | undefined;
}

/** No text is older than what it names: ids of papers, names of pictures. */
interface Named {
  readonly papers: readonly string[];
  readonly pictures: readonly string[];
}

/** @param told days the source names, the nearest to the item first; `today` is YYYY-MM-DD; `ofItself` what the source says of its own day. */
export function dateOf(
  told: readonly (string | undefined)[],
  { papers, pictures }: Named,
  today: string,
  language: WrittenIn,
  ofItself?: DayTold,
): Dated {
  const say = wordsIn(language);
  const known = told.find((day): day is string => day !== undefined && isDate(day));
  if (known !== undefined) return { date: known };
  const newest = newestPaper(papers, today);
  if (ofItself?.as === 'yearless')
    return {
      date: ofItself.day,
      dateBasis: say(
        '原文只写了月和日；年份据其中最新的论文推断，实际可能更晚。',
        '原文只寫了月和日；年份據其中最新的論文推斷，實際可能更晚。',
        'The source tells the month and the day; the year is inferred from the newest paper in it, and may be later.',
      ),
    };
  if (ofItself && isDate(ofItself.day) && ofItself.day <= today && isLate(ofItself, newest?.month))
    return {
      date: ofItself.day,
      ...(ofItself.as === 'changed' && {
        dateBasis: say(
          `原文只注明最后修改的日期（${ofItself.day}），没有注明写作的日期，实际可能更早。`,
          `原文只註明最後修改的日期（${ofItself.day}），沒有註明寫作的日期，實際可能更早。`,
          `The source tells when it was last changed (${ofItself.day}) and not when it was written, so it may be earlier.`,
        ),
      }),
    };
  const taken = lastTaken(pictures, today);
  if (taken !== undefined && taken.slice(0, 7) >= (newest?.month ?? ''))
    return {
      date: taken,
      dateBasis: say(
        `原文未注明日期；据其中图片的文件名（截于 ${taken}）推断，实际可能更晚。`,
        `原文未註明日期；據其中圖片的檔名（截於 ${taken}）推斷，實際可能更晚。`,
        `The source names no date; inferred from the name of a picture in it, taken on ${taken}, so it may be later.`,
      ),
    };
  if (newest)
    return {
      date: newest.month,
      dateBasis: say(
        `原文未注明日期；据其中最新的论文（${newest.id}）推断，实际可能更晚。`,
        `原文未註明日期；據其中最新的論文（${newest.id}）推斷，實際可能更晚。`,
        `The source names no date; inferred from the newest paper in it (${newest.id}), so it may be later.`,
      ),
    };
  return {
    date: today.slice(0, 7),
    dateBasis: say(
      '原文未注明日期，也没有可据以推断的论文；这是收入时的月份。',
      '原文未註明日期，也沒有可據以推斷的論文；這是收入時的月份。',
      'The source names no date, and no paper that would tell; this is the month in which it was taken in.',
    ),
  };
}

/** A day that nothing says to be the text's own may be of something else: what is younger than it is named in the text. */
function isLate({ day, as }: DayTold, newest = ''): boolean {
  return as === 'labelled' || day.slice(0, 7) >= newest;
}

/** Items that name nothing of their own share one list, which may be as long as there are items. */
function remembered<T>(find: (names: readonly string[], today: string) => T) {
  const known = new WeakMap<readonly string[], { readonly today: string; readonly found: T }>();
  return (names: readonly string[], today: string): T => {
    const last = known.get(names);
    if (last?.today === today) return last.found;
    const found = find(names, today);
    known.set(names, { today, found });
    return found;
  };
}

const newestPaper = remembered(
  (papers, today) =>
    papers
      .flatMap((id) => {
        const month = monthOfPaper(id);
        return month !== undefined && month <= today.slice(0, 7) ? [{ id, month }] : [];
      })
      .sort((a, b) => (a.month < b.month ? 1 : -1))[0],
);

const lastTaken = remembered((pictures, today) =>
  pictures
    .flatMap((name) => timeInName(name)?.slice(0, 10) ?? [])
    .filter((day) => isDate(day) && day <= today)
    .sort()
    .at(-1),
);

/** `2310.16226` → `2023-10`; older ids such as `cs-0112017` tell it too. */
export function monthOfPaper(id: string): string | undefined {
  const match = /^(?:[a-z]+(?:-[a-z]+)?-)?(\d{2})(\d{2})(?:\.\d{4,5}|\d{3})$/u.exec(id);
  if (!match) return undefined;
  const [, year = '', month = ''] = match;
  const date = `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
  return isDate(date) ? date : undefined;
}
