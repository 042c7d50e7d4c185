/** What an arXiv id is like: why arXiv cannot have given one, and how one is named in words. */
import { both, type Text } from './problem.ts';

/**
 * Why arXiv cannot have given the id; undefined for one that it can, and for what is no arXiv id.
 * Ids since April 2007 are the month, a dot, and a number of four digits, of five since 2015 (info.arxiv.org/help/arxiv_identifier).
 * @param today YYYY-MM-DD
 */
export function faultOfArxivId(id: string, today: string): Text | undefined {
  const match = /^(?:(\d\d)(\d\d)\.(\d{4,5})|[a-z]+(?:-[a-z]+)?[-/](\d\d)(\d\d)\d{3})$/u.exec(id);
  if (!match) return undefined;
  const isOld = match[4] !== undefined;
  const year = Number(isOld ? match[4] : match[1]);
  const month = Number(isOld ? match[5] : match[2]);
  if (month < 1 || month > 12)
    return both('第三、四位是月份的编号（01–12）', 'an id whose third and fourth digit are a month (01–12)');
  if (isOld) return undefined;
  const at = year * 100 + month;
  if (at < 704) return both('2007 年 4 月（0704）以后的编号', 'an id of April 2007 (0704) or later');
  if (at > Number(today.slice(2, 4)) * 100 + Number(today.slice(5, 7)))
    return both('不晚于本月的编号', 'an id of this month or earlier');
  const digits = at < 1501 ? 4 : 5;
  if (match[3]?.length !== digits)
    return both(
      `小数点后有 ${digits} 位的编号（2015 年起 5 位，以前 4 位）`,
      `${digits} digits after the dot (5 since 2015, 4 before)`,
    );
  return undefined;
}

/** An id as it is named in words, `arXiv:2310.03214`: what the check refuses there the importer puts between backticks. */
export const ARXIV_IN_WORDS =
  /(?<![A-Za-z])arxiv(?:\s?[:：]\s?|[ \u00a0])(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7})(?!\d|\.\d)/giu;

/** `math.GT/0309136` → `math/0309136`, under which the same paper is kept. */
export function withoutClass(id: string): string {
  return id.replace(/\.[A-Z]{2}(?=\/)/u, '');
}
