/** Words of chat programs, by who prints them and of what they tell: patterns, for `system.ts` to weigh. */

const any = (...patterns: readonly string[]) => patterns.join('|');

/** Somebody the program tells of: who speaks of themselves or of what one may do is no program. */
const ANYBODY = String.raw`^(?!我|咱|他|她|它|谁|誰|大家|有人|作者|.{0,10}(?:可以|能|想|要|(?<!邀)[请請]|怎么|怎麼|麻烦|麻煩|帮|幫))[^，。？！；,:：]{1,40}?\s?`;
/** What a group has beside its members. */
const OF_GROUP = '(?:群聊?(?:名称?|名稱|公告|昵称|暱稱|头像|頭像|备注|介绍|描述|简介)|群[组組](?:名称|名稱|[图圖]片))';

/** What was said and is no more: 撤回了一条消息. */
const TAKEN_BACK = [
  String.raw`^(?:本|这|這|该|該|此)[条條则則](?:消息|訊息)已?被.{1,30}撤回`,
  String.raw`撤回了[你您]的一[条條则則](?:消息|訊息)`,
  String.raw`撤回了?一条(?:消息|成员消息)`,
  String.raw`撤回了一條訊息`,
  String.raw`已撤回(?:此|该)?消息`,
  String.raw`收回了?訊息`,
];

/** Who came into a group, and who left. */
const CAME_AND_WENT = [
  String.raw`(?:邀请|邀請).{1,60}(?:加入了?(?:群聊|群組|群|本群)|进群)`,
  String.raw`${ANYBODY}(?:邀请|邀請)了?\s?.{1,60}?\s?(?:入群|加入(?:此|本|该)群|进入了?群聊)[。.]?\s*$`,
  String.raw`^.{1,40}被(?:管理员|管理員|群主).{0,20}(?:移出|踢出|禁言).{0,20}$`,
  String.raw`${ANYBODY}退出了?外部群[。.]?$`,
  String.raw`${ANYBODY}[将將把]\s?.{1,30}?\s?(?:添加到|加入|拉入|拉进)了?(?:本|此|该)?(?:群聊|群组|话题群?)[。.]?$`,
  String.raw`^.{1,40}(?:加入|退出)了?(?:话题|服务器)[。.]?$`,
  String.raw`置顶了\s?一条消息\s?到此频道`,
  String.raw`^欢迎.{1,40}打个招呼吧[！!]?$`,
  String.raw`(?:通过扫描|通过).{0,40}(?:二维码|链接|分享).{0,20}加入(?:了)?(?:群聊|本群)`,
  String.raw`^.{1,40}(?:加入了?(?:群聊|本群|群组|群組|频道|頻道|聊天)|退出了?(?:群聊|本群|群组|群組|聊天)|离开了群聊|離開了?群組|被.{0,20}移出(?:了)?群聊|将.{1,40}移出了?群聊)[。.]?\s*$`,
];

/** What became of the group, and what the program says of it. */
const OF_GROUPS = [
  String.raw`^.{1,40}(?:创建|創建|建立)了(?:此|這個|这个)?(?:群[组組聊]|群)(?:[「“"].{1,60}[」”"])?[。.]?$`,
  String.raw`^.{1,40}(?:變更|更改|修改|变更)了(?:此|這個|这个)?群[组組](?:的)?(?:[图圖][标標示]|描述|主[题題]|设置|設定)`,
  String.raw`^.{1,40}已?(?:新增|添加)了?[你您][。.]?$`,
  String.raw`修改(?:了)?群名(?:称)?为`,
  String.raw`${ANYBODY}已?[将將把]\s?[“"「]?${OF_GROUP}[”"」]?\s?(?:修改|变更|變更|更新|更改|设置|設定|改)[为為成]`,
  String.raw`${ANYBODY}(?:修改|更新|设置|設定|更换|更換|变更|變更|更改|发布|發布)了\s?(?:新的?)?(?:${OF_GROUP}|群待办)(?:[:：].*)?[。.]?$`,
  String.raw`${ANYBODY}(?:已将|将)?(?:群主(?:转让|轉讓)[给給]|(?:转让|轉讓)群主[给給])`,
  String.raw`${ANYBODY}[将將]\s?.{1,30}?\s?[设設][置定]?[为為]群?(?:管理员|管理員)[。.]?$`,
  String.raw`${ANYBODY}(?:取消)?(?:置[顶頂]|Pin\s?)了(?:一[条條则則])?(?:消息|訊息)(?:[:：].*)?$`,
  String.raw`(?:开启|關閉|关闭|開啟|解除)了?全[员員]禁言|^全[员員]禁言已`,
  String.raw`获得了?群荣誉|获得群主授予的.{1,20}头衔|在群内发言最积极`,
  String.raw`上传了群文件`,
  String.raw`^该群聊人数较多.*谨慎发送`,
  String.raw`修改群名`,
  String.raw`成为(?:新)?群主`,
  String.raw`拍了拍`,
  String.raw`以下(?:为|是)新消息`,
  String.raw`以上是打招呼的内容`,
  String.raw`以上为历史消息`,
  String.raw`开启了(?:朋友验证|群聊邀请确认)`,
  String.raw`与群里其他人都不是朋友`,
  String.raw`与群里其他人都不是(?:微信)?朋友关系`,
  String.raw`你已添加了`,
];

/** Calls, red packets, announcements. */
const CALLS_AND_GIFTS = [
  String.raw`发起了(?:群)?(?:语音|视频)通话`,
  String.raw`(?:语音|视频)通话已经?(?:结束|取消)`,
  String.raw`${ANYBODY}发起了(?:群)?(?:(?:电话|视频|语音)会议|位置共享)[。.]?$`,
  String.raw`^(?:(?:视频|语音|电话)会议|位置共享)已经?结束$`,
  String.raw`领取了.{0,30}红包`,
  String.raw`你收到了?.{0,20}红包`,
  String.raw`^[\[【]?收到(?:一[条條]|一个)?(?:微信)?(?:红包|转账)(?:消息)?[，,]?请在手机上查看[\]】]?$`,
  String.raw`群公告已更新`,
  String.raw`更新了群公告`,
];

/** Messages that somebody deleted. */
const DELETED = [
  String.raw`^(?:此|这条|這條|该|該)(?:消息|訊息|讯息)已(?:被)?(?:管理[员員])?(?:删除|刪除|撤回)`,
  String.raw`^[你您](?:已)?(?:删除|刪除|撤回)了?(?:此|这条|這條|一条|一則)(?:消息|訊息|讯息)`,
];

/** Cards that a program puts into a chat for somebody: days to keep, forms to fill in. */
const CARDS = [
  String.raw`^[\[【](?:钉钉日程|日程(?:邀请|邀請|提醒)?|任务提醒|任務提醒|会议邀请|會議邀請|视频会议|視訊會議|群直播|群接龙|群投票|考勤打卡|审批(?:通知)?)[\]】].{0,80}$`,
];

/** WeChat, QQ and their like. */
export const NOTICES = new RegExp(
  any(...TAKEN_BACK, ...CAME_AND_WENT, ...OF_GROUPS, ...CALLS_AND_GIFTS, ...DELETED, ...CARDS),
  'u',
);

/** WhatsApp says above a talk that it is encrypted, in the languages it is much used in. */
const ENCRYPTED = [
  String.raw`Ende-zu-Ende-verschlüsselt`,
  String.raw`end-to-end (?:versleuteld|krypter\w+|kryptert)`,
  String.raw`chiffrés? de bout en bout`,
  String.raw`(?:cifrad[oa]s|encriptad[oa]s) de extremo a extremo`,
  String.raw`crittografat[ie] end-to-end`,
  String.raw`criptografia de ponta a ponta`,
  String.raw`protegid[oa]s com a criptografia`,
  String.raw`szyfrowane`,
  String.raw`uçtan uca şifreli`,
  String.raw`täydellisesti salattu`,
  String.raw`totalsträckskrypterade`,
];

/** In other scripts. */
const ENCRYPTED_ELSEWHERE = [
  String.raw`сквозн\S+ шифрован`,
  String.raw`端(?:到端|对端|對端)加密`,
  String.raw`エンドツーエンド`,
  String.raw`종단간 암호화`,
];

/** Who made groups, came, left and deleted. */
const ACTED = [
  String.raw`hat (?:die Gruppe|den Gruppennamen|das Gruppenbild|.{1,40} (?:hinzugefügt|entfernt)\.?$)`,
  String.raw`a (?:créé le groupe|ajouté .{1,40}$|quitté le groupe|retiré .{1,40}$)`,
  String.raw`cre[óo]u? (?:el|o) grupo`,
  String.raw`(?:añadió|eliminó) a .{1,40}$`,
  String.raw`salió del grupo`,
  String.raw`ha (?:creato il gruppo|aggiunto|abbandonato il gruppo)`,
  String.raw`adicionou .{1,40}$`,
  String.raw`saiu do grupo`,
  String.raw`heeft (?:de groep|.{1,40} toegevoegd\.?$)`,
  String.raw`(?:Diese|Du hast diese) Nachricht (?:wurde )?gelöscht`,
  String.raw`Ce message a été supprimé`,
  String.raw`Se eliminó este mensaje`,
  String.raw`Mensagem apagada`,
  String.raw`Questo messaggio è stato eliminato`,
  String.raw`Dit bericht is verwijderd`,
];

export const NOTICES_ABROAD = new RegExp(
  any(
    String.raw`\b(?:${any(...ENCRYPTED)})`,
    ...ENCRYPTED_ELSEWHERE,
    String.raw`\b(?:${any(...ACTED)})`,
    '^(?:创建了群组|您(?:创建|加入)了)',
  ),
  'iu',
);

/** Who came and left, and what was changed, in Japanese. */
const OF_LINE = [
  String.raw`グループに参加`,
  String.raw`グループを作成`,
  String.raw`を招待`,
  String.raw`が退出`,
  String.raw`が退会`,
  String.raw`を退会させ`,
  String.raw`メッセージの送信を取り消`,
  String.raw`グループ(?:名|のアイコン)を変更`,
  String.raw`アルバム(?:名)?を(?:作成|削除|変更)`,
  String.raw`ノートを作成`,
  String.raw`アナウンス(?:を登録|しま)`,
  String.raw`プロフィール(?:画像)?を変更`,
];

/** Calls that were made, missed or declined. */
const CALLS_OF_LINE = [
  String.raw`通話時間`,
  String.raw`不在着信`,
  String.raw`応答なし`,
  String.raw`キャンセル(?:した通話)?`,
  String.raw`グループ通話`,
  String.raw`未接來電`,
  String.raw`(?:語音|视频|視訊|语音)?(?:通話|通话)(?:已取消|已拒绝|已拒絕|時長|时长)`,
  String.raw`未接(?:語音|视频|視訊|语音)?(?:通話|通话)`,
  String.raw`無人接聽`,
  String.raw`通話時間`,
];

export const NOTICES_OF_LINE = new RegExp(
  any(
    String.raw`^.{1,40}(?:${any(...OF_LINE)}).{0,8}$`,
    String.raw`^(?:☎|📞|📹)?\s*(?:${any(...CALLS_OF_LINE)})(?:\s*\d{1,2}(?::\d{2}){1,2}|が.{1,8})?$`,
    '^.{1,40}(?:加入群組|離開群組|加入聊天|退出聊天)[。.]?$',
    '^.{1,40}(?:將群組名稱變更為|變更了群組圖片)',
  ),
  'u',
);
