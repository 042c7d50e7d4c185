/** Lines of a page (an article in Markdown, or its text alone) → one analysis. */
import { isPost, readFrontMatter } from './front-matter.ts';
import { firstLine, mainTitle, titleKey } from './note-parts.ts';
import { both } from '../../format/problem.ts';
import type { Reader } from './reader.ts';

export const web: Reader = {
  dialect: 'web',
  isPlain: false,
  claim(lines) {
    const said = lines.slice(0, 800).filter((line) => line.trim() !== '');
    if (said.length === 0) return 0;
    const has = (pattern: RegExp) => said.filter((line) => pattern.test(line.trim())).length;
    const talk =
      has(/^(?:[-*>] )?(?:\*\*)?(?:Q|A|问|答|问题|回答|F|D|R|[^\s:：]{1,12}\d)\d{0,3}(?:\*\*)?[ \t]*[:：]/iu) +
      has(/^.{1,40}\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?[\])]?$/iu);
    if (talk >= 3 && talk >= said.length / 25) return 0.1;
    const signs = [
      /^---\n(?:.*\n){0,30}?(?:layout|categories|permalink|pubDate|slug):/u.test(said.slice(0, 40).join('\n'))
        ? 0.6
        : isPost(lines)
          ? 0.4
          : 0,
      has(/^#{1,6} \S/u) >= 2 ? 0.4 : 0,
      has(/^[一二三四五六七八九十]{1,3}[、.．]\s?\S.{0,50}$/u) >= 2 ? 0.4 : 0,
      has(/^\d{1,2}(?:\.\d{1,2})*[.、]? ?\S.{2,60}[^。.;；,，]$/u) >= 3 ? 0.2 : 0,
      has(/^(?:论文|論文)(?:名[称稱]|地址|链接|鏈接|[题題]目)[:：]/u) > 0 ? 0.4 : 0,
      has(
        /版[权權][声聲]明|[转轉][载載][请請]|相[关關](?:文章|博客)|[预預][览覽][时時][标標][签籤]不可[点點]|微信[扫掃]一[扫掃]|分[类類][专專][栏欄]|人[赞讚贊]同了[该該]|cookies|^Skip to (?:main )?content$|^跳(?:到|至|[转轉]到)(?:主要|正文)?[内內]容$|Subscribe|min read|All rights reserved|在[这這][里裡裏]插入[图圖]片/iu,
      ) > 0
        ? 0.4
        : 0,
      has(/^[?？] ?\S/u) >= 3 ? 0.4 : 0,
      has(/^(?:Abstract|Introduction|Conclusions?|References|摘要|引言|结论|參考文獻|参考文献)[:：]?$/iu) > 0 ? 0.3 : 0,
      has(/^!\[[^\]]*\]\(/u) > 0 ? 0.3 : 0,
      has(/^<(?:!doctype|html|body|p|div|h[1-6])\b/iu) > 0 ? 0.6 : 0,
      has(/^.{160,}$/u) >= 3 ? 0.25 : 0,
    ];
    return Math.min(0.85, Math.max(0.1, 1 - signs.reduce((rest, weight) => rest * (1 - weight), 1)));
  },
  read(lines) {
    const front = readFrontMatter(lines);
    const named = mainTitle(front.rest) ?? firstLine(front.rest);
    const isAgain =
      named !== undefined && front.title !== undefined && titleKey(named.title.text) === titleKey(front.title.text);
    const stays = named === undefined || (front.title !== undefined && named.mark.text === '' && !isAgain);
    const title = isAgain ? front.title : (named?.title ?? front.title);
    const moved = [...front.moved, ...(named && !isAgain && named.mark.text !== '' ? [named.mark] : [])];
    const rest = stays ? front.rest : front.rest.filter((line) => line !== named.line);
    const body = [...front.links, ...rest];
    return {
      title,
      items: [{ kind: 'analysis', title, posts: [], body }],
      doubts: front.doubts,
      dropped: isAgain ? [{ text: named.line, reason: both('标题又说了一遍', 'the title once more') }] : [],
      moved,
      date: front.date,
    };
  },
};
