/** What stands at an end and nobody in the talk has said: patterns, for `ending.ts` to weigh. Each looks at the whole of a line. */

const MADE_BY = [
  '(?:文字|会议|會議|内容|內容|现场|現場)?(?:整理|编辑|編輯|记录|記錄|紀錄|文字|校对|校對|审校|審校|翻译|翻譯)',
  '责编|責編|责任编辑|責任編輯|编校|編校|审核|審核|采访|採訪|撰文|撰稿|文案|排版|美编|策划|策劃|监制|监製|图片|摄影|译|轉錄|转录|来源|來源|出品|供稿',
].join('|');
const MADE_BY_LATIN = [
  '(?:interview(?:ed)?|edited|editing|transcribed|transcript|translated|recorded|written|compiled|minutes|notes|summari[sz]ed|photos?|illustrations?|proof-?read|produced)(?: and [a-z]+)?(?: taken| kept)? by',
  'editors?|transcription|translation',
].join('|');
const MAKERS = `(?:${MADE_BY})\\s?[者人员員组組]?`;

/** `整理：小曹；责编：一禾`, `Edited by Ann`. */
export const BYLINE = new RegExp(
  String.raw`^(?:${MAKERS}\s*[:：/／|｜]|${MAKERS}\s(?=\S{1,12}$)|(?:${MADE_BY_LATIN})\b)`,
  'iu',
);

/** `作者：林育萱`, with a day behind it perhaps: a name that can be nothing else. */
export const AUTHOR_LINE = new RegExp(
  String.raw`^(?:本文|文章)?(?:作者|笔者|筆者|Author|Written by)\s*[:：]\s*(?<name>[小老阿]?\p{Script=Han}{1,3}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2})(?:\s+\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)?\s*$`,
  'iu',
);

const END = [
  '(?:全文|正文|本文|本期|本篇)?(?:完|完结|完結|完毕|完畢|终|終)|未完待续|未完待續|待续|待續|结束|結束',
  'the end|end|fin|eof|end of (?:the )?(?:transcript|interview|document|log|chat|minutes|notes|recording|digest|thread|discussion|session|meeting|file|text)',
].join('|');
export const END_MARK = new RegExp(String.raw`^[-—–=～~*#·•\s]*(?:${END})[-—–=～~*#·•\s。.]*$`, 'iu');

const GATHERINGS =
  '会议|會議|讨论|討論|访谈|訪談|采访|採訪|直播|分享|录音|錄音|录制|錄製|对话|對話|活动|活動|问答|問答|组会|組會|例会|例會|节目|節目|记录|記錄|摘录|摘錄|圆桌|圓桌|读书会|讀書會|沙龙|沙龍';
const NAMED_END = [
  `以上(?:就?是|为|為)?(?:本[次期场場]|今天)?(?:全部)?(?:的)?(?:${GATHERINGS}|聊天|内容|內容)?(?:记录|記錄|内容|內容|全部)?|散会|散會`,
  `(?:[本这這今][次场場日天期]?)?(?:${GATHERINGS})(?:内容|內容)?(?:到此|至此|全部|已|正式)?(?:结束|結束|完毕|完畢|完)`,
  '(?:meeting|recording|session|call|chat|discussion) (?:ended|adjourned|stopped|closed|over)|adjourned',
].join('|');
/** Words that end a text only where signs set them apart. */
export const END_APART = new RegExp(`^(?:${END}|${NAMED_END})[。.！!]?$`, 'iu');

const SHARE =
  '转发|轉發|转载|轉載|分享|扩散|擴散|订阅|訂閱|关注|關注|投稿|来稿|來稿|加群|入群|收藏|点赞|點讚|三连|三連';
const LEAVE = '授权|授權|许可|許可|允许|允許|同意';
/** Nobody says these to the others of a talk: what may be done with the text, who made it, where there is more. */
const INVITATIONS = [
  String.raw`(?:欢迎|歡迎|敬请|敬請|请|請|求)?(?:大家|各位|随意|隨意|自由|多多|广泛|廣泛|帮忙|幫忙|继续|繼續)*(?:${SHARE})(?:[、，,/和与或及]?(?:${SHARE}))*(?:[，,；;].{0,40}|给.{0,20}|到.{0,12}|本.{0,8})?`,
  String.raw`(?:如需|如要|若需|若要)?(?:转载|轉載|转发|轉發|引用|商用)[，,]?(?:请|請|须|須|需|敬请|务必|務必|前请|前請).{0,60}`,
  String.raw`未[经經].{0,10}(?:${LEAVE}).{0,40}|(?:版权|版權)(?:归|歸|所有).{0,40}`,
  String.raw`(?:请|請|切)?(?:勿|不要|不得)(?:外传|外傳|外泄|外洩|转载|轉載|转发|轉發|截图|截圖).{0,30}`,
  String.raw`(?:本.{0,6})?(?:仅供|僅供|限).{0,16}(?:参考|參考|学习|學習|交流|使用|传阅|傳閱).{0,20}`,
  String.raw`(?:长按|長按|扫码|掃碼|扫描|掃描|点击|點擊|微信搜索|搜索)?.{0,16}(?:关注|關注).{0,6}(?:公众号|公眾號|视频号|視頻號|我们|我們).{0,40}`,
  String.raw`(?:长按|長按|扫码|掃碼|扫描|掃描).{0,30}(?:二维码|二維碼|关注|關注|加群|入群|识别|識別).{0,20}`,
  String.raw`(?:[扫掃][码碼]|[长長]按|微信)?(?:[进進入加][群]|加入(?:我[们們]|[群本交]\S{0,4}))(?:方式|[链鏈][接結]|二[维維][码碼])?\s?[:：，,].{1,80}`,
  String.raw`(?:[请請])?(?:添加|加)(?:小助手|[群吧]主|管理[员員]|客服|我)?(?:的)?\s?(?:微信|[Qq]{2}|企[鹅鵝]|Telegram|LINE).{0,60}`,
  String.raw`(?:[点點]|[给給])(?:[个個])?(?:在看|[赞讚贊]|小?[红紅]心|[关關]注|star).{0,40}`,
  String.raw`(?:如果?)?(?:[还還]|[您你]|若)?(?:有|[发發][现現]|遇到)(?:任何|其他|其它|更多|什么|[錯错][误誤漏])?(?:[问問][题題]|疑[问問]|[建][议議]|意[见見]|[错錯][误誤漏]|[遗遺]漏|想[问問]的)?(?:或(?:建[议議]|意[见見]|疑[问問]))?[，,]?\s?(?:都)?(?:[请請]|[欢歡]迎|可以?|[麻煩烦]{2})?(?:在.{0,16})?(?:提\s?(?:issue|PR)|[联聯][系繫絡络]|[发發]?[邮郵]件|[写寫]信|私信|留言|致[电電]|反[馈饋]|[指][出正]).{0,60}`,
  String.raw`(?:[没沒]有?|未)(?:找到|[解][决決]).{0,16}[？?，,]?\s?(?:[请請]|[欢歡]迎|可以?)(?:[联聯][系繫絡络]|提交|留言|提[问問]|搜索).{0,40}`,
  String.raw`(?:©|\([cC]\)|copyright(?: ©)?)\s?\d{4}\b.{0,160}`,
  String.raw`(?:[阅閱][读讀][量數数]?|[浏瀏][览覽][量數数]?|收藏[量數数]?|[点點][赞讚贊][數数]?)\s?[:：]?\s?\d[\d.,]*[kKwW万萬]?\+?(?:[\s·|,，、]+(?:[阅閱][读讀]|[浏瀏][览覽]|收藏|[点點][赞讚贊]|[评評][论論]|分享)[量數数]?\s?[:：]?\s?\d[\d.,]*[kKwW万萬]?\+?)*`,
  String.raw`本?(?:文档|文|页面?|教程)?由.{1,20}(?:[维維][护護]|[编編][写寫])[，,].{0,60}|在 ?GitHub ?上[编編][辑輯].{0,20}|edit (?:this page|on github).{0,30}`,
  String.raw`(?:(?:if you )?(?:have|got) (?:any |more |other |further )?(?:questions?|comments?|suggestions?|feedback)|found (?:a mistake|a typo|an error|a bug)|spotted (?:a mistake|a typo|an error))[,:—–-]*\s?(?:please |just )?(?:e-?mail|contact|write to|let us|let me|open an issue|file an issue|get in touch|reach|ask|submit|send|drop).{0,80}`,
  String.raw`(?:本.{0,8}|以上.{0,8})?由\s?(?:AI|人工智能|ChatGPT|GPT|Claude|Kimi|豆包|机器人|機器人|机器|機器|大模型|飞书|飛書|腾讯会议|騰訊會議).{0,16}(?:生成|整理|总结|總結|转写|轉寫|转录|轉錄).{0,30}`,
  String.raw`(?:please )?(?:feel free to|do not|don['’]t) (?:share|forward|circulate|repost|distribute|quote|cite)\b.{0,80}|please (?:share|forward|circulate|repost|credit)\b.{0,80}|share (?:this|it|with)\b.{0,60}`,
  String.raw`(?:[^。！!？?]{0,60}[。！!]\s?)?下[期次回](?:的)?(?:截稿|投稿|征稿|徵稿|预告|預告|主题|主題|话题|話題)[^。：:]{0,8}[:：].{1,80}`,
  String.raw`[▍▎▌■●◆►▶☞]?\s*(?:相[关關]|延伸|推[荐薦]|更多)(?:[报報][道導]|新[闻聞]|[阅閱][读讀]|文章)(?:\s*[:：].{0,160})?`,
  String.raw`(?:加入|成[为為])(?:我[们們]的?)?[会會][员員][，,！!].{0,80}|[订訂][阅閱](?:[电電]子[报報]|.{0,8}(?:[周週][报報]|newsletter)).{0,60}|(?:客服|[读讀]者服[务務]|[联聯][络絡])(?:信箱|[邮郵]箱|[电電][话話])\s*[:：]?.{0,60}`,
  String.raw`(?:${MAKERS})的?\s?(?:[电電][话話]|手[机機]|[邮郵]箱|信箱|微信|QQ|[联聯][系繫絡络]方式)\s?[:：]?\s?.{1,80}`,
  String.raw`(?:投稿|来稿|來稿)(?:[请請]|可)?(?:加|[发發]|[联聯][系繫絡络]|私信|寄).{1,60}`,
  String.raw`(?:联[系络]|聯[繫絡])(?:人|方式)\s*[:：].{1,80}|(?:投稿|报名|報名|咨询|諮詢)(?:邮箱|信箱|方式|地址)?\s*[:：].{1,80}|contact(?: us)?\s*:.{1,80}`,
  String.raw`(?:消息|訊息|参与|參與|发言|發言)(?:总)?(?:人)?[数數]\s*[:：].{1,30}|(?:生成|统计|統計|整理|起止|讨论|討論)?(?:时间|時間)(?:范围|範圍)?\s*[:：]\s*[\d年月日号號:：/.~～—–至到\s-]{4,40}|(?:messages|participants)\s*:\s*\d.{0,40}`,
  String.raw`(?:本(?:文档|文|页))?(?:最后|最後|最近|上次)?(?:更新|修改|编辑|編輯)(?:时间|時間|日期|于|於)?\s*[:：]?\s*(?:19|20)\d\d\D.{0,80}|last (?:updated|modified|edited)(?: on)?:? .{4,80}`,
  String.raw`(?:this .{0,30}|(?:auto(?:matically)?[- ]))?generated (?:automatically )?(?:by|with|using) .{2,60}|all rights reserved.{0,40}|not for (?:re)?distribution.{0,30}`,
];
export const INVITATION = new RegExp(String.raw`^(?:${INVITATIONS.join('|')})[。.！!～~]*$`, 'iu');

/** What a page asks of who reads it. */
export const ASKED_OF_READERS = new RegExp(
  [
    '^(?:was|is|did) (?:this|that)(?: (?:page|article|answer|faq|information|section|post|document)s?)? (?:helpful|useful|help(?: you)?)\\s?\\?.{0,40}$',
    "^(?:did you find (?:this|what)|(?:still|any more|more) (?:have )?questions|(?:still |still have |have )(?:any |more )?questions|can[’']t find|didn[’']t find|found (?:a|an) (?:mistake|typo|bug|error)|see a (?:typo|mistake)|spotted an? (?:error|typo|mistake)|(?:any )?questions(?=\\?)).{0,60}\\?.{0,80}$",
    '^(?:[这這本此]?[篇个個]?(?:文章|[页頁]面?|文[档檔]|回答|[内內]容)(?:[对對][您你])?(?:是否)?(?:有[帮幫]助|有用)|(?:[以上]{0,2}[内內]容)?[对對][您你](?:是否)?有[帮幫]助).{0,4}[吗嗎]?\\s?[？?]?.{0,24}$',
    '^(?:[还還]有(?:其他|更多|别的|別的)?(?:[问問][题題]|疑[问問])|[没沒]有?找到.{0,12}|[发發][现現](?:了)?[错錯][误誤]).{0,4}[？?].{0,60}$',
  ].join('|'),
  'iu',
);

const FAREWELLS = [
  String.raw`(?:再次|最后|最後)?(?:感谢|感謝|谢谢|謝謝)(?:大家|各位|所有|诸位|諸位).{0,30}`,
  String.raw`以上(?:就是|为|為|是|即)?(?:本[次期场場周]|今[天日]|[这這]次|本周|全部|上述)?.{0,24}(?:全部)?(?:内容|內容|记录|記錄|纪要|紀要|总结|總結|摘要|整理|精选|精選|讨论|討論|问答|問答)(?:[，,。！!].{0,40})?`,
  String.raw`(?:我们|我們|咱们)?下(?:期|次|周|回|场|場)(?:再)?[见見会會].{0,10}`,
  String.raw`下[次期周回场場]\S{0,8}[:：].{1,60}`,
  String.raw`(?:今天|本期|本次|这次)?.{0,6}就到(?:这|這)?(?:里|裡|裏|此)(?:[，,。！!].{0,30})?`,
  String.raw`(?:欢迎|歡迎).{0,12}(?:讨论|討論|指正|补充|補充|留言|评论|評論|交流|反馈|反饋|提问|提問).{0,20}`,
  String.raw`(?:thanks|thank you)(?: again)?(?: so much| very much)?(?:,? (?:everyone|everybody|all)| to (?:everyone|all|our)\b.{0,40}| for (?:reading|joining|coming|listening|watching|attending)\b.{0,40})[.!]?`,
  String.raw`that(?:['’]s| is) (?:all|it)(?: for)? (?:today|this (?:week|time|month)|now|folks).{0,30}|see you (?:all )?(?:next|then|soon)\b.{0,30}|until next (?:time|week).{0,20}|next (?:meeting|session|call|time)\b.{0,60}`,
];
/** Somebody in the talk may have said so. */
export const FAREWELL = new RegExp(String.raw`^(?:${FAREWELLS.join('|')})[。.！!～~]*$`, 'iu');

const SUBJECT = [
  '本(?:文|期|次|篇|稿|访谈|訪談|采访|採訪|对话|對話|记录|記錄|内容|內容|群)',
  '以上(?:为|為|是|内容|內容|由|对话|對話)|文中|原文|访谈|訪談|采访|採訪|对话|對話|录音|錄音',
].join('|');
const TREATED =
  '整理|编辑|編輯|删减|刪減|删节|刪節|授权|授權|转载|轉載|发表|發表|刊于|刊於|首发|首發|代表|立场|立場|完成|进行|進行|录制|錄製|审阅|審閱|确认|確認|结束|結束';
const ABOUT_HAN = [
  String.raw`(?:^|[，。；\s])(?:${SUBJECT})[^。！？\n]{0,40}(?:${TREATED})`,
  '(?:转载|轉載)(?:请|請|须|須|需)|未经(?:授权|许可|允许)|未經(?:授權|許可|允許)|版权(?:归|所有)|版權(?:歸|所有)',
  String.raw`(?:欢迎|歡迎|扫码|掃碼|点击|點擊|长按|長按)[^。\n]{0,20}(?:${SHARE}|留言)`,
];
const ABOUT_LATIN = [
  '(?:the|this) (?:interview|conversation|transcript|talk|discussion|text|piece|q ?& ?a|digest|summary)\\b[^.\\n]{0,60}\\b(?:conducted|edited|condensed|recorded|transcribed|translated|published|held|took place|shortened|reviewed|reprinted|compiled|ends)',
  '(?:edited|condensed|shortened|lightly edited) for (?:length|clarity|brevity)',
  'first (?:published|appeared)|all rights reserved|reprinted with|comments to \\S+@|subscribe (?:to|here)|opinions (?:expressed )?(?:are|here)',
];
/** What the maker of a text says of it, anywhere in a line: it takes more to tell that nobody else does. */
export const ABOUT = new RegExp(`${ABOUT_HAN.join('|')}|\\b(?:${ABOUT_LATIN.join('|')})`, 'iu');

const SELF_LATIN =
  '(?:This|The) (?:interview|conversation|transcript|discussion|q ?& ?a) (?:has been|was) [^.\\n]{0,30}(?:conducted|edited|condensed|transcribed|translated|shortened)[^\\n]{0,120}';
const SELF_HAN =
  '(?:本(?:文|访谈|訪談|采访|採訪|对话|對話|记录|記錄)|以上(?:内容|內容|对话|對話|访谈|訪談|记录|記錄))(?:根据|根據|由|经|經|略有|已)[^？?\\n]{0,40}(?:整理|编辑|編輯|删减|刪減|删节|刪節|审阅|審閱|确认|確認)[^？?\\n]{0,30}';
/** A sentence that nobody says within a talk. */
export const TELLS_OF_ITSELF = new RegExp(`^(?:${SELF_LATIN}|${SELF_HAN})$`, 'iu');

const TITLES = [
  '编后|編後|后记|後記|结语|結語|写在最后|寫在最後|写在后面|寫在後面|尾声|尾聲|致谢|致謝|鸣谢|鳴謝|附注|附註',
  '编者按|編者按|编者注|編者註|编注|編註|声明|聲明|免责声明|版权声明|下期预告|下期預告',
  '关于(?:作者|受访者|嘉宾)|關於(?:作者|受訪者|嘉賓)|作者[简簡]介|延伸阅读|延伸閱讀|相关链接|相關連結|相[关關][报報][道導]|相[关關]新[闻聞]|抄送|报送',
  'afterword|postscript|about the (?:authors?|interview(?:er|ee)s?|speakers?|guests?)|further reading|related links|cc|disclaimer',
  "acknowledge?ments?|thanks|editor['’]?s? note|next (?:issue|week|time)",
].join('|');
/** A label of what stands behind a text: `后记：`, `Disclaimer:`. */
export const CLOSING_LABEL = new RegExp(
  String.raw`^[▍▎▌■●◆►▶☞]?\s*[【[]?(?:${TITLES})[】\]]?\s*[*_]{0,2}\s*[:：]`,
  'iu',
);
