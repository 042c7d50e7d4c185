/** What a source says of itself at its two ends, and its title → the day on which it was written, and how that is told. Nothing where it is not certain. */
import type { DayTold } from './composed.ts';
import type { Found } from './readers/reader.ts';
import { CLOCK_ALONE, DAY_ALONE, readWhen } from './readers/talk/stamp.ts';

/** Filled lines at the top that are looked at, and at the end. */
const HEAD = 12;
const FOOT = 8;
/** Only so far from the top may a day stand that nothing leads to. */
const TOP = 6;
const LONGEST = 200;

/**
 * @param readable the text before the dialect was known: what tells a day may be no part of the items
 * @param source as it came, which may be the code of a page
 */
export function dayOfWhole({ title, items }: Found, readable: string, source: string): DayTold | undefined {
  const name = title ?? (items.length === 1 ? items[0]?.title : undefined);
  return dayTold(name?.text, readable.split('\n')) ?? dayInCode(source);
}

/** @param title of the whole, or of its only item */
export function dayTold(title: string | undefined, lines: readonly string[]): DayTold | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const head = filled.slice(0, HEAD).filter(isShort);
  const foot = filled.slice(Math.max(HEAD, filled.length - FOOT)).filter(isShort);
  const led = [...head, ...foot].flatMap(ledTo);
  const first = (as: DayTold['as']) => led.find((told) => told.as === as);
  return first('labelled') ?? inTitle(title ?? '') ?? alone(filled.slice(0, TOP)) ?? first('changed');
}

/** In the code of a page, for machines. */
function dayInCode(html: string): DayTold | undefined {
  const day =
    /(?:article:published_time|datePublished|pubdate|citation_publication_date)["']?[^<>]{0,40}?["'](?<day>(?:19|20)\d\d[-/]\d\d[-/]\d\d)/iu.exec(
      html.slice(0, 200_000),
    )?.groups?.['day'];
  return day === undefined ? undefined : { day: day.replaceAll('/', '-'), as: 'labelled' };
}

const isShort = (line: string) => line.length <= LONGEST;

const ONE_DAY = new RegExp(String.raw`(?<![\d./-])(?:${DAY_ALONE})(?![\d]|[./-]\d)`, 'gu');
/** From one day to another: a week, or a term. */
const RANGE = /^\s?[日号號]?\s*(?:[~～—–至到]|-{1,2}|\bto\b)\s*\d/u;

/** What says that the text was made on the day behind it. */
const MADE =
  /(?:发布|發佈|發布|发表|發表|刊登|刊于|刊於|首发|首發|创建|創建|写作|撰写|(?<!编)写|寫|记录|記錄|录制|錄製|整理|published|posted|written|created|recorded)(?:时间|時間|日期)?\s?(?:于|於|@|on|at)?\s*[:：]?\s*$|(?:^|[\s|｜·•>#*(（])(?:会议|會議|开会|開會|讨论|討論|活动|活動|访谈|訪談|采访|採訪)?(?:时间|時間|日期|date|when)\*{0,2}\s?[:：]\s*\*{0,2}\s*$/iu;
/** … or was changed. */
const CHANGED =
  /(?:更新|修改|编辑|編輯|修订|修訂|updated|modified|edited|revised)(?:时间|時間|日期)?\s?(?:于|於|on|at)?\s*[:：]?\s*$/iu;
const CHANGED_BEHIND = new RegExp(String.raw`^\s*(?:${CLOCK_ALONE})?\s*(?:修改|编辑|編輯|更新|修订|修訂)`, 'u');

function ledTo(line: string): DayTold[] {
  return daysIn(line).flatMap(({ day, before, behind }): DayTold[] => {
    // `写于 2023-03-04 的文章` is another text.
    if (/^\s*[的之]/u.test(behind)) return [];
    if (CHANGED.test(before) || (/[于於]\s*$/u.test(before) && CHANGED_BEHIND.test(behind)))
      return [{ day, as: 'changed' }];
    return MADE.test(before) ? [{ day, as: 'labelled' }] : [];
  });
}

/** `组会 2024-08-06`, `第 41 期（2024.11.11–11.17）`: of several days their month. */
function inTitle(title: string): DayTold | undefined {
  if (!isShort(title)) return undefined;
  const [first, other] = daysIn(title, true);
  if (first) {
    const month = first.day.slice(0, 7);
    if (other && !other.day.startsWith(month)) return undefined;
    return { day: other || RANGE.test(first.behind) ? month : first.day, as: 'written' };
  }
  const month = /(?<!\d)((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?!\s?\d)/u.exec(title);
  return month ? { day: `${month[1] ?? ''}-${(month[2] ?? '').padStart(2, '0')}`, as: 'written' } : undefined;
}

/** A line of little but a day, as stands below a title. Where several tell one each, they are a list of days. */
function alone(lines: readonly string[]): DayTold | undefined {
  const told = lines.filter(isShort).flatMap((line) => daysIn(line).filter((one) => isAlone(one)));
  const days = new Set(told.map(({ day }) => day));
  return told[0] && days.size === 1 ? { day: told[0].day, as: 'written' } : undefined;
}

const MOST_BESIDE = 50;
const SENTENCE = /[。！？；!?;]|[，,].*[，,]/u;
const PARTS = String.raw`[·•|｜／∙⋅]|\s{2,}|\u3000|\s[—–-]\s`;

function isAlone({ before, behind }: FoundDay): boolean {
  const beside = `${before} ${behind}`;
  if (beside.length > MOST_BESIDE || SENTENCE.test(beside) || NO_DAY_OF_ITS_OWN.test(before)) return false;
  const begins = new RegExp(String.raw`^(?:[\s>*_#-]|\p{Extended_Pictographic}|\ufe0f)*$|(?:${PARTS})\s*$`, 'u').test(
    before,
  );
  const ends = new RegExp(
    String.raw`^\s*[,，]?\s*(?:${CLOCK_ALONE})?(?:\s?[-–~至到]\s?(?:${CLOCK_ALONE}))?[\s*_]*(?:$|${PARTS})`,
    'u',
  ).test(behind);
  return begins && ends;
}

/** What is due, comes next, or happened to something else. */
const NO_DAY_OF_ITS_OWN =
  /截止|之前|下次|下周|预计|預計|预约|到期|录用|接收|投稿|deadline|due|until|before|next|accepted|submitted|since|arxiv/iu;

interface FoundDay {
  readonly day: string;
  readonly before: string;
  readonly behind: string;
}

function daysIn(line: string, withRanges = false): FoundDay[] {
  return [...line.matchAll(ONE_DAY)].flatMap(({ 0: written, index }): FoundDay[] => {
    const { date } = readWhen(written);
    const behind = line.slice(index + written.length);
    if (date?.year === undefined || date.either || (!withRanges && RANGE.test(behind))) return [];
    const day = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
    return [{ day, before: line.slice(0, index), behind }];
  });
}
