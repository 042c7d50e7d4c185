/** What the program says, not people: who came and went, what was taken back, marks of the export. */
import { both, type Text } from '../../../format/problem.ts';

const NOTICES =
  /撤回了?一条(?:消息|成员消息)|撤回了一條訊息|已撤回(?:此|该)?消息|收回了?訊息|(?:邀请|邀請).{1,60}(?:加入了?(?:群聊|群組|群|本群)|进群)|(?:通过扫描|通过).{0,40}(?:二维码|链接|分享).{0,20}加入(?:了)?(?:群聊|本群)|^.{1,40}(?:加入了?(?:群聊|本群|群组|频道)|退出了?(?:群聊|本群)|离开了群聊|被.{0,20}移出(?:了)?群聊|将.{1,40}移出了?群聊)[。.]?\s*$|修改(?:了)?群名(?:称)?为|修改群名|成为(?:新)?群主|拍了拍|以下(?:为|是)新消息|以上是打招呼的内容|以上为历史消息|开启了(?:朋友验证|群聊邀请确认)|与群里其他人都不是朋友|与群里其他人都不是(?:微信)?朋友关系|你已添加了|发起了(?:群)?(?:语音|视频)通话|(?:语音|视频)通话已(?:结束|取消)|领取了.{0,30}红包|你收到了?.{0,20}红包|群公告已更新|更新了群公告|^此消息已(?:被)?删除/u;
const NOTICES_LATIN =
  /^[^\s:：]{1,30}(?: [^\s:：]{1,20})? left\.?$|^.{0,60}\b(?:recalled a message|unsent a message|deleted this message|message was deleted|end-to-end encrypted|created (?:this )?group|created group|added you|(?:was|were) added(?: to (?:the|this) (?:group|channel|conversation))?|was added to #|joined (?:the (?:chat|group|channel|server|conversation|meeting)|using this group's invite link|#|via )|has joined|has left|has quit|left the (?:chat|group|channel|conversation)\.?$|changed the (?:subject|group|topic|channel)|changed (?:this|their|the) (?:group|phone|icon)|changed (?:this group's icon|the group description)|security code (?:with .{1,40} )?changed|pinned a message|set the channel (?:topic|purpose|description)|turned (?:on|off) (?:disappearing|admin)|is now known as|renamed the (?:channel|group)|started a (?:call|huddle)|a huddle (?:happened|started)|sets mode|set the topic|removed .{1,40} from (?:the|this) (?:group|conversation|channel))/iu;
const IRC_NOTICE =
  /^(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?(?:\*\*\*|-!-|-->|<--|→|←|⇐|⇒|---? (?:Log|Day|mode)|=!=)/iu;
const WHATSAPP_BARE =
  /^[\u200e\u200f]*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[\s\u202f]?[AaPp]\.?[Mm]\.?)?(?:\]|\s+[-–])\s/u;
const SYSTEM_SPEAKER = /^(?:系统消息|系統訊息|系统提示|系统|system ?message|slackbot|trackbot|rrsagent|zakim)$/iu;

/** Something the program tells, on a line of its own or as a whole message. */
export function isNotice(text: string): boolean {
  const line = text.trim();
  if (line.length > 160 || line.includes('\n')) return false;
  if (NOTICES.test(line)) return !/[?？]/u.test(line) && line.length <= 90;
  return (NOTICES_LATIN.test(line) && !/[?？]/u.test(line)) || IRC_NOTICE.test(line);
}

/** A line of WhatsApp with a time but no name. */
export function isBareStamp(line: string): boolean {
  return WHATSAPP_BARE.test(line);
}

export function isSystemSpeaker(name: string): boolean {
  return SYSTEM_SPEAKER.test(name.trim());
}

/** Marks that stand below messages in copies: counts of replies, reactions of Slack and Discord. */
export function isTrimming(line: string): boolean {
  return /^\s*(?:\d{1,3} (?:repl(?:y|ies)|条回复|則回覆)|(?:last reply|view thread|view newer replies|查看话题|查看主题|Also sent to the channel|also send to .*)\b.*|(?::[a-z0-9_+-]{1,40}:\s*\d{1,3}\s*)+|[(（]?(?:edited|已编辑|已編輯)[)）]?|(?:\p{Extended_Pictographic}\uFE0F?\s?\(?\d{1,3}\)?\s*)+|new)\s*$|^\s*(?:已读|未读)\s*(?:\d{1,4}人?)?\s*$|^\s*(?:最后回复|\d{1,3} ?人已读)/iu.test(
    line,
  );
}

export const NOTICE: Text = both('程序的提示，不是谁说的话', 'a notice of the program, said by nobody');
export const TRIMMING: Text = both(
  '聊天软件的标记（回应、已读、回复数）',
  'a mark of the chat program (reactions, counts of replies)',
);
