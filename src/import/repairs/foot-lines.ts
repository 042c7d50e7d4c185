/** What stands on a page and is no part of the article: single lines, and the words that open a part of none but such lines. */

const any = (...patterns: readonly string[]) => patterns.join('|');
const line = (words: string) => `^(?:${words})[ \\t]*$`;

/** Where the text came from, and what may be done with it. */
const RIGHTS = any(
  '^本文[来來]自(?:互[联聯][网網]|[网網][络絡])',
  '^(?:[该該]文[观觀][点點]|本站[仅僅]|本平[台臺][仅僅])',
  '^(?:如若|如需)[转轉][载載]|^[转轉][载載][请請][注註]明|^(?:繁[体體]|英文)地址[，,]?[请請][注註]明',
  '^(?:如若|如有)?(?:[内內]容|本文|文章)?(?:造成|涉及|涉嫌)?侵[权權].{0,40}(?:[联聯][系繫]|[删刪]除|投[诉訴])|^如若[内內]容造成',
  '^版[权權][声聲]明[:：]|^本文[为為]博主原[创創]文章|^著作[权權][归歸]|^(?:©|Copyright\\b|\\(c\\) ?\\d{4})|^All rights reserved',
  '^本文(?:首[发發]|原[载載]|[发發]表|同步(?:[发發][布佈表])?|最初[发發][布佈表])(?:[于於在]|至|到).{1,40}[，,。；;].{0,6}(?:[转轉][载載]|[联聯][系繫絡络]|授[权權]).{0,24}$',
  '^(?:京|沪|粤|浙|苏|闽|鄂|蜀|渝|津|皖|湘|鲁|川|冀|豫|陕|辽)ICP[备備证證]|^[京沪粤浙苏闽鄂渝津皖湘鲁川]公网安备',
);

const PREVIOUS = '上一[篇页頁]|前一[篇页頁]';
const NEXT = '下一[篇页頁]|[后後]一[篇页頁]';
/** Other articles of the same place. */
const NEIGHBOURS = any(
  '^(?:上一篇|下一篇|上一页|下一页|前一篇|后一篇)(?:[:：]|\\s|$)(?!.*[。！；]\\s*$)',
  '^(?:Previous|Next)(?: post| article| page)?(?:[:：]| [→»]|$)|^[←«‹] ?(?:Prev(?:ious)?\\b|Older)|^(?:Next|Newer).{0,10}[→»›]$',
  `^[«‹←⟵<] ?(?:${PREVIOUS})[:：]?.{0,80}|^[»›→⟶>] ?(?:${NEXT})[:：]?.{0,80}|^.{0,80}(?:${NEXT}) ?[»›→⟶]$`,
  line('(?:[阅閱][读讀]|查看|展[开開]|[点點][击擊][阅閱][读讀])(?:全文|原文|更多|全部|剩[余餘].{0,6})[ \\t]?[»›→>…]*'),
  '^(?:Read more|Continue reading|Read (?:the )?(?:full|whole) (?:article|post|story))\\b.{0,60}$',
);

const BUTTONS_HAN =
  '[点點][赞讚贊]|收藏|分享|打[赏賞]|[评評][论論]|[关關]注|[举舉][报報]|[阅閱][读讀](?:量|[数數]|次[数數])?|[浏瀏][览覽](?:量|次[数數])?|[写寫][评評][论論]|[复複][制製][链鏈]接|[扫掃]一[扫掃]|微信[扫掃](?:[码碼]|一[扫掃])|登[录錄]后.{0,12}|[点點][击擊].{0,12}(?:[关關]注|登[录錄])';
const BEHIND_BUTTON =
  '[点點][赞讚贊]|收藏|分享|打[赏賞]|[评評][论論]|[举舉][报報]|[数數]|\\d[\\d,.]*[kw万萬]?\\+?|[:：]';
const COUNTED = '[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|推[荐薦]|[点點][赞讚贊]|收藏';
/** What can be pressed, and how often it was. */
const BUTTONS = any(
  `^(?:${BUTTONS_HAN})(?:[ \\t·|/]*(?:${BEHIND_BUTTON}))*[ \\t]*$`,
  `^(?:${COUNTED})[ \\t]?[(（]\\d[\\d,.]*[kw万萬]?[)）](?:[ \\t|·,，、]*(?:${COUNTED}|[举舉][报報])[ \\t]?(?:[(（]\\d[\\d,.]*[kw万萬]?[)）])?)*[ \\t]*$`,
  line(
    '(?:已)?[赞讚贊]同 ?[\\d.,]*[kw万萬]?|\\d[\\d,.]*[kw万萬]? ?人[赞讚贊]同了?[该該](?:文章|回答)|添加[评評][论論]|[写寫]回答|[邀请請]{2}回答|收起|申[请請][转轉][载載]|(?:已)?[赞讚贊]同 ?\\d[\\d.,]*[kw万萬]?(?: +(?:添加[评評][论論]|\\d+ ?[条條][评評][论論]|分享|收藏|喜[欢歡]|[设設]置|[举舉][报報]|申[请請][转轉][载載]|感[谢謝]|收起))+|查看剩[余餘] ?\\d+ ?[条條][评評][论論]|已[关關]注|[关關]注(?:[他她它]|TA|作者|博主|[问問][题題])',
  ),
  '^按[讚赞](?:[ \\t]*[载載]入中\\.{3})?[ \\t]*$|^分享此文[:：]?[ \\t]*$|^[载載]入中(?:\\.{3}|…)[ \\t]*$',
  line(
    '文章知识点与官方知识档案匹配.{0,20}|\\S{1,16}技能树 .{0,60}\\d ?人正在系统学习中|微信名片[:：].{1,60}|确定要放弃本次机会[？?]|福利倒[计計][时時](?:[ :：\\d]*)(?:立[减減] ?[¥￥]? ?[\\d.]+ ?元?)?|[关關]注(?:博主|作者|我)?(?:即可|[后後]可?)(?:[阅閱][读讀]|查看|[获獲]取).{0,12}|普通VIP年卡可用|立即使用|成就一亿技术人!?|被折叠的 ?条评论.{0,16}|为什么被折叠[？?]',
  ),
  line('Open in app|Member-only story|Follow|Follow publication|Write|Sign in'),
  '^(?:喜[欢歡]|[觉覺]得|如果).{0,20}(?:[点點][个個]?[赞讚贊]|[关關]注|三[连連]|收藏|打[赏賞]).{0,40}$',
  line(
    '\\d[\\d,.]*[kKw]? ?(?:人?[点點]?[赞讚贊](?:同)?|[条條][评評][论論]|[阅閱][读讀]|likes?|claps?|shares?|comments?|views?|responses?)',
  ),
  '^共 ?\\d[\\d,]* ?[条條][评評][论論][ \\t]*$|^(?:[暂暫][无無]|[还還][没沒]有)[评評][论論]',
  '^(?:Liked?|Enjoy(?:ed)?) th(?:is|e) (?:post|article|piece)\\?.{0,100}$',
  '^Your email address will not be published\\b|^Required fields are marked',
);

/** Of a messenger that shows articles. */
const WECHAT = line(
  '[预預][览覽][时時][标標][签籤]不可[点點]|(?:[长長]按|微信|[扫掃]描)?.{0,8}[关關]注(?:[该該]|[该該]?本)?公[众眾][号號]|[轻輕]?[点點触觸]?[击擊]?[阅閱][读讀]原文|(?:向上滑[动動]|[继繼][续續]滑[动動])看下一[个個]|使用[该該]小程序|知道了|微信小程序|收[录錄][于於]合集.{0,30}|[个個]人[观觀][点點]，[仅僅]供[参參]考',
);

const SITES_HAN =
  '微博|新浪微博|微信|朋友圈|QQ(?:空[间間])?|豆瓣|知乎|[人领領][人英]|Facebook|Twitter|X|LinkedIn|Telegram|[邮郵]件';
const SITES = 'Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Mastodon|Bluesky|Hacker News|email|Pocket';
const SHARING = any(
  `^分享(?:到|至)[:：]?(?:[ \\t|、,，/·]*(?:分享(?:到|至)[:：]?[ \\t]*)?(?:${SITES_HAN}))+[ \\t]*$`,
  `^(?:Share|Tweet|Pin|Save|Email|Print)(?: (?:this(?: post| article)?|on|via|to) (?:${SITES}))+(?:[ \\t|·,]*(?:Share )?(?:on )?(?:${SITES}))*[ \\t]*$`,
  line(
    'Share(?: this| on| via)?\\b(?!.*[.!;]\\s*$).{0,60}|Tweet|Pin it|Like this:?|Loading\\.{3}|Follow (?:us|me)\\b.{0,60}|Sign (?:up|in)(?: to| for)?\\b.{0,60}|Subscribe\\b.{0,80}|Leave a (?:comment|reply)|Log in to.{0,40}|Advertisements?|Sponsored|Skip to (?:main )?content|Back to top|Report this ad|Click to share.{0,60}|Listen|Share|\\d+ min read',
  ),
);

/** A notice of cookies asks for consent; an article on them explains. */
const COOKIES = any(
  '^(?:We|This (?:web)?site) uses? cookies\\b|^By (?:continuing|using|clicking) .{0,80}cookies?\\b|^(?:我[们們]|本[网網]?站)使用 ?[Cc]ookies?',
  '^(?:[为為]了)?.{0,40}(?:使用|采用|採用) ?[Cc]ookies?.{0,80}(?:同意|接受|[继繼][续續](?:[浏瀏][览覽]|使用|[访訪][问問])|[隐隱]私政策)',
  '^.{0,60}\\b(?:use|uses|using) (?:\\w+ )?cookies\\b.{0,140}(?:accept|agree|consent|experience|preferences|privacy)',
  line(
    '(?:(?:Accept|Reject|Manage|Decline|Allow|Customi[sz]e)(?: (?:all|cookies|preferences|settings|selection))*|Cookie (?:settings|policy|preferences)|(?:全部)?接受(?:全部|所有)?(?: ?[Cc]ookies?)?|(?:全部)?拒[绝絕](?:全部|所有)?|同意(?:[并並][继繼][续續])?|我知道了|[隐隱]私(?:政策|[设設]置))(?:[ \\t|·/]+(?:(?:Accept|Reject|Manage|Decline|Allow|Customi[sz]e)(?: (?:all|cookies|preferences|settings))*|接受|拒[绝絕]|同意|[设設]置|Cookie (?:settings|policy)))*',
  ),
);

/** Which machine or person put it there. */
const IMPRINT = any(
  // With how often it was read behind it.
  line(
    `已?[于於] ?\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d(?::\\d\\d)?)? ?(?:[发發][布佈表]|修改|[编編][辑輯])(?:[ \\t·|,，]*(?:${COUNTED})[量数數]?[ \\t:：]*\\d[\\d,.]*[kw万萬]?){1,6}`,
  ),
  '^(?:分[类類][专專][栏欄]|文章(?:[标標][签籤]|分[类類])|[个個]人分[类類]|本文[链鏈]接|所属专栏)[:：]',
  '^(?:已)?[于於] ?\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d(?::\\d\\d)?)? ?(?:修改|[发發][布佈表]|[编編][辑輯])(?![过過了])[^，。：；！？]{0,16}$|^最新推[荐薦]文章[于於] ?\\d{4}-.{0,30}$',
  '^(?:[编編][辑輯]|[发發][布佈表])[于於] ?\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d)?(?: ?[・·,，]? ?IP ?[属屬]地 ?[:：]?.{1,8})?[ \\t]*$',
  '^(?:[A-Z][a-z]{2,8}\\.? \\d{1,2},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})[ \\t]*[·•|][ \\t]*(?:\\d{1,3} (?:min(?:ute)?s?(?: read)?)|(?:[约約] ?)?\\d{1,5} ?(?:分[钟鐘]|字))(?:[ \\t]*[·•|].{1,60})?$',
  '^(?:Questions|Comments|Feedback|Corrections|Contact)(?:\\?|:) \\S{1,64}@\\S{1,60}\\.[a-z]{2,12}[ \\t]*$',
  '^(?:Powered by|Theme (?:by|:)|Posted in:?|Filed under:?)\\b.{0,60}$',
  '^(?:Posted|Filed) (?:on|in|under) .{0,20}\\d{4}.{0,20} by .{2,40} in [^.]{2,40}$|^Proudly powered by\\b.{0,40}$',
);

/** Words of the publisher, wherever they stand. */
export const FOOT_LINE = new RegExp(any(RIGHTS, NEIGHBOURS, BUTTONS, WECHAT, SHARING, COOKIES, IMPRINT), 'iu');

const RELATED_HAN = any(
  '相[关關](?:文章|推[荐薦]|[阅閱][读讀]|[内內]容)',
  '(?:猜你|你可能(?:也)?|[您你]可能(?:也)?(?:感[兴興]趣|[会會])?)喜?[欢歡]?(?:的(?:文章|[内內]容))?',
  '智能推[荐薦]|精彩推[荐薦]|大家[都还還]在看|看[过過][该該这這此]文的[还還]看[了过過]|[热熱][门門](?:文章|推[荐薦]|[标標][签籤])|最新(?:文章|[评評][论論])|推[荐薦](?:文章|[内內]容)|[为為]你推[荐薦]',
  '更多(?:精彩)?(?:文章|[内內]容|推[荐薦])|往期(?:精彩|推[荐薦]|回[顾顧]|文章)',
  '(?:发表|發表|全部|最新)?[评評][论論](?: ?[(（]?\\d+[)）]?)?',
);
const RELATED = any(
  'Related (?:posts?|articles?|reading|stories|content)|You (?:may|might) also (?:like|enjoy)|More from .{1,60}',
  'Recommended (?:for you|from .{1,40}|reading|posts?|articles?|stories)|Popular (?:posts?|articles?)|Recent (?:posts?|comments?)',
  'Trending(?: now)?|What to read next|Keep reading|Leave a (?:comment|reply)|\\d+ (?:comments?|responses?|thoughts on .{1,80})',
  'Comments?(?: \\(\\d+\\))?|Join the (?:discussion|conversation)',
);

/** A line that opens a list of other articles, of comments, or of the like. */
export const FOOT_SECTION = new RegExp(
  `^(?:#{1,6} |\\*\\*)?(?:${any(RELATED_HAN, RELATED)})[:：]?(?:\\*\\*)?[ \\t]*$`,
  'iu',
);
