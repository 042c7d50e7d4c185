/** What whoever kept the minutes tells: when and where it was, what came of it, what is to be done. One line or heading → yes or no. */
import { isPageFact } from '../talk/page-facts.ts';
import { CLOCK_ALONE, DAY_ALONE } from '../talk/stamp.ts';
import { entitled, labelled } from './fields.ts';

/** When and where it was, and what about. */
const FACTS = [
  '会议主题|会议名称|会议时间|会议地点|会议日期|会议号|会议ID',
  '时间|日期|地点|時間|日期|地點|时长|录制时间|录制文件|开始时间|结束时间|下次会议|关键词|关键字',
  'Date|Time|Location|Venue|Place',
  '開會時間|開會地點|會議時間|會議地點|會議日期|會議主題|會議名稱|會議編號|開始時間|結束時間',
  '主題|主题|题目|題目|报告论文|文献',
  'Subject|Title|Where|When|Meeting(?: time| date| ID| link)?|Duration|Started|Ended|Next meeting|See also|Agenda|IRC log|Previous meeting|Keywords|Recording',
].join('|');
/** What came of it, and who is to do what. */
const AFTER = [
  '结论|结论与待办|结论和待办|会议结论|小结|总结|会议总结|决议|决议事项|决定|共识',
  '待办|待办事项|行动项|行动要点|行动计划|工作安排|任务分工|任务清单',
  '会后事项|后续(?:行动|安排|工作|计划)?|下一步(?:计划|工作|安排)?|遗留问题|会议决议|結論|決議|待辦事項',
  'Conclusions?|Decisions?|Resolutions?|Resolved|RESOLUTION|RESOLVED|PROPOSED|PROPOSAL',
  'Action (?:items?|points?|list|log)|Actions?(?: agreed| required)?|ACTION|Tasks?(?: assigned)?|Assignments?|Homework|Next steps|To[- ]?dos?|TODO list',
  'Parking lot|Deliverables|Open (?:issues|items)|Carried (?:over|forward)',
  '跟进事项|跟進事項|跟进|待跟进|后续跟进|会后任务|會後任務|本周任务|下周计划|下周安排|下週計劃|分工',
  'Outcomes?|Summary(?: of (?:action items|resolutions|issues))?|Takeaways|Key takeaways|Follow-?ups?|AGREED|Agreed|Agreement',
].join('|');
/** Ends of a meeting and notes of who kept the minutes: labels, but no titles of parts. */
const CLOSING = [
  '散会|散會|闭会|閉會|休会|休會|下次会议|下次會議|下次组会|下次開會|会议结束|会议至此结束|會議至此結束|會議結束',
  'Adjourned?|Adjournment|Meeting (?:adjourned|closed|ended)|Next meeting|Next call',
  "整理者[注註]|记录者注|記錄者註|编者[注按]|編者[註按]|整理者按|Editor[’']s note|Note from the (?:scribe|editor)|Scribe[’']s note",
].join('|');

/** `讨论：` with nothing behind it: the talk follows. */
const TALK_LABEL = labelled(
  '讨论(?:内容|过程|记录|要点)?|討論(?:內容|過程|記錄|要點)?|对话|對話|实录|實錄|聊天记录|聊天記錄|Discussion|Transcript|Conversation',
);
const FACTS_LABEL = labelled(FACTS);
const FACTS_TITLE = entitled(`${FACTS}|会议信息|会议基本信息|基本信息|文字记录|会议纪要|Meeting info|Logistics`);
const AFTER_LABEL = labelled(`${AFTER}|${CLOSING}`);
const AFTER_TITLE = entitled(AFTER);
/** `ACTION CW: …`, `待办 张三：…` */
const TASK_LABEL =
  /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?[【[]?(?:ACTION(?: ITEM)?|AI|TODO|Action item|待办|待辦|行动项|行動項|任务|任務)[】\]]?(?:\s+(?:on|for|by)|\s*[@-])?\s*[\p{L}][\p{L}\p{N}._-]{0,19}(?: [\p{L}][\p{L}.]{0,15})?(?:\*\*|__)?\s*(?:：|:(?!\/\/))/u;
/** `=> Agreed.`: what came of the talk. */
const ARROW = /^\s*(?:=+>|⇒|➜|➔|→|-{1,2}>)\s*\S/u;

export function isFactLine(line: string): boolean {
  return FACTS_LABEL.test(line) || isTalkLabel(line) || (line.length <= 120 && FROM_TO.test(line)) || isPageFact(line);
}

/** `Wed 6 Nov 2024, 16:00-17:05, room 3`: from when to when it was, and where. */
const FROM_TO = new RegExp(
  String.raw`^\s*(?:${DAY_ALONE})[,，]?\s*(?:[(（]?${CLOCK_ALONE}\s*(?:-|–|—|~|～|至|到|to)\s*${CLOCK_ALONE})[)）]?(?:\s*[,，·|].{1,40}|\s.{1,24})?$`,
  'iu',
);

/** `关键词：` with nothing behind it: what it tells stands on the next line. */
export function opensFact(line: string): boolean {
  const match = line.length <= 40 ? FACTS_LABEL.exec(line) : null;
  return match !== null && line.slice(match[0].length).trim() === '';
}

function isTalkLabel(line: string): boolean {
  const match = line.length <= 40 ? TALK_LABEL.exec(line) : null;
  return match !== null && line.slice(match[0].length).trim() === '';
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
