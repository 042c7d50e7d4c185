/** Lines of a page → how many of them, from the top, only lead about the site: menus, the way here, a box to search. */
import { isBlank, type Line } from './lines.ts';

const WORDS_HAN =
  '首[页頁]|主[页頁]|博客|文章|[关關]於?于?(?:我[们們]?|本站|作者)?|[归歸][档檔]|[标標][签籤]|分[类類]|[搜蒐][索尋寻]|站[内內]搜索|登[录錄入陸]|[注註][册冊]|菜[单單]|[导導]航|友[链鏈]|友情[链鏈]接|留言(?:板)?|[订訂][阅閱]|[专專][栏欄]|[专專][题題]|[目时時]?[录錄间間]?[轴軸]|作品|[项項]目|[资資]源|工具|[联聯][系繫絡络](?:我[们們])?|[下][载載]|[帮幫]助|[设設]置|消息|通知|[创創]作(?:中心)?|[会會][员員]|[写寫]文章|[发發][布佈]|[热熱][榜门門]|[推][荐薦]|返回(?:首[页頁]|上一[页頁])?|RSS|GitHub|[简簡繁]?[体體]?中文|English|[切][换換].{1,6}|深色模式|夜[间間]模式';
const WORDS_LATIN =
  'home|blog|about(?: (?:me|us))?|contact(?: us)?|menu|search(?: for)?:?|archives?|tags?|categories|topics?|posts?|articles?|projects?|publications|papers|research|teaching|cv|resume|talks|notes|news(?:letter)?|events|docs|documentation|pricing|products?|sign (?:in|up)|log ?in|register|subscribe|rss|feed|github|twitter|close|open|toggle (?:navigation|menu|theme|dark mode)|navigation|main menu|dark mode|theme|language|english|中文|faq|help|support|careers?|press|team|community|shop|cart|account|write|explore|bookmarks?|settings|notifications?';
const WORD = `(?:${WORDS_HAN}|${WORDS_LATIN})`;
const MENU = new RegExp(String.raw`^${WORD}(?:[ \t|·•/,，、>»›*-]+${WORD})*[ \t|·•/»›>]*$`, 'iu');
/** `首页 > 博客 > 机器学习`: the last word is what the page is about, the first never is. */
const WAY = new RegExp(
  String.raw`^(?:(?:[当當]前|[您你]的?|所在)?位置[:：][ \t]*|You are here:?[ \t]*)?(?:首[页頁]|主[页頁]|home)(?:[ \t]*[>»›/→][ \t]*[^>»›/→]{1,30}){1,5}$`,
  'iu',
);
const SKIP =
  /^(?:跳(?:到|至|[转轉]到?)(?:主要|正文)?[内內]?容?.{0,4}|跳[过過][导導]航|Skip to (?:main )?(?:content|navigation|search)|Jump to (?:content|navigation))$/iu;

/** Alone any of these may be the title of an article. */
const FEWEST = 2;
const MOST = 40;
const MOST_OTHERS = 3;
/** Of a line with its addresses. What is longer is prose, and takes long to look through. */
const LONGEST = 4000;

/** @returns the lines, from and to behind the last; nothing where the page begins with the article. The name of the site, or a title, may stand above them. */
export function menuIn(lines: readonly Line[]): { readonly from: number; readonly to: number } | undefined {
  const top = runFrom(lines, 0);
  const behindBlank = (to: number) => {
    while (to < lines.length && isBlank(lines[to])) to++;
    return to;
  };
  if (top.isSure || top.found >= FEWEST) return { from: 0, to: behindBlank(top.to) };
  const first = lines.findIndex((line) => !isBlank(line));
  const below = runFrom(lines, first + 1);
  return below.found > FEWEST ? { from: first + 1, to: behindBlank(below.to) } : undefined;
}

function runFrom(lines: readonly Line[], from: number): { found: number; to: number; isSure: boolean } {
  const run = { found: 0, to: from, isSure: false };
  let others = 0;
  for (const [at, line] of lines.slice(from, from + MOST).entries()) {
    if (isBlank(line)) continue;
    const words = line.text.length > LONGEST ? '' : shown(line.text);
    const isClear = SKIP.test(words) || WAY.test(words);
    if (!isClear && !(words.length <= 80 && MENU.test(words))) {
      // Other short words stand among those of a menu.
      if (run.found === 0 || ++others > MOST_OTHERS || !/^[\p{L}\p{N}]{1,8}$/u.test(words)) break;
      continue;
    }
    // Several words of a menu on one line are surer than one.
    run.found += /[ \t|·•/,，、>»›]/u.test(words) ? FEWEST : 1;
    run.isSure ||= isClear;
    run.to = from + at + 1;
  }
  return run;
}

/** Words of links, without the signs of lists. */
function shown(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-*+>|#]+[ \t]+)+/u, '')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/[*_]{2}/gu, '')
    .trim();
}
