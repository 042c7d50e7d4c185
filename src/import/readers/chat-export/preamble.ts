/** What stands before the first message: the name of the group and marks of the export, or somebody's introduction. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import { isTitle } from '../chapters/forms.ts';
import { isBlank, trimLines } from '../talk/text.ts';

interface Preamble {
  readonly title: Tracked | undefined;
  /** Where that is the name of a topic, the channel it belongs to. */
  readonly channel: Tracked | undefined;
  readonly moved: readonly Tracked[];
  /** Whether the title is what all of the talk is about, as above an issue of GitHub: `Loss jumps #812`. */
  readonly isSubject: boolean;
  /** Whether the head of a mail stands above the talk. */
  readonly isMail: boolean;
  /** Lines that are none of these: words of whoever kept the talk. */
  readonly prose: readonly Tracked[];
}

const SUBJECT = /^(?:#{1,6}\s+)?(?<title>\S.{3,200}?)\s+#\d{1,7}\s*$/du;
const TITLES: readonly RegExp[] = [
  SUBJECT,
  /^#\*\*(?<title>[^*\n]{1,80})\*\*\s*$/du,
  /^\s{0,3}#{1,6}\s+(?:Stream|Topic|Channel)\s*[:：]\s*\[(?<title>[^\]\n]{1,120})\]\([^\s]{1,400}\)\s*$/diu,
  /^(?:\*\*)?(?:Stream|Topic|Channel)\s*[:：]\s*#?(?<title>[^*\s][^*]*?)(?:\*\*)?\s*$/diu,
  /^#{1,6}\s+(?<title>\S.*?)\s*#*\s*$/du,
  // A channel, as Slack and Discord write it.
  /^\s*#(?<title>[\p{L}\p{N}][\p{L}\p{N}_-]{1,60})\s*$/du,
  /^(?:以下|如下|下面)(?:是|为|為).{0,12}?[“"「『](?<title>[^“”"「」『』]{1,60})[”"」』]\s?的?.{0,4}(?:记录|記錄|紀錄).{0,12}$/du,
  /^(?:消息对象|群聊名称|群名称?|会话|对话|聊天对象|频道|Channel|Chat|Conversation|Room|Group|Topic)\s*[:：]\s*(?<title>\S.*?)\s*$/diu,
  /^\s*(?:.{1,40}在\s?|(?:微信|QQ|企业微信|钉钉|飞书)?群聊?\s?)?[“"「『](?<title>[^“”"「」『』]{1,60})[”"」』]\s?的(?:聊天|消息|对话|對話)(?:记录|記錄)如下(?:[，,]\s?请查收)?\s*[:：。.]?\s*$/du,
  /^(?:【|「|“|")?(?<title>\S.{0,60}?)(?:】|」|”|")?的(?:聊天记录|聊天記錄|对话|群聊记录)\s*$/du,
  /^(?<title>\S.{0,60}(?:聊天记录|聊天記錄|群聊记录|群记录|讨论记录|chat log|chat history|transcript))\s*$/diu,
  /^\[LINE\]\s*(?<title>\S.{0,60}?)(?:的聊天(?:記錄|记录|紀錄)?|の?トーク(?:履歴)?)\s*$/du,
  /^(?:\[LINE\]\s*)?(?:Chat history (?:with|in)|WhatsApp Chat with|Chat with)\s+(?<title>\S.*?)\s*$/diu,
];
/** Where the talk was: once it is named, no more is told by these. */
const FIELD =
  /^[\s#*]*(?:Guild|Server|Workspace|Stream|Channel|Category|Room|Group|Members?|Participants?|服务器|頻道|频道)(?:\*\*)?\s*[:：]/iu;
const TOPIC = /^[\s#*]*Topic\s*[:：]/iu;
const STREAM = /^[\s#*]*(?:Stream|Channel)\s*[:：]\s*\[/iu;
/** `maths > conditional norms`, which Zulip prints above a talk. */
const PLACE =
  /^\s*(?:#{1,6}\s+)?(?:\*\*)?#?(?<channel>[^\s>#][^>\n]{0,40}?)\s+[>›»]\s+(?<title>[^\s>][^>\n]{0,80}?)(?:\*\*)?\s*$/du;
const MAIL_FIELD =
  /^\s*(?:收件人|发件人|發件人|发送时间|抄送|主题|主題|日期|收件者|寄件者|主旨|From|To|Cc|Subject|Sent|Date)\s*[:：]/iu;
const MARKS =
  /^\s*(?:Open|Closed|Merged|Draft|Answered|Unanswered|\{% (?:end)?raw %\}|\[Zulip Chat Archive\]\([^\s]{1,400}\)|[=＝—–_*~-]{3,}|消息记录（.*）?|消息分组[:：].*|Guild\s*[:：].*|(?:Exported|Saved on|Date|After|Before|Export(?:ed)? (?:date|time|at|on))\b.*|(?:导出|保存|存储|儲存|备份)(?:时间|日期|日時)\s*[:：].*|(?:成员|人数|消息数|时间范围|日期|时间|平台|来源)\s*[:：].*|(?:Dear|亲爱的|親愛的)\s*[:：,，]?|(?:以下|如下|下面)(?:是|为|為).*(?:聊天|消息|对话|對話|群聊|群)(?:记录|記錄|紀錄).*|.{0,80}(?:聊天|消息|对话)记录如下.*|(?:收件人|发件人|發件人|发送时间|抄送|主题|主題|收件者|寄件者|主旨|From|To|Cc|Subject|Sent)\s*[:：].*|-{3,}.*-{3,})\s*$/iu;

export function readPreamble(lines: readonly Tracked[]): Preamble {
  let title: Tracked | undefined;
  let channel: Tracked | undefined;
  let isStream = false;
  let level = 0;
  const moved: Tracked[] = [];
  const prose: Tracked[] = [];
  for (const line of lines) {
    const isHead = prose.every(({ text }) => isBlank(text));
    const isDeeper = level > 0 && levelOf(line.text) > level;
    const named =
      MAIL_FIELD.test(line.text) || (title && !isDeeper && !(isStream && TOPIC.test(line.text)))
        ? undefined
        : ((isHead && levelOf(line.text) > 0 ? placeIn(line) : undefined) ??
          titleIn(line) ??
          (isHead ? placeIn(line) : undefined));
    if (named) {
      // A heading below another one names a topic of the channel.
      if (isDeeper) channel = title;
      if (title) moved.push(title);
      level = levelOf(line.text);
      isStream = STREAM.test(line.text);
      title = named;
      channel = partOf(line, PLACE, 'channel') ?? channel;
      moved.push(
        slice(line, 0, line.text.indexOf(named.text)),
        slice(line, line.text.indexOf(named.text) + named.text.length),
      );
    } else if (isHead && (MARKS.test(line.text) || (title && FIELD.test(line.text)))) moved.push(line);
    else prose.push(line);
  }
  const isMail = lines.filter(({ text }) => MAIL_FIELD.test(text)).length > 1;
  const rest = isMail ? withoutNote(trimLines(prose), moved) : trimLines(prose);
  const [only] = rest;
  // A line alone above all is what the group is called.
  const isName =
    !title && rest.length === 1 && only !== undefined && only.text.trim().length <= 40 && isTitle(only.text);
  return {
    title: isName ? trim(only) : title,
    channel,
    isMail,
    isSubject: title !== undefined && lines.some(({ text }) => SUBJECT.test(text) && text.includes(title.text)),
    moved: moved.filter(({ text }) => text !== ''),
    prose: isName ? [] : rest,
  };
}

/** `存一下`, `FYI`: what somebody wrote to whom they sent the record on is no introduction to it. */
function withoutNote(prose: readonly Tracked[], moved: Tracked[]): readonly Tracked[] {
  const isNote = prose.every(
    ({ text }) => isBlank(text) || MARKS.test(text) || (text.trim().length <= 40 && SENDS.test(text.trim())),
  );
  if (isNote) moved.push(...prose);
  return isNote ? [] : prose;
}

const SENDS =
  /^(?:(?:先|帮|请|麻烦)?(?:存|转|轉|备份|備份|留)(?:一下|个?档|個?檔|底|发|發|给)|转发|轉發|存档|存檔|备份|備份|见下|如下|请查收|請查收|供参考|fyi\b|for (?:the record|your information|reference)|see below|forwarding|archiv)[^?？:：]{0,30}$/iu;

/**
 * The topic that a line between messages names, where it is said that it is one: `#optimisation > step sizes`, or no `#` where the channel
 * stands above the talk; `### Topic: …`.
 */
export function topicIn(line: Tracked, above: readonly string[]): Tracked | undefined {
  const level = levelOf(line.text);
  // The first message stands below a heading of this level, too.
  const isOfThose = level > 0 && levelOf(above.findLast((text) => !isBlank(text)) ?? '') === level;
  if (isOfThose) return placeIn(line) ?? titleIn(line);
  const place = PLACE.exec(line.text);
  const channel = place?.groups?.['channel']?.trim();
  const isKnown = above.some((text) => PLACE.exec(text)?.groups?.['channel']?.trim() === channel);
  if (place && (line.text.trimStart().startsWith('#') || isKnown)) return placeIn(line);
  return TOPIC_HEADING.test(line.text) ? titleIn(line) : undefined;
}

const TOPIC_HEADING = /^(?:#\*\*[^*\n>]{1,60}>[^*\n]{1,80}\*\*\s*$|\s{0,3}#{1,6}\s+Topic\s*[:：]|\*\*Topic\s*[:：])/iu;

/** How deep a heading of Markdown is; 0 for what is none. */
function levelOf(line: string): number {
  return /^(#{1,6})\s+\S/u.exec(line)?.[1]?.length ?? 0;
}

/** `#maths > norms`: a channel and a topic of it. */
export function isTopicLine(line: string): boolean {
  return line.startsWith('#') && PLACE.test(line);
}

function placeIn(line: Tracked): Tracked | undefined {
  return partOf(line, PLACE, 'title');
}

function partOf(line: Tracked, pattern: RegExp, group: string): Tracked | undefined {
  const place = pattern.exec(line.text)?.indices?.groups?.[group];
  return place && slice(line, ...place);
}

function titleIn(line: Tracked): Tracked | undefined {
  for (const pattern of TITLES) {
    const place = pattern.exec(line.text)?.indices?.groups?.['title'];
    if (place) return trim(slice(line, place[0], place[1]));
  }
  return undefined;
}
