/** Who was at a meeting, and who led it or kept the minutes: such lines and headings, and the names on them. */
import { entitled, labelled } from './fields.ts';

const PRESENT =
  '参会人员?|参会者|参会|与会人员?|与会者|與會人員|出席人员?|出席|出席者|列席人员?|列席|缺席人员?|缺席|请假|参加人员?|参加|与会|與會|到会|到會|在场|在場|在座|参与人员?|参与者|人员|到会人员|Attendees?|Attending|Attendance|與會者|參與者|參加者|出席成員|出席成员|列席者|請假|缺席者|Absentees|Here|Who(?: was there)?|Present|Participants?|Regrets|Absent|Apologies|In attendance|Also present|Guests';
const LEADING =
  '采访|採訪|受访|受訪|专访|專訪|访谈|訪談|编辑|編輯|责编|責編|责任编辑|責任編輯|校对|校對|审校|審校|审核|審核|审阅|審閱|文|图|撰稿|翻译|翻譯|译者|摄影|攝影|策划|策劃|监制|统筹|統籌|与谈人?|與談人?|对谈|對談|点评人?|點評人?|评议人?|評議人?|特邀嘉宾|特邀嘉賓|受邀嘉宾|导师|導師|领读人?|領讀人?|報告人|报告人|主讲嘉宾|会议记录人|记录整理|記錄整理|受访者|受訪者|受访人|訪談者|被訪者|訪問者|采访者|採訪者|采访人|访谈者|被访者|嘉宾|嘉賓|对谈人|撰文|文字整理|Interviewees?|Interviewers?|Guests?|Speakers?|主持人?|会议主持|會議主持|主席|召集人|司仪|主讲人?|主講人?|紀錄|記錄|紀錄人|記錄人|記錄者|記録|整理者|记录人?|记录员|會議記錄|记录者|整理人?|整理|Chairs?|Scribes?|ScribeNick|Facilitator|Note-?taker|Minutes(?: taken)? by|Moderator|Host|Transcribed by|Transcript(?:ion)? by|Transcriber|Edited by|Editor|Interview(?:ed)? by|Translated by|Translator|Photos? by|Text|Discussants?|Respondents?|Secretary|Minute-?taker|Note taker|Timekeeper|Convenor|Presented by|Presenters?|Hosted by|Recorder';
const PRESENT_LABEL = labelled(PRESENT);
const OTHERS_PRESENT = new RegExp(String.raw`\s*[.。;；,，]\s*(?:${PRESENT})\s*[:：]\s*`, 'giu');
const LEADING_LABEL = labelled(LEADING);
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

/** Names on a line of those who were there, and the short forms in brackets behind them. */
function namesIn(line: string): string[] {
  const rest = line
    .replace(PRESENT_LABEL, '')
    .replace(LEADING_LABEL, '')
    .replace(OTHERS_PRESENT, ', ')
    .replace(/^\s*[-*+•]\s+|^\s*\d{1,3}[.)、]\s*/u, '');
  return rest
    .split(/[、,，;；/|()（）[\]]|\s{2,}|\s+(?:and|和|与)\s+|\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/u)
    .map((name) => name.trim().replace(/^@/u, ''))
    .filter((name) => name.length > 0 && name.length <= 32);
}

function isNames(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > 400 || /[。？！?!]/u.test(words)) return words === '';
  const parts = words.split(/[、,，;；/]/u);
  // Of many, one may bear a title nobody thought of.
  return (
    parts.filter(
      (part) =>
        part.trim().length <= 4 ||
        /^(?:[\p{Lu}@][\p{L}.'’_-]*\s?){1,4}(?:[(（].*[)）])?$/u.test(part.trim()) ||
        /^(?:(?:实习|實習|博士|硕士|碩士|本科|在读|访问|訪問)?(?:生|后|後|学者|學者|研究员|研究員))?\s?\p{Script=Han}{2,4}\s?(?:[(（].*[)）]|老师|教授|博士)?$/u.test(
          part.trim(),
        ),
    ).length >=
    parts.length * (parts.length > 3 ? 0.7 : 1)
  );
}

/** All names on lists of those who were there. */
export function presentIn(lines: readonly string[]): Set<string> {
  const names = new Set<string>();
  let inList = false;
  for (const line of lines) {
    const title = /^\s{0,3}#{1,6}\s+(\S.*?)\s*$/u.exec(line)?.[1];
    if (title !== undefined) inList = isPresentTitle(title);
    else if (isPresentLine(line) || isLeadingLine(line)) for (const name of namesIn(line)) names.add(name);
    else if (inList) for (const name of namesIn(line)) names.add(name);
  }
  return names;
}
