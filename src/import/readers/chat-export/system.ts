/** What the program says, not people: who came and went, what was taken back, marks of the export. */
import { both, type Text } from '../../../format/problem.ts';
import { CLOCK_ALONE } from '../talk/stamp.ts';

const NOTICES =
  /撤回了?一条(?:消息|成员消息)|撤回了一條訊息|已撤回(?:此|该)?消息|收回了?訊息|(?:邀请|邀請).{1,60}(?:加入了?(?:群聊|群組|群|本群)|进群)|(?:通过扫描|通过).{0,40}(?:二维码|链接|分享).{0,20}加入(?:了)?(?:群聊|本群)|^.{1,40}(?:加入了?(?:群聊|本群|群组|群組|频道|頻道|聊天)|退出了?(?:群聊|本群|群组|群組|聊天)|离开了群聊|離開了?群組|被.{0,20}移出(?:了)?群聊|将.{1,40}移出了?群聊)[。.]?\s*$|修改(?:了)?群名(?:称)?为|修改群名|成为(?:新)?群主|拍了拍|以下(?:为|是)新消息|以上是打招呼的内容|以上为历史消息|开启了(?:朋友验证|群聊邀请确认)|与群里其他人都不是朋友|与群里其他人都不是(?:微信)?朋友关系|你已添加了|发起了(?:群)?(?:语音|视频)通话|(?:语音|视频)通话已(?:结束|取消)|领取了.{0,30}红包|你收到了?.{0,20}红包|群公告已更新|更新了群公告|^(?:此|这条|這條|该|該)(?:消息|訊息|讯息)已(?:被)?(?:管理[员員])?(?:删除|刪除|撤回)|^[你您](?:已)?(?:删除|刪除|撤回)了?(?:此|这条|這條|一条|一則)(?:消息|訊息|讯息)/u;
const NOTICES_LATIN =
  /^[^\s:：]{1,30}(?: [^\s:：]{1,20})? left\.?$|^.{0,60}\b(?:recalled a message|unsent a message|deleted this message|message was deleted|end-to-end encrypted|created (?:this )?group|created group|added you|(?:was|were) added(?: to (?:the|this) (?:group|channel|conversation))?|was added to #|joined (?:the (?:chat|group|channel|server|conversation|meeting)|using this group's invite link|#|via )|has joined|has left|has quit|left the (?:chat|group|channel|conversation)\.?$|changed the (?:subject|group|topic|channel)|changed (?:this|their|the) (?:group|phone|icon)|changed (?:this group's icon|the group description)|security code (?:with .{1,40} )?changed|pinned a message|set the channel (?:topic|purpose|description)|turned (?:on|off) (?:disappearing|admin)|is now known as|renamed the (?:channel|group)|started a (?:call|huddle)|a huddle (?:happened|started)|marked this topic as (?:un)?resolved|this topic was moved (?:here )?(?:from|by|to) |moved (?:this topic|\d{1,4} messages?) (?:here )?(?:from|to) |sets mode|set the topic|removed .{1,40} from (?:the|this) (?:group|conversation|channel))/iu;
/** What WhatsApp says above a talk and in it, in the languages it is much used in. */
const NOTICES_ABROAD =
  /\b(?:Ende-zu-Ende-verschlüsselt|end-to-end (?:versleuteld|krypter\w+|kryptert)|chiffrés? de bout en bout|(?:cifrad[oa]s|encriptad[oa]s) de extremo a extremo|crittografat[ie] end-to-end|criptografia de ponta a ponta|protegid[oa]s com a criptografia|szyfrowane|uçtan uca şifreli|täydellisesti salattu|totalsträckskrypterade)|сквозн\S+ шифрован|端(?:到端|对端|對端)加密|エンドツーエンド|종단간 암호화|\b(?:hat (?:die Gruppe|den Gruppennamen|das Gruppenbild|.{1,40} (?:hinzugefügt|entfernt)\.?$)|a (?:créé le groupe|ajouté .{1,40}$|quitté le groupe|retiré .{1,40}$)|cre[óo]u? (?:el|o) grupo|(?:añadió|eliminó) a .{1,40}$|salió del grupo|ha (?:creato il gruppo|aggiunto|abbandonato il gruppo)|adicionou .{1,40}$|saiu do grupo|heeft (?:de groep|.{1,40} toegevoegd\.?$)|(?:Diese|Du hast diese) Nachricht (?:wurde )?gelöscht|Ce message a été supprimé|Se eliminó este mensaje|Mensagem apagada|Questo messaggio è stato eliminato|Dit bericht is verwijderd)|^(?:创建了群组|您(?:创建|加入)了)/iu;
/** LINE in Japanese and Chinese. */
const NOTICES_OF_LINE =
  /^.{1,40}(?:グループに参加|グループを作成|を招待|が退出|が退会|を退会させ|メッセージの送信を取り消|グループ(?:名|のアイコン)を変更|アルバム(?:名)?を(?:作成|削除|変更)|ノートを作成|アナウンス(?:を登録|しま)|プロフィール(?:画像)?を変更).{0,8}$|^(?:☎|📞|📹)?\s*(?:通話時間|不在着信|応答なし|キャンセル(?:した通話)?|グループ通話|未接來電|(?:語音|视频|視訊|语音)?(?:通話|通话)(?:已取消|已拒绝|已拒絕|時長|时长)|未接(?:語音|视频|視訊|语音)?(?:通話|通话)|無人接聽|通話時間)(?:\s*\d{1,2}(?::\d{2}){1,2}|が.{1,8})?$|^.{1,40}(?:加入群組|離開群組|加入聊天|退出聊天)[。.]?$/u;
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
  /^(?:系统消息|系統訊息|系统提示|系统|system ?message|slackbot|(?:zulip )?notification bot|welcome bot|trackbot|rrsagent|zakim)$/iu;

/** `20:07⇥⇥Ann joined the group.`: where tabs part the fields of LINE, that of the name is empty. */
const NAMELESS_FIELD = new RegExp(String.raw`^[\u200e\u200f]*(?:${CLOCK_ALONE})\t\t\S`, 'u');

/** A time, and then what the program tells: `10:09 小柚已收回訊息`. */
export function isStampedNotice(line: string): boolean {
  const stamp = line.length <= 200 ? STAMPED.exec(line)?.[0].length : undefined;
  return stamp !== undefined && isNotice(line.slice(stamp));
}

const STAMPED = new RegExp(
  String.raw`^[\u200e\u200f]*(?:${CLOCK_ALONE})(?:\t+|[ \u3000]+)(?=[^:：]*(?:\d[:：]\d\d)?$)`,
  'u',
);

/** A line of a table with a time and no name. */
export function isNamelessField(line: string): boolean {
  return line.length <= 200 && NAMELESS_FIELD.test(line);
}

/** Something the program tells, on a line of its own or as a whole message. */
export function isNotice(text: string): boolean {
  const line = text.replace(/^[\s\u200e\u200f]+/u, '').trim();
  if (line.length > 160 || line.includes('\n')) return false;
  if (NOTICES.test(line)) return !/[?？]/u.test(line) && line.length <= 90;
  if (IRC_NOTICE.test(line) || NOTICES_OF_FORUMS.test(line) || NOTICES_OF_LINE.test(line)) return true;
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

export function isSystemSpeaker(name: string): boolean {
  return SYSTEM_SPEAKER.test(name.trim());
}

const TRIMMINGS: readonly RegExp[] = [
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
  return line.length <= 120 && TRIMMINGS.some((pattern) => pattern.test(line));
}

export const NOTICE: Text = both('程序的提示，不是谁说的话', 'a notice of the program, said by nobody');
export const TRIMMING: Text = both(
  '聊天软件的标记（回应、已读、回复数）',
  'a mark of the chat program (reactions, counts of replies)',
);
