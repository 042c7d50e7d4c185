/** What the program says, not people: who came and went, what was taken back, marks of the export. */
import { both, type Text } from '../../../format/problem.ts';
import { CLOCK_ALONE } from '../talk/stamp.ts';
import { areCounts } from './reactions.ts';
import { NOTICES_LATIN } from './notices-latin.ts';
import { NOTICES, NOTICES_ABROAD, NOTICES_OF_LINE } from './notices.ts';

/** `<This message was edited>` at the end of what somebody has said. */
const EDITED =
  /\s?<[^<>]{0,40}(?:edited|bearbeitet|modifié|editó|editado|editada|editad[oa]|modificato|bewerkt|изменено|düzenlendi|redigert|redigerat|muokattu|edytowan\w*|已编辑|已編輯|編集|편집)[^<>]{0,20}>\s*$/iu;
/** What happened to an issue of GitHub, and the marks of forums. */
const NOTICES_OF_FORUMS =
  /^@?[\w-]{1,39}(?: [\w-]{1,39})? (?:opened|closed|reopened|added|removed|self-assigned|assigned|unassigned|linked|merged|force-pushed|requested|referenced|mentioned|pinned|unpinned|locked|converted|transferred|marked|labeled|unlabeled|changed the title|deleted|converted) .{0,120}\b(?:on [A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?|\d{1,3} \w+ ago|\d{4}-\d{2}-\d{2})(?: ?[·•] ?\d+ (?:comments?|replies))?\.?$/u;
/** `(edited)`, behind the words on the same line: Slack, Discord, Teams, Feishu. */
const EDITED_IN_BRACKETS =
  /(?<=\S)\s*[(（](?:edited|已编辑|已編輯|编辑过|編集済み|수정됨|bearbeitet|modifié|editado|modificato|bewerkt|изменено)[)）]\s*$/iu;
const IRC_NOTICE =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?:\*\*\*|-!-|-->|<--|→|←|⇐|⇒|---? (?:Log|Day|mode)|=!=)/iu;
const WHATSAPP_BARE =
  /^[\u200e\u200f]*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[\s\u202f]?[AaPp]\.?[Mm]\.?)?(?:\]|\s+[-–])\s/u;
const SYSTEM_SPEAKER =
  /^(?:系统消息|系統訊息|系统提示|系统|system ?message|slackbot|(?:多维表格|任务|日历|审批|飞书|妙记|会议|文档|考勤|钉钉|群|日程)(?:小)?(?:助手|机器人)|Q群管家|(?:zulip )?notification bot|welcome bot|trackbot|rrsagent|zakim)$/iu;

/** `20:07⇥⇥Ann joined the group.`: where tabs part the fields of LINE, that of the name is empty. */
const NAMELESS_FIELD = new RegExp(String.raw`^[\u200e\u200f]*(?:${CLOCK_ALONE})\t\t\S`, 'u');

/** A time, and then what the program tells: `10:09 小柚已收回訊息`. */
export function isStampedNotice(line: string): boolean {
  const stamp = line.length <= 200 ? STAMPED.exec(line)?.[0].length : undefined;
  return stamp !== undefined && isNotice(line.slice(stamp));
}

const STAMPED = new RegExp(
  String.raw`^[\u200e\u200f]*(?:\[[^\[\]\n]{0,20}\b(?:${CLOCK_ALONE})\]|(?:${CLOCK_ALONE}))(?:\t+|[ \u3000]+)(?=(?:[Mm]eeting|[Cc]all) (?:started|ended)|[^:：]*(?:\d[:：]\d\d)?$)`,
  'u',
);

/** A line of a table with a time and no name. */
export function isNamelessField(line: string): boolean {
  return line.length <= 200 && NAMELESS_FIELD.test(line);
}

/** Something the program tells, on a line of its own or as a whole message. */
export function isNotice(text: string): boolean {
  const line = text.replace(/^[\s\u200e\u200f]+/u, '').trim();
  const bare = line.replace(/\*\*|__/gu, '');
  if (line.length > 160 || line.includes('\n')) return false;
  if (NOTICES.test(line)) return !/[?？]/u.test(line) && line.length <= 90;
  if (IRC_NOTICE.test(line) || NOTICES_OF_FORUMS.test(bare) || NOTICES_OF_LINE.test(line)) return true;
  return (NOTICES_LATIN.test(line) || NOTICES_ABROAD.test(line)) && !/[?？]/u.test(line);
}

/** Where the mark of a message that was changed stands, at its end; undefined where there is none. */
export function editedAt(line: string): number | undefined {
  const from = Math.max(0, line.length - 100);
  const found = (line.includes('<') ? EDITED : EDITED_IN_BRACKETS).exec(line.slice(from));
  return found ? from + found.index : undefined;
}

/** A line of WhatsApp with a time but no name. */
export function isBareStamp(line: string): boolean {
  return WHATSAPP_BARE.test(line);
}

/** A time, and no name: what stands there is the program's. */
export function isStampOnly(text: string): boolean {
  return isBareStamp(text) || isNamelessField(text) || isStampedNotice(text);
}

export function isSystemSpeaker(name: string): boolean {
  return SYSTEM_SPEAKER.test(name.trim());
}

const TRIMMINGS: readonly RegExp[] = [
  /^\s*(?:Translated from \p{Lu}\p{Ll}+|由.{2,12}翻译|翻译自.{2,6})\s*$/u,
  /^\s*(?:\d{1,3} (?:repl(?:y|ies)|条回复|则回覆|条?回覆)|(?:last reply|view thread|view newer replies|saved for later(?: ·.*)?|added to saved items|only visible to you|pinned by .{1,40}|仅(?:你|您|自己)可见|已(?:收藏|标记为稍后处理|置顶)|由 ?.{1,30} ?(?:置顶|Pin)|查看话题|查看主题|Also sent to the channel|also send to .*)\b.*|(?::[a-z0-9_+-]{1,40}:\s*\d{1,3}\s*)+|[(（[]?(?:edited|已编辑|已編輯)[)）\]]?|(?:\p{Extended_Pictographic}\uFE0F?\s?\(?\d{1,3}\)?\s*)+|new)\s*$/iu,
  // Who has read it: 已读 12  未读 3
  /^\s*(?:(?:已读|未读|已讀|未讀|既読)\s*[:：]?\s*(?:\d{1,4}\s?人?)?\s*[，,/·|]?\s*)+$/u,
  /^\s*(?:最后回复|最後回覆|\d{1,3} ?人(?:已读|未读|已讀|未讀|回复|赞同?))|^\s*(?:全部已读|全部已讀|read by (?:all|everyone|\d+)|seen by \d+|delivered|✓{1,2})\s*$/iu,
  // Buttons and counts of forums.
  /^\s*(?:\d{1,4} Likes?|Reply|Quote reply|Powered by Discourse\b.*|Sign up for free to join this conversation on GitHub\b.*|Already have an account\? Sign in to comment)\s*$/u,
  // Reactions that are told in words, as Teams does.
  /^\s*(?:(?:like|heart|laugh|surprised?|sad|angry|yes|thumbs ?up|thumbs_?up|applause|celebrate|smile|clap|fire|tada|eyes|rocket|点赞|爱心|赞)\s+\d{1,3}\s*)+$/iu,
];

/** Marks that stand below messages in copies: counts of replies and readers, reactions. */
export function isTrimming(line: string): boolean {
  return line.length <= 120 && (TRIMMINGS.some((pattern) => pattern.test(line)) || areCounts(line));
}

export const NOTICE: Text = both('程序的提示，不是谁说的话', 'a notice of the chat program; nobody said it');
export const TRIMMING: Text = both(
  '聊天软件的标记（回应、已读、回复数）',
  'a mark of the chat program (reactions, reply counts)',
);
