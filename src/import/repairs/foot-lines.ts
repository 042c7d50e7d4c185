/** What stands on a page and is no part of the article: single lines, and the words that open a part of none but such lines. */

/** Words of the publisher below an article. */
export const FOOT_LINE = new RegExp(
  [
    '^本文[来來]自(?:互[联聯][网網]|[网網][络絡])',
    '^(?:[该該]文[观觀][点點]|本站[仅僅]|本平[台臺][仅僅])',
    '^(?:如若|如需)[转轉][载載]|^[转轉][载載][请請][注註]明|^(?:繁[体體]|英文)地址[，,]?[请請][注註]明',
    '^(?:如若|如有)?(?:[内內]容|本文|文章)?(?:造成|涉及|涉嫌)?侵[权權].{0,40}(?:[联聯][系繫]|[删刪]除|投[诉訴])|^如若[内內]容造成',
    '^版[权權][声聲]明[:：]|^本文[为為]博主原[创創]文章|^著作[权權][归歸]|^(?:©|Copyright\\b|\\(c\\) ?\\d{4})|^All rights reserved',
    '^(?:上一篇|下一篇|上一页|下一页|前一篇|后一篇)(?:[:：]|\\s|$)(?!.*[。！；]\\s*$)|^(?:Previous|Next)(?: post| article| page)?(?:[:：]| [→»]|$)|^[←«‹] ?(?:Previous|Older)|^(?:Next|Newer).{0,10}[→»›]$',
    '^(?:[点點][赞讚贊]|收藏|分享|打[赏賞]|[评評][论論]|[关關]注|[举舉][报報]|[阅閱][读讀](?:量|[数數]|次[数數])?|[浏瀏][览覽](?:量|次[数數])?|[写寫][评評][论論]|[复複][制製][链鏈]接|[扫掃]一[扫掃]|微信[扫掃](?:[码碼]|一[扫掃])|登[录錄]后.{0,12}|[点點][击擊].{0,12}(?:[关關]注|登[录錄]))(?:[ \\t·|/]*(?:[点點][赞讚贊]|收藏|分享|打[赏賞]|[评評][论論]|[举舉][报報]|[数數]|\\d[\\d,.]*[kw万萬]?\\+?|[:：]))*[ \\t]*$',
    '^(?:分[类類][专專][栏欄]|文章(?:[标標][签籤]|分[类類])|[个個]人分[类類]|本文[链鏈]接|所属专栏)[:：]',
    '^(?:[预預][览覽][时時][标標][签籤]不可[点點]|(?:[长長]按|微信|[扫掃]描)?.{0,8}[关關]注(?:[该該]|[该該]?本)?公[众眾][号號]|[轻輕]?[点點触觸]?[击擊]?[阅閱][读讀]原文|(?:向上滑[动動]|[继繼][续續]滑[动動])看下一[个個]|使用[该該]小程序|知道了|微信小程序|收[录錄][于於]合集.{0,30}|[个個]人[观觀][点點]，[仅僅]供[参參]考)[ \\t]*$',
    '^(?:(?:已)?[赞讚贊]同 ?[\\d.,]*[kw万萬]?|\\d[\\d,.]*[kw万萬]? ?人[赞讚贊]同了?[该該](?:文章|回答)|添加[评評][论論]|[写寫]回答|[邀请請]{2}回答|收起|申[请請][转轉][载載]|查看剩[余餘] ?\\d+ ?[条條][评評][论論]|已[关關]注)(?:[ \\t])*$',
    '^(?:Open in app|Member-only story|Follow|Follow publication|Write|Sign in)[ \\t]*$',
    '^(?:喜[欢歡]|[觉覺]得|如果).{0,20}(?:[点點][个個]?[赞讚贊]|[关關]注|三[连連]|收藏|打[赏賞]).{0,40}$',
    '^\\d[\\d,.]*[kKw]? ?(?:人?[点點]?[赞讚贊](?:同)?|[条條][评評][论論]|[阅閱][读讀]|likes?|claps?|shares?|comments?|views?|responses?)[ \\t]*$',
    '^(?:Share(?: this| on| via)?\\b(?!.*[.!;]\\s*$).{0,60}|Tweet|Pin it|Like this:?|Loading\\.{3}|Follow (?:us|me)\\b.{0,60}|Sign (?:up|in)(?: to| for)?\\b.{0,60}|Subscribe\\b.{0,80}|Leave a (?:comment|reply)|Log in to.{0,40}|Advertisements?|Sponsored|Skip to (?:main )?content|Back to top|Report this ad|Click to share.{0,60}|Listen|Share|\\d+ min read)[ \\t]*$',
    '^(?:We|This (?:web)?site) uses? cookies\\b|^By (?:continuing|using) .{0,60}cookies?\\b|^(?:Accept|Reject|Manage)(?: all)?(?: cookies)?$|^(?:我[们們]|本[网網]?站)使用 ?[Cc]ookies?',
    '^(?:Powered by|Theme (?:by|:)|Posted in:?|Filed under:?)\\b.{0,60}$',
    // What stands below a post of a blog.
    '^[«‹←⟵<] ?(?:上一[篇页頁]|前一[篇页頁])[:：]?.{0,80}|^[»›→⟶>] ?(?:下一[篇页頁]|[后後]一[篇页頁])[:：]?.{0,80}|^.{0,80}(?:下一[篇页頁]|[后後]一[篇页頁]) ?[»›→⟶]$',
    '^分享(?:到|至)[:：]?(?:[ \\t|、,，/·]*(?:微博|新浪微博|微信|朋友圈|QQ(?:空[间間])?|豆瓣|知乎|[人领領][人英]|Facebook|Twitter|X|LinkedIn|Telegram|[邮郵]件))+[ \\t]*$',
    '^(?:[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|推[荐薦]|[点點][赞讚贊]|收藏)[ \\t]?[(（]\\d[\\d,.]*[kw万萬]?[)）](?:[ \\t|·,，、]*(?:[阅閱][读讀]|[浏瀏][览覽]|[评評][论論]|推[荐薦]|[点點][赞讚贊]|收藏|[举舉][报報])[ \\t]?(?:[(（]\\d[\\d,.]*[kw万萬]?[)）])?)*[ \\t]*$',
    '^共 ?\\d[\\d,]* ?[条條][评評][论論][ \\t]*$|^(?:[暂暫][无無]|[还還][没沒]有)[评評][论論]',
    '^(?:Share|Tweet|Pin|Save|Email|Print)(?: (?:this(?: post| article)?|on|via|to) (?:Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Mastodon|Bluesky|Hacker News|email|Pocket))+(?:[ \\t|·,]*(?:Share )?(?:on )?(?:Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Mastodon|Bluesky|Hacker News|email|Pocket))*[ \\t]*$',
    '^(?:Posted|Filed) (?:on|in|under) .{0,20}\\d{4}.{0,20} by .{2,40} in [^.]{2,40}$|^Your email address will not be published\\b|^Required fields are marked|^Proudly powered by\\b.{0,40}$',
    '^(?:京|沪|粤|浙|苏|闽|鄂|蜀|渝|津)ICP[备備证證]|^[京沪粤浙苏]公网安备',
  ].join('|'),
  'iu',
);

/** A line that opens a list of other articles, of comments, or of the like. */
export const FOOT_SECTION =
  /^(?:#{1,6} |\*\*)?(?:相[关關](?:文章|推[荐薦]|[阅閱][读讀]|[内內]容)|(?:猜你|你可能(?:也)?|[您你]可能(?:也)?(?:感[兴興]趣|[会會])?)喜?[欢歡]?(?:的(?:文章|[内內]容))?|[热熱][门門](?:文章|推[荐薦]|[标標][签籤])|最新(?:文章|[评評][论論])|推[荐薦](?:文章|[内內]容)|[为為]你推[荐薦]|更多(?:精彩)?(?:文章|[内內]容|推[荐薦])|往期(?:精彩|推[荐薦]|回[顾顧]|文章)|(?:发表|發表|全部|最新)?[评評][论論](?: ?[(（]?\d+[)）]?)?|Related (?:posts?|articles?|reading|stories|content)|You (?:may|might) also (?:like|enjoy)|More from .{1,60}|Recommended (?:for you|from .{1,40}|reading|posts?|articles?|stories)|Popular (?:posts?|articles?)|Recent (?:posts?|comments?)|Trending(?: now)?|What to read next|Keep reading|Leave a (?:comment|reply)|\d+ (?:comments?|responses?|thoughts on .{1,80})|Comments?(?: \(\d+\))?|Join the (?:discussion|conversation))[:：]?(?:\*\*)?[ \t]*$/iu;
