/** Who was at a meeting, and who led it or kept the minutes: such lines and headings, and the names on them. */
import { isShortOf } from '../../people/short-for.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { looksLikePerson } from '../talk/names.ts';
import { entitled, labelled } from './fields.ts';

const PRESENT =
  '参会人员?|参会者|参会|与会人员?|与会者|與會人員|出席人员?|出席|出席者|列席人员?|列席|缺席人员?|缺席|请假|参加人员?|参加|与会|與會|到会|到會|在场|在場|在座|参与人员?|参与者|参与|參與|人员|到会人员|Attendees?|Attending|Attendance|與會者|參與者|參加者|出席成員|出席成员|列席者|請假|缺席者|Absentees|Here|Who(?: was there)?|Present|Participants?|Regrets|Absent|Apologies|In attendance|Also present|Guests';
const LEADING =
  '采访|採訪|受访|受訪|专访|專訪|访谈|訪談|编辑|編輯|责编|責編|责任编辑|責任編輯|校对|校對|审校|審校|审核|審核|审阅|審閱|文|图|撰稿|翻译|翻譯|译者|摄影|攝影|策划|策劃|监制|统筹|統籌|与谈人?|與談人?|对谈|對談|点评人?|點評人?|评议人?|評議人?|特邀嘉宾|特邀嘉賓|受邀嘉宾|导师|導師|领读人?|領讀人?|報告人|报告人|主讲嘉宾|会议记录人?|记录整理|記錄整理|受访者|受訪者|受访人|訪談者|被訪者|訪問者|采访者|採訪者|采访人|访谈者|被访者|嘉宾|嘉賓|对谈人|撰文|文字整理|Interviewees?|Interviewers?|Guests?|Speakers?|主持人?|会议主持|會議主持|主席|召集人|司仪|主讲人?|主講人?|紀錄|記錄|紀錄人|記錄人|記錄者|記録|整理者|记录人?|记录员|會議記錄人?|记录者|整理人?|整理|Chairs?|Scribes?|ScribeNick|Facilitator|Note-?taker|Minutes(?: taken)? by|Moderator|Host|Transcribed by|Transcript(?:ion)? by|Transcriber|Edited by|Editor|Interview(?:ed)? by|Translated by|Translator|Photos? by|Text|Discussants?|Respondents?|Secretary|Minute-?taker|Note taker|Timekeeper|Convenor|Presented by|Presenters?|Hosted by|Recorder';
/** What may stand before such a word: `群成员参与：`. */
const OF_WHAT = '本[次期场場]|今[日天]|群成员|群成員|群友|主要|全部|其他|实际|實際|线上|線上|现场|現場';
const PRESENT_LABEL = labelled(`(?:${OF_WHAT})?(?:${PRESENT})`);
/** `Attending: Ann, Tom. Regrets: Felix.`, `主持：林育萱 记录：张伟明` on one line. */
const OTHERS_PRESENT = new RegExp(String.raw`(?:\s*[.。;；,，|｜]\s*|\s+)(?:${PRESENT}|${LEADING})\s*[:：]\s*`, 'giu');
/** `采访、撰文：小北` */
const LEADING_LABEL = labelled(String.raw`(?:${LEADING})(?:\s?[、/／&和与]\s?(?:${LEADING}))*`);
const PRESENT_TITLE = entitled(PRESENT);

/** `参会人员：张三、李四`: names that are told nowhere. */
export function isPresentLine(line: string): boolean {
  const match = PRESENT_LABEL.exec(line);
  if (match === null) return false;
  // `Attending: Ann, Tom. Regrets: Felix.` on one line.
  const told = line
    .slice(match[0].length)
    .replace(OTHERS_PRESENT, ', ')
    .replace(/[.。]\s*$/u, '');
  return isNames(told);
}

export function isPresentTitle(title: string): boolean {
  return PRESENT_TITLE.test(title.trim());
}

/** `主持人：张三`, where what follows is a name and no sentence. */
export function isLeadingLine(line: string): boolean {
  const match = LEADING_LABEL.exec(line);
  if (match === null) return false;
  const told = line
    .slice(match[0].length)
    .replace(/[（(]?(?:以下)?(?:简称|簡稱|hereafter|henceforth)\s*[“「"]?\S{1,8}?[”」"]?[)）]?\s*$/u, '')
    .trim();
  // `受访者：某校统计系副教授` says who without a name.
  return (
    isNames(told) ||
    (told.length <= 24 &&
      /(?:教授|讲师|講師|研究员|研究員|编辑|編輯|记者|記者|工程师|工程師|学生|學生|博士|主任|院士|老师|老師|专家|作者|负责人)$/u.test(
        told,
      ))
  );
}

interface Entry {
  readonly name: string;
  /** What stands in brackets behind it: short forms, and where somebody is from. */
  readonly beside: readonly string[];
}

/** `林育萱（萱）`; the stop of `Tomasz K.` belongs to it. */
const ENTRY = /^(?<name>[^()（）[\]]+?)\s*(?:[(（[](?<beside>[^()（）[\]]*)[)）\]]?)?(?:(?<!\b\p{Lu})\.|。)?\s*$/u;

/** Names on a line of those who were there. */
export function entriesOn(line: string): Entry[] {
  const rest = line
    .replace(PRESENT_LABEL, '')
    .replace(LEADING_LABEL, '')
    .replace(/^\s*\S{1,12}?\s*[:：]\s*/u, '')
    .replace(OTHERS_PRESENT, ', ')
    .replace(/^\s*[-*+•]\s+|^\s*\d{1,3}[.)、]\s*/u, '');
  return parted(rest).flatMap((entry) => {
    const found = ENTRY.exec(entry.trim())?.groups;
    const name = found?.['name']?.replace(/^@/u, '').trim() ?? '';
    if (name === '' || name.length > 32) return [];
    const beside = (found?.['beside'] ?? '')
      .split(/[、,，;；/]|\s{2,}/u)
      .map((part) => part.replace(/^(?:以下)?(?:简称|簡稱|下称|下稱|即|aka|hereafter)\s*|["“”「」]/giu, '').trim());
    return [{ name, beside: beside.filter((part) => part !== '') }];
  });
}

const LISTED = /[()（）[\]]|[、,，;；/]/gu;
const BETWEEN = /[()（）[\]]|[、,，;；/|]|\s+(?:and|和|与)\s+|\s{2,}|\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/gu;

/** At what parts names, outside brackets. */
function parted(text: string, signs = BETWEEN): string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (/^[(（[]$/u.test(sign)) depth++;
    else if (/^[)）\]]$/u.test(sign)) depth--;
    else if (depth <= 0) {
      parts.push(text.slice(from, index));
      from = index + sign.length;
    }
  }
  return [...parts, text.slice(from)];
}

/** Whether it lists people, or opens a list of them. */
function isListOfPeople(line: string): boolean {
  return isPresentLine(line) || isLeadingLine(line);
}

/** Names on a line, and the short forms in brackets behind them. */
function namesIn(line: string): string[] {
  return entriesOn(line)
    .flatMap(({ name, beside }) => [name, ...beside.filter((short) => isShortOf(name, short) || !isNoSpeaker(short))])
    .filter((name) => name.length <= 32);
}

function isNames(text: string): boolean {
  const words = text.replace(OTHERS_PRESENT, '、').trim();
  if (words === '' || words.length > 400 || /[。？！?!]/u.test(words)) return words === '';
  const parts = parted(words, LISTED).map((part) => part.trim());
  // Of many, one may bear a title nobody thought of.
  return parts.filter(isNameOnList).length >= parts.length * (parts.length > 3 ? 0.7 : 1);
}

const LATIN_NAME = /^(?:[\p{Lu}@][\p{L}.'’_-]*\s?){1,4}(?:[(（[].*[)）\]])?$/u;
const STANDING = String.raw`(?:(?:实习|實習|博士|硕士|碩士|本科|在读|访问|訪問)?(?:生|后|後|学者|學者|研究员|研究員))?\s?`;
const HAN_NAME = new RegExp(String.raw`^${STANDING}\p{Script=Han}{2,4}\s?(?:[(（[].*[)）\]]|老师|教授|博士)?$`, 'u');

function isNameOnList(part: string): boolean {
  if (part.length <= 4 || LATIN_NAME.test(part) || HAN_NAME.test(part)) return true;
  const apart = part.split(/\s+/u);
  return apart.length > 1 && apart.every((name) => looksLikePerson(name.replace(/[(（].*[)）]$/u, '')));
}

const LONGEST = 400;

/** The lines that list those who were there: with a label, below one, or below a heading that says so. */
export function linesOfPeople(lines: readonly string[]): string[] {
  let isBelow = false;
  let below = 0;
  return lines.filter((line) => {
    if (line.length > LONGEST) return (isBelow = false);
    const title = /^\s{0,3}#{1,6}\s+(\S.*?)\s*$/u.exec(line)?.[1];
    if (title !== undefined) {
      isBelow = isPresentTitle(title);
      below = Number.POSITIVE_INFINITY;
      return false;
    }
    if (isListOfPeople(line)) {
      isBelow = /[:：]\s*(?:\*\*)?\s*$/u.test(line);
      below = MOST_BELOW;
      return true;
    }
    isBelow &&= below-- > 0 && (below > MOST_BELOW || line.trim() === '' || ITEM.test(line));
    return isBelow && line.trim() !== '';
  });
}

/** Items below a label. */
const MOST_BELOW = 40;
const ITEM = /^\s*(?:[-*+•]\s|\d{1,3}[.)、])/u;

/** All names on lists of those who were there. */
export function presentIn(lines: readonly string[]): Set<string> {
  return new Set(linesOfPeople(lines).flatMap(namesIn));
}
