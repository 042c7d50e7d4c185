/** The parts of minutes that are no talk: who was there, when and where, topics, conclusions. One line → what it is. */
import { numberOf } from '../talk/numbers.ts';

export interface Topic {
  /** Where its words stand. */
  readonly title: readonly [number, number];
  /** Depth of a Markdown heading; 2 for all others. */
  readonly level: number;
  /** Certain by its form; else only where talk follows. */
  readonly isSure: boolean;
  /** `3` of `三、` and `3)`, and which way of numbering it is. */
  readonly number: number | undefined;
  readonly form: number;
}

const HEADINGS: readonly (readonly [RegExp, boolean])[] = [
  [
    /^\s{0,3}(?<signs>#{1,6})\s+(?:(?:议题|議題|话题|話題|Topic|Agenda item|Item)\s*[\d一二三四五六七八九十]{0,3}\s*[:：.、]\s*|\d{1,2}[.、]\s+|[一二三四五六七八九十]{1,3}、\s*)?(?<title>\S.*?)\s*#*\s*$/diu,
    true,
  ],
  [
    /^\s*(?:\*\*)?[【[]?\s*(?:议题|議題|议程|議程|话题|話題|讨论主题|Topic|Subtopic|Agenda item|Agenda|Item)\s*[\d一二三四五六七八九十]{0,3}\s*[】\]]?\s*(?:[:：.、]|(?<=\d)\s)\s*(?<title>\S.{0,120}?)(?:\*\*)?\s*$/diu,
    true,
  ],
  // 【讨论】 alone; 【笑】 is what was heard.
  [
    /^\s*(?:\*\*)?【\s*(?!(?:[众眾大]?笑|掌[声聲]|鼓掌|沉默|停[顿頓]|音[乐樂]|听不清|聽不清|咳嗽|中断|中斷|插播|广告|廣告))(?<title>[^【】\s][^【】]{1,24}?)\s*】(?:\*\*)?\s*[:：]?\s*$/du,
    false,
  ],
  [/^\s*={2,4}\s*(?<title>[^=\s].{0,100}?)\s*={2,4}\s*$/du, true],
  [
    /^\s*(?:\*\*)?[(（]?(?<number>[一二三四五六七八九十]{1,3})(?:、|[)）.．]、?)\s*(?<title>\S.{0,60}?)(?:\*\*)?\s*$/du,
    false,
  ],
  [/^\s*(?:\*\*)\s*(?:\d{1,2}[.、]\s*)?(?<title>[^*\s][^*]{0,80}?)\s*(?:\*\*)\s*[:：]?\s*$/du, false],
  [/^\s*[(（]?(?<number>\d{1,2})(?:[.、．](?!\d)|[)）])\s*(?<title>\S.{0,60}?)\s*$/du, false],
];

export function topicIn(line: string): Topic | undefined {
  for (const [form, [pattern, isSure]] of HEADINGS.entries()) {
    const match = pattern.exec(line);
    const title = match?.indices?.groups?.['title'];
    const number = match?.groups?.['number'];
    if (title)
      return {
        title,
        level: match.groups?.['signs']?.length ?? 2,
        isSure,
        number: number === undefined ? undefined : numberOf(number),
        form,
      };
  }
  return undefined;
}

const PRESENT =
  '参会人员?|参会者|参会|与会人员?|与会者|與會人員|出席人员?|出席|出席者|列席人员?|列席|缺席人员?|缺席|请假|参加人员?|参与人员?|参与者|人员|到会人员|Attendees?|Attending|Attendance|與會者|參與者|參加者|出席成員|出席成员|列席者|請假|缺席者|Absentees|Here|Who(?: was there)?|Present|Participants?|Regrets|Absent|Apologies|In attendance|Also present|Guests';
const LEADING =
  '受访者|受訪者|受访人|訪談者|被訪者|訪問者|采访者|採訪者|采访人|访谈者|被访者|嘉宾|嘉賓|对谈人|撰文|文字整理|Interviewees?|Interviewers?|Guests?|Speakers?|主持人?|会议主持|會議主持|主席|召集人|司仪|主讲人?|主講人?|紀錄|記錄|紀錄人|記錄人|記錄者|記録|整理者|记录人?|记录员|會議記錄|记录者|整理人?|整理|Chairs?|Scribes?|ScribeNick|Facilitator|Note-?taker|Minutes(?: taken)? by|Moderator|Host|Hosted by|Recorder';
const FACTS =
  '会议主题|会议名称|会议时间|会议地点|会议日期|会议号|会议ID|时间|日期|地点|時間|日期|地點|时长|录制时间|录制文件|开始时间|结束时间|下次会议|关键词|关键字|Date|Time|Location|Venue|Place|開會時間|開會地點|會議時間|會議地點|會議日期|會議主題|會議名稱|會議編號|開始時間|結束時間|主題|主题|题目|題目|报告论文|文献|Subject|Title|Where|When|Meeting(?: time| date| ID| link)?|Duration|Started|Ended|Next meeting|See also|Agenda|IRC log|Previous meeting|Keywords|Recording';
const AFTER =
  '结论|结论与待办|结论和待办|会议结论|小结|总结|会议总结|决议|决议事项|决定|共识|待办|待办事项|行动项|行动计划|后续(?:行动|安排|工作|计划)?|下一步(?:计划|工作|安排)?|遗留问题|会议决议|結論|決議|待辦事項|Conclusions?|Decisions?|Resolutions?|Resolved|RESOLUTION|RESOLVED|PROPOSED|PROPOSAL|Action items?|Actions?|ACTION|Next steps|To-?dos?|Outcomes?|Summary(?: of (?:action items|resolutions|issues))?|Takeaways|Key takeaways|Follow-?ups?|AGREED|Agreed|Agreement';
/** Ends of a meeting and notes of who kept the minutes: labels, but no titles of parts. */
const CLOSING =
  "散会|散會|闭会|閉會|休会|休會|下次会议|下次會議|下次组会|下次開會|会议结束|會議結束|Adjourned?|Adjournment|Meeting adjourned|Next meeting|Next call|整理者[注註]|记录者注|記錄者註|编者[注按]|編者[註按]|整理者按|Editor[’']s note|Note from the (?:scribe|editor)|Scribe[’']s note";

const label = (words: string) =>
  new RegExp(
    String.raw`^\s*(?:[-*+•]\s+)?(?:\*\*|__)?[【\[]?(?:${words})[】\]]?(?:\s?\d{1,2})?(?:\s*[(（].{0,20}[)）])?(?:\*\*|__)?\s*[:：+]\s*(?:\*\*|__)?`,
    'iu',
  );
const whole = (words: string) =>
  new RegExp(
    String.raw`^(?:\d{1,2}[.、]?\s*|[一二三四五六七八九十]、\s*)?(?:${words})(?:名单|列表|情况|记录)?\s*[:：]?$`,
    'iu',
  );
const PRESENT_LABEL = label(PRESENT);
const LEADING_LABEL = label(LEADING);
const FACTS_LABEL = label(FACTS);
const AFTER_LABEL = label(`${AFTER}|${CLOSING}`);
/** `ACTION CW: …`, `待办 张三：…` */
const TASK_LABEL =
  /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?[【[]?(?:ACTION(?: ITEM)?|AI|TODO|Action item|待办|待辦|行动项|行動項|任务|任務)[】\]]?(?:\s+(?:on|for|by)|\s*[@-])?\s*[\p{L}][\p{L}\p{N}._-]{0,19}(?: [\p{L}][\p{L}.]{0,15})?(?:\*\*|__)?\s*(?:：|:(?!\/\/))/u;
/** `=> Agreed.`: what came of the talk. */
const ARROW = /^\s*(?:=+>|⇒|➜|➔|→|-{1,2}>)\s*\S/u;
const PRESENT_TITLE = whole(PRESENT);
const AFTER_TITLE = whole(AFTER);
const FACTS_TITLE = whole(`${FACTS}|会议信息|会议基本信息|基本信息|文字记录|会议纪要|Meeting info|Logistics`);

/** `参会人员：张三、李四`: names that are told nowhere. */
export function isPresentLine(line: string): boolean {
  const match = PRESENT_LABEL.exec(line);
  return match !== null && isNames(line.slice(match[0].length));
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

export function isFactLine(line: string): boolean {
  return FACTS_LABEL.test(line);
}

export function isFactTitle(title: string): boolean {
  return FACTS_TITLE.test(title.trim());
}

/** `结论：…`, `ACTION: …`: words of whoever kept the minutes. */
export function isAfterLine(line: string): boolean {
  return AFTER_LABEL.test(line) || TASK_LABEL.test(line) || ARROW.test(line);
}

/** `待办：` with nothing behind it: a list follows. */
export function opensAfterList(line: string): boolean {
  const match = AFTER_LABEL.exec(line);
  return match !== null && line.slice(match[0].length).trim() === '';
}

export function isAfterTitle(title: string): boolean {
  return AFTER_TITLE.test(title.trim());
}

/** Names on a line of those who were there, and the short forms in brackets behind them. */
export function namesIn(line: string): string[] {
  const rest = line
    .replace(PRESENT_LABEL, '')
    .replace(LEADING_LABEL, '')
    .replace(/^\s*[-*+•]\s+|^\s*\d{1,3}[.)、]\s*/u, '');
  return rest
    .split(/[、,，;；/|()（）[\]]|\s{2,}|\s+(?:and|和|与)\s+|\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s/u)
    .map((name) => name.trim().replace(/^@/u, ''))
    .filter((name) => name.length > 0 && name.length <= 32);
}

function isNames(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > 400 || /[。？！?!]/u.test(words)) return words === '';
  return words
    .split(/[、,，;；/]/u)
    .every(
      (part) =>
        part.trim().length <= 4 ||
        /^(?:[\p{Lu}@][\p{L}.'’_-]*\s?){1,4}(?:[(（].*[)）])?$/u.test(part.trim()) ||
        /^\p{Script=Han}{2,4}\s?(?:[(（].*[)）]|老师|教授|博士)?$/u.test(part.trim()),
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
