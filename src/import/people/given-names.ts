/** Names of people → the given names by which others call them (志强 of 张志强), and where in a text one stands as a call. */
import { isOrdinaryWord } from './ordinary-words.ts';
import type { People } from './people.ts';
import { SURNAMES } from '../readers/talk/names.ts';

/** Given names of two characters, each with its name, undefined where it is one of several. */
export function givenNamesOf(people: People): ReadonlyMap<string, string | undefined> {
  const given = new Map<string, string | undefined>();
  for (const [name, label] of people.named) {
    const last = /^(\p{Script=Han})(\p{Script=Han}{2})$/u.exec(name);
    if (!last?.[1] || !last[2] || !SURNAMES.includes(last[1]) || TITLES.has(last[2])) continue;
    const other = given.get(last[2]);
    const isShared = given.has(last[2]) && (other === undefined || people.named.get(other) !== label);
    given.set(last[2], isShared ? undefined : name);
  }
  for (const name of people.named.keys()) given.delete(name);
  return given;
}

const TITLES = new Set(
  '老师 老師 教授 博士 同学 同學 师兄 師兄 师姐 師姐 先生 女士 大佬 老板 主任 院长 总监'.split(' '),
);

/** Names that many bear and that are words as well: only a person can tell. */
const WORDS = new Set(
  (
    '建国 建國 建设 建設 建军 建立 建议 思远 思遠 思想 思路 思维 爱国 爱民 国强 国庆 和平 胜利 光明 文明 文静 文雅 文章 自强 自立 自由 永远 永恒 海洋 海燕 晨光 朝阳 朝陽 春风 长江 长城 长征 ' +
    '泰山 志愿 志向 志气 伟大 美丽 雅致 天然 天才 明白 明亮 明确 明显 明天 可能 可以 可爱 如果 如此 如意 一心 一致 一般 一凡 子弹 子集 凯旋 佳作 小明 晓得 正好 正确 正义 正直 正常 正式 正在 立即 ' +
    '立体 学会 学问 学术 学习 向前 向阳 向东 卫星 东方 南方 北方 西方 中华 华丽 华夏 振动 振兴 复兴 新华 新年 新生 开心 开明 平安 平凡 平静 安全 安宁 安心 宁静 清华 清楚 清晨 青春 青山 金星 金山 ' +
    '云端 云海 星辰 星云 星河 月光 雨水 雪白 冰川 若干 若是 浩瀚 浩大 宏伟 宏观 宏大 伟业 先锋 先进 先生 先后 成功 成果 成就 成立 成为 成长 健康 强大 强化 超越 超过 超级 继续 继承 继业 希望 心理 心情 ' +
    '方向 方法 方便 世界 世纪 世界 精神 精华 经纬 经济 常青 常委 恒星 恒定 进步 跃进 前进 解放 团结 保国 卫国 卫东 红旗 红星 红军 英雄 英明 英语 德国 德育 智慧 智能 智力 信息 信心 信任 诚信 诚实 真理 真诚 善良 美好'
  ).split(' '),
);

export function isGivenWord(name: string): boolean {
  return WORDS.has(name) || isOrdinaryWord(name);
}

/** Somebody is thanked, asked or called; or a clause begins with the name, and it says, thinks or is told something. */
export function isCalledAt(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 4), from);
  const behind = text.slice(to, to + 6);
  if (TURNS_TO.test(before)) return true;
  return (SPEAKS_OF.test(before) || !/[\p{L}\d]$/u.test(before)) && SPEAKS.test(behind);
}

const TURNS_TO =
  /(?:谢谢|謝謝|感谢|感謝|多谢|请教|請教|请问|請問|问问|問問|问一下|问下|麻烦|麻煩|辛苦|恭喜|赞同|贊同|同意|支持|@|＠|(?:^|[^\p{Script=Han}]|[我你他她去来想要])(?:问|問|找|叫|听|让|跟))\s?$/u;
const SPEAKS_OF = /(?:觉得|覺得|认为|認為|看|听|聽|问|問|说|說|像|按|跟|和|与|與|给|給|让|讓|如|是)$/u;
const SPEAKS =
  /^\s?(?:[，,]\s?[你您]|[你您]|(?:也|都|刚才|剛才|之前|上次|昨天|前面)?(?:说|說|讲|講|提|问|問|发|發|贴|贴出|写|寫|觉得|覺得|认为|認為|回复|回覆|补充|補充|推荐|推薦)|的(?!确|確|话|話)|老师|老師|刚才|剛才|那边|这边)/u;
