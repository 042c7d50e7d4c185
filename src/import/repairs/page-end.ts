/** Lines of a page → the one from which on there are only tags, neighbours, buttons and the box for comments: the end of a post of a blog. */
import { isBlank, type Line } from './lines.ts';

/** Marks of the end, each of which may stand in an article as well: it takes two of them, and nothing else below. */
const END = new RegExp(
  [
    '^(?:本文|文章)?(?:[标標] ?[签籤]|分 ?[类類]|[归歸][类類]|[专專][栏欄]|Tags?|Tagged(?: with| as)?|Categor(?:y|ies)|Filed under|Labels?)[:：] ?\\S.{0,80}$',
    '^(?:#[^\\s#]{1,24}(?:\\s+|$)){1,12}$',
    '^[-—–=~*·\\s]{0,6}(?:THE )?END[-—–=~*·\\s]{0,6}$|^[（(【]?全?文?完[）)】]$|^全文完[。.]?$',
    '^(?:[点點][赞讚贊]|在看|收藏|[转轉][发發])(?:[、，,/和]?(?:[点點][赞讚贊]|在看|收藏|[转轉][发發]|[分享]{2}|三[连連])){1,4}.{0,12}$|^[长長]按.{0,8}(?:二[维維][码碼]|[识識][别別]).{0,16}$|^[打][赏賞].{0,16}$|^[赏賞]$',
    '^(?:[声聲]明|版[权權]|Copyright|License)[:：].{0,60}(?:原[创創]|[转轉][载載]|授[权權]|[许許]可|licensed?|CC[ -]BY).{0,80}$|^(?:本作品|本文|除特别声明|Except where|This (?:work|post) is licensed).{0,40}(?:[许許]可|CC[ -]BY|licen[cs]ed?).{0,80}$',
    '^(?:本文|文章)?(?:[标標][题題]|作者|[链鏈]接)[:：].{1,120}$|^(?:[发發][布佈表]|[创創]建|最[后後](?:更新|修改|[编編][辑輯])|更新|修改|[编編][辑輯])(?:[时時][间間]|日期|[于於])[:：]? ?\\d{4}.{0,40}$|^(?:原始|原文|永久)[链鏈]接[:：].{1,160}$|^[许許]可[协協][议議][:：].{1,120}$',
    '^[由本].{0,10}(?:Hexo|Hugo|WordPress|Typecho|Jekyll|Ghost|Halo|VuePress|VitePress).{0,24}$|^主[题題] ?[-—–|:：] ?[A-Za-z][\\w. -]{0,30}$',
    '^posted @ ?\\d{4}-\\d{2}-\\d{2}.{0,80}$|^刷新[评評][论論].{0,20}$|^登[录錄][后後]才能.{0,60}$|^好文要[顶頂].{0,40}$|^返回[顶頂]部$',
    '^If you (?:enjoyed|liked|found) .{0,120}$|^Written by [^.]{2,40}(?:\\. .{0,60})?$|^Thanks? (?:you )?for reading\\b.{0,80}$|^Last (?:updated|modified|edited)(?: on)?:? .{4,40}$|^Edit this page.{0,30}$|^在 ?GitHub ?上[编編][辑輯].{0,10}$',
    '^(?:商[务務]|[广廣]告|品牌)(?:合作|投放)(?:(?:[请請]|[联聯][系繫絡络]|加|微信|[邮郵]箱)*)[:：].{1,80}$|^[联聯][系繫絡络](?:我[们們]|作者|博主|[邮郵]箱|方式)[:：].{1,80}$',
    '^(?:Your )?(?:Name|E-?mail(?: address)?|Website|Comment|昵[称稱]|[邮郵]箱|[网網]址|[评評][论論]) ?[*＊]?$|^(?:Post comment|Submit(?: comment)?|Cancel reply|Reply|Preview|提交(?:[评評][论論])?|[发發](?:送|表[评評][论論])|取消回[复覆復]|回[复覆復]|[预預][览覽])$',
    '^Save my name.{0,80}$|^(?:[说說][点點]什[么麼]|[写寫]下[你您]的|快[来來](?:[写做][下])?.{0,6}第一|[发發]表第一|留下[你您]的).{0,24}$|^(?:Be the first|No comments yet|Write a (?:comment|response)|What are your thoughts).{0,40}$|^(?:支持 ?Markdown|Markdown (?:is )?supported).{0,30}$',
  ].join('|'),
  'iu',
);
/** Buttons, which prove nothing. */
const BUTTON =
  /^(?:(?:Like )?Loading\.{3}|Like|Reblog|Share|Tweet|Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Telegram|Email|Print|Pocket|Mastodon|Bluesky|Tumblr|Pinterest|Copy link|(?:Accept|Reject|Manage|Decline)(?: (?:all|cookies|preferences))*(?:[ \t|·/]+(?:Accept|Reject|Manage|Decline)(?: (?:all|cookies|preferences))*)*|接受|同意|拒绝|关闭|我知道了|Close|[新][浪]微博|微博|微信|QQ(?:空[间間])?|豆瓣|知乎|朋友圈|相[关關]|[-—–─_*=·|\s]+)$/iu;
/** The name of the neighbour stands on the line below. */
const NEIGHBOUR =
  /^[«‹←]?\s?(?:上一[篇页頁]|下一[篇页頁]|前一篇|[后後]一篇|Prev(?:ious)?(?: post| article)?|Next(?: post| article)?|Older|Newer)\s?[»›→]?\s?[:：]?$/iu;

/** `【Python】字典的十种用法`: only titles of posts stand so below one. */
const OTHER_POST = /^【[^【】]{1,12}】[^。！；]{2,60}$/u;

const MOST_BETWEEN = 3;

/** @param isFoot whether a line is one of the publisher, wherever it stands */
export function startOfEnd(lines: readonly Line[], isFoot: (line: Line | undefined) => boolean): number | undefined {
  let start: number | undefined;
  let [marks, ends, between, gaps] = [0, 0, 0, 0];
  for (let at = lines.length - 1; at > 0; at--) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const text = withoutLinks(line.text.trim());
    const isEnd = END.test(text);
    const isMark = isEnd || isFoot(line);
    if (isMark) {
      start = at;
      marks++;
      if (isEnd) ends++;
      gaps += between;
      between = 0;
    } else if (marks > 0 && OTHER_POST.test(text)) {
      continue;
    } else if (!BUTTON.test(text) && !(text.length <= 80 && NEIGHBOUR.test(above(lines, at)))) {
      // Titles of other posts stand between the marks.
      if (marks === 0 || text.length > 40 || /[。！？；.!?;:：]$/u.test(text) || ++between > MOST_BETWEEN) break;
    }
  }
  return marks >= (gaps > 0 ? 4 : 2) && ends > 0 ? start : undefined;
}

/** Of links their words alone. */
function withoutLinks(text: string): string {
  return text.replace(/(?<!!)\[([^\][\n]{1,100})\]\([^()\s]{0,600}\)/gu, '$1');
}

function above(lines: readonly Line[], at: number): string {
  return (lines[at - 1] && !isBlank(lines[at - 1]) ? lines[at - 1] : lines[at - 2])?.text.trim() ?? '';
}
